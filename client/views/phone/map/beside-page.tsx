import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { CheckField } from '../../../components/check-field.tsx';
import { mapWords } from '../../../copy/phone-map.ts';
import { phoneWords } from '../../../copy/phone.ts';
import type { SheetEntry } from '../../../meeting/sheet-order.ts';
import type { Statement } from '../../../../shared/documents/draft.ts';
import type { EntryId, StatementId } from '../../../../shared/ids.ts';
import { createNoteDraft, type NotePlace } from '../note-draft.ts';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
import { whoSaid } from '../who-said.ts';
import { NoteBox } from './note-box.tsx';

/** A note beside what somebody else wrote, or a sentence for a worry statement or goal. Theirs stays as it is. */
export function BesidePage(props: {
  readonly target: EntryId | StatementId;
  readonly onBack: () => void;
}): JSX.Element {
  const { model } = usePhone();
  const entry = (): SheetEntry | undefined => model.proceedings.entries.find(({ id }) => id === props.target);
  const statement = (): Statement | undefined => model.draft.statements.find(({ id }) => id === props.target);
  const place = untrack((): NotePlace => {
    const beside = entry();
    return beside
      ? { column: beside.column, section: beside.section, beside: props.target }
      : { column: 'needsToHappen', section: 'suggestion', beside: props.target };
  });
  const draft = createNoteDraft(place);
  const [differs, setDiffers] = createSignal(false);
  const heading = (): string => (statement() ? mapWords.suggestHeading : mapWords.noteHeading);
  return (
    <>
      <PageHeading>{heading()}</PageHeading>
      <Show when={entry() ?? statement()}>
        {(about) => (
          <blockquote class="phone-quote">
            <p class="note-words" dir="auto">
              {about().words}
            </p>
            <Show when={entry()}>
              {(said) => (
                <p class="note-by">
                  <bdi>{whoSaid(model, said())}</bdi>
                </p>
              )}
            </Show>
          </blockquote>
        )}
      </Show>
      <p class="quiet-words">{mapWords.noteHint}</p>
      <CheckField
        label={mapWords.seeDifferently}
        hint={mapWords.seeDifferentlyMore}
        checked={differs()}
        onChange={setDiffers}
      />
      <NoteBox
        label={heading()}
        draft={draft}
        section={place.section}
        otherLabel={phoneWords.back}
        onOther={() => props.onBack()}
        onGiven={() => props.onBack()}
        asksChild={false}
        differs={differs()}
      />
    </>
  );
}
