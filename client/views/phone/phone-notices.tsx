import { For, type JSX, lazy, Show, Suspense } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { phoneWords } from '../../copy/phone.ts';
import type { DeskNote } from '../../../shared/documents/desk.ts';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import { usePhone } from './phone-context.tsx';

/** For one person of a meeting, and fetched while there is signal: nobody else pays for it. */
export const StandInNotice = lazy(async () => ({
  default: (await import('./stand-in-notice.tsx')).StandInNotice,
}));

const HandSeen = lazy(async () => ({ default: (await import('../shared/hand-seen.tsx')).HandSeen }));

/** What this person should know before they go on: no signal, words that could not be sent, words for them alone. */
export function PhoneNotices(props: { readonly page: Phase }): JSX.Element {
  const { model } = usePhone();
  return (
    <>
      <Show when={model.connection().state === 'offline'} fallback={<Problem />}>
        <Notice kind="warning" lead={phoneWords.offline.lead}>
          {model.status() === 'problem' ? phoneWords.offline.unkept : phoneWords.offline.kept}
        </Notice>
      </Show>
      <Show when={model.state()?.standIn === model.me}>
        <Suspense>
          <StandInNotice />
        </Suspense>
      </Show>
      <Show when={Object.keys(model.desk.raised).length > 0}>
        <Suspense>
          <HandSeen model={model} />
        </Suspense>
      </Show>
      <Aside />
      <DeskNotes page={props.page} />
    </>
  );
}

function Problem(): JSX.Element {
  const { model } = usePhone();
  return (
    <Show when={model.status() === 'problem'}>
      <Notice kind="problem" lead={phoneWords.problem.lead}>
        {phoneWords.problem.words}
      </Notice>
    </Show>
  );
}

/** One's own words that the server could not take: shown until their writer has seen to them. */
function Aside(): JSX.Element {
  const { model } = usePhone();
  return (
    <For each={model.aside?.words() ?? []}>
      {(kept) => (
        <Notice kind="warning" lead={phoneWords.aside.lead}>
          {phoneWords.aside.words}
          <blockquote class="phone-quote note-words" dir="auto">
            {kept.words}
          </blockquote>
          <Button wide onClick={() => model.aside?.dismiss(kept.id)}>
            {phoneWords.aside.done}
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
        const waits = model.notebook.scores[model.me]?.sealed !== model.state()?.scale;
        return props.page === 'scale' && waits ? phoneWords.scaleChanged : undefined;
      }
      case 'planChanged': {
        const waits = model.notebook.agreements[model.me]?.plan !== model.state()?.plan;
        return props.page === 'agree' && waits ? phoneWords.planChanged : undefined;
      }
      case 'cameAfterClose':
        return phoneWords.cameAfterClose(leadName());
      case 'notAccepted':
        return phoneWords.notAccepted[note.what](leadName());
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
