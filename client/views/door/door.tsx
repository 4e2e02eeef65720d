import { type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { TextSizeButtons } from '../../components/text-size-buttons.tsx';
import { doorWords } from '../../copy/door.ts';

/** What the door takes. */
export type DoorProps = {
  /** The name on the invitation, or what a walk-in typed: nothing else is known here (rule PHONE10). */
  readonly name: string;
  /** False while the server cannot be reached. */
  readonly hasSignal: boolean;
  readonly onLeave: () => void;
};

/** Waiting to be let in: one calm sentence, and nothing of the meeting. */
export function Door(props: DoorProps): JSX.Element {
  return (
    <Page
      foot={
        <>
          <TextSizeButtons />
          <Button kind="quiet" onClick={() => props.onLeave()}>
            {doorWords.goAway}
          </Button>
        </>
      }
    >
      <div class="stack">
        <h1 dir="auto">{doorWords.hello(props.name)}</h1>
        <p class="lead-words">{doorWords.wait}</p>
        <p>{doorWords.keepOpen}</p>
        <div role="status">
          <Show when={!props.hasSignal}>
            <Notice kind="warning" lead={doorWords.noSignal.heading}>
              {doorWords.offline}
            </Notice>
          </Show>
        </div>
        <p class="quiet-words">{doorWords.safe}</p>
      </div>
    </Page>
  );
}
