import { For, type JSX } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { announce } from '../../components/live-region.tsx';
import { Notice } from '../../components/notice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { StatusWord, type StatusState } from '../../components/status-word.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { statusWords } from './sample-words.ts';

const states: readonly StatusState[] = ['saved', 'sending', 'deviceOnly', 'problem'];

/** What the tool says by itself. */
export function MessageSamples(): JSX.Element {
  return (
    <Sheet title="Messages">
      <div class="sample-grid">
        <div class="stack">
          <Notice kind="private" lead="Only you can see this">
            until we all show together.
          </Notice>
          <Notice kind="shared">Everyone in this meeting.</Notice>
          <Notice kind="info">The meeting takes about an hour.</Notice>
          <Notice kind="warning" lead="Ten minutes left">
            in the plan for this meeting.
          </Notice>
          <Notice kind="problem" lead="No signal.">
            We keep trying, and keep what you wrote.
          </Notice>
        </div>
        <div class="stack">
          <p class="cluster">
            <For each={states}>{(state) => <StatusWord state={state} words={statusWords} />}</For>
          </p>
          <EmptyState title="What is going well?" action={<Button icon="plus">Add the first</Button>}>
            Start with something small. It counts.
          </EmptyState>
          <Waiting>Opening the meeting…</Waiting>
          <div class="cluster">
            <Button onClick={() => announce('Two new notes in Working well.')}>Say it politely</Button>
            <Button onClick={() => announce('The meeting moved to Scale.', 'assertive')}>Say it now</Button>
          </div>
        </div>
      </div>
    </Sheet>
  );
}
