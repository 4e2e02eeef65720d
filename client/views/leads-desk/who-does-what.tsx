import type { JSX } from 'solid-js';
import type { ParticipantId } from '../../../shared/ids.ts';
import { SelectField, type SelectOption } from '../../components/select-field.tsx';
import { setUpWords } from '../../copy/leads.ts';
import type { MeetingDraft } from './meeting-draft.ts';

type Part = 'lead' | 'chair' | 'scribe' | 'standIn';

/** What the four choices take. */
export type WhoDoesWhatProps = {
  readonly draft: MeetingDraft;
  readonly problem: (part: Part) => string | undefined;
  /** Null where it is left to the lead, or to nobody. */
  readonly onChange: (part: Part, id: ParticipantId | null) => void;
};

const NOBODY = '';
type Choice = ParticipantId | typeof NOBODY;

/** Lead, chair, scribe and stand-in, chosen among the people above. */
export function WhoDoesWhat(props: WhoDoesWhatProps): JSX.Element {
  const people = (): readonly SelectOption<Choice>[] =>
    props.draft.people.map(({ participant, name }, at) => ({
      value: participant,
      label: name.trim() === '' ? setUpWords.unnamed(at + 1) : name,
    }));
  const orNobody = (words: string): readonly SelectOption<Choice>[] => [
    { value: NOBODY, label: words },
    ...people(),
  ];
  const choose = (part: Part, choice: Choice): void =>
    props.onChange(part, choice === NOBODY ? null : choice);
  return (
    <div class="who-does-what">
      <SelectField<Choice>
        id="meeting-lead"
        label={setUpWords.lead}
        hint={setUpWords.leadHint}
        error={props.problem('lead')}
        options={people()}
        value={props.draft.lead}
        onChange={(choice) => choose('lead', choice)}
      />
      <SelectField<Choice>
        id="meeting-chair"
        label={setUpWords.chair}
        error={props.problem('chair')}
        options={orNobody(setUpWords.theLead)}
        value={props.draft.chair ?? NOBODY}
        onChange={(choice) => choose('chair', choice)}
      />
      <SelectField<Choice>
        id="meeting-scribe"
        label={setUpWords.scribe}
        error={props.problem('scribe')}
        options={orNobody(setUpWords.theLead)}
        value={props.draft.scribe ?? NOBODY}
        onChange={(choice) => choose('scribe', choice)}
      />
      <SelectField<Choice>
        id="meeting-standIn"
        label={setUpWords.standIn}
        hint={setUpWords.standInHint}
        error={props.problem('standIn')}
        options={orNobody(setUpWords.nobody).filter(({ value }) => value !== props.draft.lead)}
        value={props.draft.standIn ?? NOBODY}
        onChange={(choice) => choose('standIn', choice)}
      />
    </div>
  );
}
