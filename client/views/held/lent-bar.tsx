import { For, type JSX } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { heldWords } from '../../copy/held.ts';
import type { MeetingModel, Person } from '../../meeting/meeting-model.ts';
import { holdNow } from './held-now.ts';
import './held.css';

/** For whoever holds a child's pages: the way into them, from their own. Nothing for everybody else. */
export function LentBar(props: {
  readonly model: Pick<MeetingModel, 'me' | 'proceedings' | 'send'>;
}): JSX.Element {
  const lent = (): readonly Person[] =>
    props.model.proceedings.participants.filter(({ pagesWith }) => pagesWith === props.model.me);
  return (
    <For each={lent()}>
      {(child) => (
        <div class="lent-bar">
          <span dir="auto">{heldWords.with(child.name)}</span>
          <span class="lent-buttons">
            <Button icon="note" onClick={() => holdNow(child.id)}>
              {heldWords.open(child.name)}
            </Button>
            <Button
              kind="quiet"
              onClick={() => void props.model.send({ type: 'lendPages', of: child.id, to: null })}
            >
              {heldWords.back}
            </Button>
          </span>
        </div>
      )}
    </For>
  );
}
