import { For, type JSX } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { phoneNewsWords } from '../../copy/phone-news.ts';
import { isAllSealedFor } from '../../meeting/scales.ts';
import type { DeskNote } from '../../../shared/documents/desk.ts';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import { usePhone } from './phone-context.tsx';

/** What the meeting has to say to this person alone, and words of theirs that came back. */
export function PhoneNews(props: { readonly page: Phase }): JSX.Element {
  return (
    <>
      <Aside />
      <DeskNotes page={props.page} />
    </>
  );
}

/** One's own words that the server could not take: shown until their writer has seen to them. */
function Aside(): JSX.Element {
  const { model } = usePhone();
  return (
    <For each={model.aside?.words() ?? []}>
      {(kept) => (
        <Notice kind="warning" lead={phoneNewsWords.aside.lead}>
          {phoneNewsWords.aside.words}
          <blockquote class="phone-quote note-words" dir="auto">
            {kept.words}
          </blockquote>
          <Button wide onClick={() => model.aside?.dismiss(kept.id)}>
            {phoneNewsWords.aside.done}
          </Button>
        </Notice>
      )}
    </For>
  );
}

function DeskNotes(props: { readonly page: Phase }): JSX.Element {
  const { model, leadName } = usePhone();
  const sentence = (note: DeskNote): string | undefined => {
    switch (note.kind) {
      case 'scaleChanged': {
        const waits = !isAllSealedFor(model, model.me);
        return props.page === 'scale' && waits ? phoneNewsWords.scaleChanged : undefined;
      }
      case 'planChanged': {
        const waits = model.notebook.agreements[model.me]?.plan !== model.state()?.plan;
        return props.page === 'agree' && waits ? phoneNewsWords.planChanged : undefined;
      }
      case 'cameAfterClose':
        return phoneNewsWords.cameAfterClose(leadName());
      case 'notAccepted':
        return phoneNewsWords.notAccepted[note.what](leadName());
      case 'entryMoved':
        // Said beside the note itself.
        return undefined;
    }
  };
  const sentences = (): readonly string[] => [
    ...new Set(model.desk.notes.map(sentence).filter((words) => words !== undefined)),
  ];
  return <For each={sentences()}>{(words) => <Notice kind="info">{words}</Notice>}</For>;
}
