import { type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { deskWords } from '../../copy/leads.ts';

/** What the notice takes. */
export type DraftNoticeProps = {
  readonly wasKept: boolean;
  /** Begins the form anew. */
  readonly onDiscard: () => void;
};

/** Says that what stands in a form is from before and not saved, and offers to begin afresh. */
export function DraftNotice(props: DraftNoticeProps): JSX.Element {
  return (
    <Show when={props.wasKept}>
      <Notice kind="warning" lead={deskWords.notSaved}>
        {deskWords.kept}
        <div class="notice-act">
          <Button onClick={() => props.onDiscard()}>{deskWords.discard}</Button>
        </div>
      </Notice>
    </Show>
  );
}
