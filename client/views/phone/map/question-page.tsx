import { createSignal, For, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Expander } from '../../../components/expander.tsx';
import { mapWords } from '../../../copy/phone-map.ts';
import type { NotebookEntry } from '../../../../shared/documents/notebook.ts';
import { type Column, type Section, SECTIONS } from '../../../../shared/practice/vocabulary/words.ts';
import { createNoteDraft } from '../note-draft.ts';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
import { NoteBox } from './note-box.tsx';
import { canPutBack } from './deleted-note.tsx';
import { ownNotes, OwnNotes } from './own-notes.tsx';

/** One question of the map, with a box, gentle help, and one's own notes to it. */
export function QuestionPage(props: {
  readonly column: Column;
  /** A note begun earlier that the box goes on with. */
  readonly takeUp?: NotebookEntry | undefined;
  readonly isLast: boolean;
  readonly onNext: () => void;
  readonly onSheet: () => void;
}): JSX.Element {
  const phone = usePhone();
  const { model } = phone;
  const first = untrack(() => SECTIONS[props.column][0]);
  const [asked, setAsked] = createSignal<{ readonly section: Section; readonly question?: string }>({
    section: untrack(() => props.takeUp?.section) ?? first,
  });
  const draft = untrack(() => createNoteDraft({ column: props.column, section: first, beside: null }));
  untrack(() => props.takeUp && draft.takeUp(props.takeUp));
  const question = (): string => asked().question ?? model.vocabulary.columns[props.column];
  const own = (): readonly NotebookEntry[] =>
    ownNotes(phone).filter(
      (entry) => entry.column === props.column && entry.beside === null && entry.id !== draft.id(),
    );
  const hasSent = (): boolean => own().some((entry) => entry.state !== 'mine');
  const otherLabel = (): string =>
    hasSent() ? (props.isLast ? mapWords.toSheet : mapWords.next) : mapWords.skip;
  return (
    <>
      <PageHeading>{question()}</PageHeading>
      <NoteBox
        label={question()}
        draft={draft}
        section={asked().section}
        otherLabel={otherLabel()}
        onOther={() => props.onNext()}
        asksChild
        help={<Prompts column={props.column} onAsk={setAsked} />}
      />
      <Show when={own().length > 0 || canPutBack()}>
        <OwnNotes notes={own()} onWriteOn={(entry) => draft.takeUp(entry)} />
      </Show>
      <Button kind="quiet" onClick={() => props.onSheet()}>
        {mapWords.seeSheet}
      </Button>
    </>
  );
}

/** Questions that help people think; one that is chosen takes the place of the page's own. */
function Prompts(props: {
  readonly column: Column;
  readonly onAsk: (asked: { readonly section: Section; readonly question: string }) => void;
}): JSX.Element {
  const { model } = usePhone();
  const ask = (section: Section, question: string): void => {
    props.onAsk({ section, question });
    document.querySelector('h1')?.focus();
  };
  return (
    <Expander summary={mapWords.helpThink}>
      <p>{mapWords.askMe}</p>
      <ul class="stack stack-close">
        <For each={SECTIONS[props.column]}>
          {(section) => (
            <For each={model.vocabulary.prompts[section]}>
              {(prompt) => (
                <li>
                  <Button kind="quiet" class="phone-prompt" onClick={() => ask(section, prompt)}>
                    {prompt}
                  </Button>
                </li>
              )}
            </For>
          )}
        </For>
      </ul>
    </Expander>
  );
}
