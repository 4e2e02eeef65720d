import type { JSX } from 'solid-js';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { twoLanguagesWords } from '../../copy/two-languages.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import type { NotebookEntry } from '../../../shared/documents/notebook.ts';
import { MAX_STRING } from '../../../shared/documents/shape.ts';
import type { EntryId, ParticipantId } from '../../../shared/ids.ts';
import { englishName, LANGUAGES } from '../../../shared/practice/vocabulary/languages.ts';
import { createKeptText } from './kept-text.ts';

const ENGLISH = 'en';

/** Languages by the names their speakers give them. */
const choices: readonly { readonly value: string; readonly label: string }[] = LANGUAGES.map(
  ({ tag, own, english }) => ({ value: tag, label: own === english ? own : `${own} · ${english}` }),
);

/**
 * What one of my notes says in another language, kept in my notebook while it is typed: its own language, the other's
 * words, and who put it so. Give it the id of a note that is there.
 */
export function TwoLanguageFields(props: {
  readonly model: MeetingModel;
  readonly id: EntryId;
}): JSX.Element {
  const entry = (): NotebookEntry | undefined =>
    props.model.notebook.entries.find(({ id }) => id === props.id);
  const change = (next: Parameters<MeetingModel['mine']['changeEntry']>[1]): void =>
    props.model.mine.changeEntry(props.id, next);
  const kept = createKeptText({
    read: () => entry()?.otherWords ?? '',
    write: (otherWords) => change({ otherWords, otherLanguage: entry()?.otherLanguage ?? ENGLISH }),
  });
  const other = (): string => entry()?.otherLanguage ?? ENGLISH;
  const people = () =>
    props.model.proceedings.participants.filter(
      ({ id, withdrawn, role }) => id !== props.model.me && !withdrawn && role !== 'observer',
    );
  return (
    <div class="stack stack-close">
      <SelectField
        label={twoLanguagesWords.ownLanguage}
        blank={twoLanguagesWords.notSaid}
        options={choices}
        value={entry()?.language ?? null}
        onChange={(language) => change({ language })}
      />
      <SelectField
        label={twoLanguagesWords.otherLanguage}
        options={choices}
        value={other()}
        onChange={(otherLanguage) => change({ otherLanguage, otherWords: kept.text() })}
      />
      <TextArea
        label={twoLanguagesWords.other(englishName(other()) ?? '')}
        hint={twoLanguagesWords.otherHint}
        rows={2}
        maxLength={MAX_STRING}
        lang={other()}
        value={kept.text()}
        onInput={kept.type}
        onBlur={kept.flush}
      />
      <SelectField
        label={twoLanguagesWords.by}
        options={[
          { value: props.model.me, label: twoLanguagesWords.me },
          ...people().map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={entry()?.interpreter ?? props.model.me}
        onChange={(id: ParticipantId) => change({ interpreter: id === props.model.me ? null : id })}
      />
    </div>
  );
}
