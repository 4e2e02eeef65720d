import { createSignal, type JSX, untrack } from 'solid-js';
import type { ParticipantId } from '../../../shared/ids.ts';
import type { FamilyView, MeetingView } from '../../../shared/protocol/set-up.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TimeField } from '../../components/time-field.tsx';
import type { HttpAnswer } from '../../connection/http.ts';
import type { MeetingForm as Form } from '../../connection/service.ts';
import { fullDayInWords } from '../../copy/days.ts';
import { setUpWords } from '../../copy/leads.ts';
import { goTo } from '../../route.ts';
import { lengthChoices } from '../shared/length-choices.ts';
import { createFormProblems } from '../shared/form-problems.ts';
import { useDesk } from './desk-context.tsx';
import { deskPaths } from './desk-route.ts';
import { DraftNotice } from './draft-notice.tsx';
import type { Draft } from './draft-shelf.ts';
import { type MeetingDraft, meetingFormOf, writtenPeople } from './meeting-draft.ts';
import { PeopleLines } from './people-lines.tsx';
import { today } from './day-of.ts';
import { WhoDoesWhat } from './who-does-what.tsx';
import './set-up.css';

/** What the form takes. */
export type MeetingFormProps = {
  readonly family: FamilyView;
  readonly draft: Draft<MeetingDraft>;
  /** Words of the button. */
  readonly save: string;
  readonly send: (form: Form) => Promise<HttpAnswer<MeetingView>>;
  /** The draft is saved and may be forgotten. */
  readonly onSaved: () => void;
  /** The owner begins the form anew. */
  readonly onAfresh: () => void;
};

/** Day, place, why, who comes and who does what. What is typed stays whatever the server says. */
export function MeetingForm(props: MeetingFormProps): JSX.Element {
  const desk = useDesk();
  const { words, set, wasKept } = untrack(() => props.draft);
  const [busy, setBusy] = createSignal(false);
  const problems = createFormProblems({
    // A line keeps its name when others are added or taken out.
    nameOf: (path) =>
      path.replace(/^people\.(\d+)/, (whole, at: string) => {
        const person = writtenPeople(words)[Number(at)];
        return person ? `people.${person.participant}` : whole;
      }),
    idOf: (name) => {
      if (name === 'people') return 'meeting-add-person';
      // What is wrong with somebody as a whole is mended at their name.
      return `meeting-${name.replace(/\.(?:person|participant)$/, '.name').replaceAll('.', '-')}`;
    },
    whose: (name) => {
      const at = words.people.findIndex(({ participant }) => name.startsWith(`people.${participant}.`));
      const person = words.people[at];
      return person && setUpWords.person(at + 1, person.name.trim());
    },
  });
  const dayInWords = (): string | undefined => {
    if (words.day === '') return undefined;
    const day = fullDayInWords(words.day);
    return words.day < today() ? setUpWords.dayPast(day) : day;
  };
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy()) return;
    setBusy(true);
    const answer = desk.hear(await props.send(meetingFormOf(words)));
    setBusy(false);
    if (answer.kind !== 'ok') {
      problems.take(answer);
      return;
    }
    props.onSaved();
    goTo(deskPaths.meeting(answer.value.id), { replace: true });
  };
  const setWho = (part: 'lead' | 'chair' | 'scribe' | 'standIn', id: ParticipantId | null): void => {
    if (part !== 'lead') set(part, id);
    else if (id !== null) set('lead', id);
  };
  return (
    <form class="stack" noValidate onInput={problems.mend} onSubmit={(event) => void save(event)}>
      <DraftNotice wasKept={wasKept} onDiscard={() => props.onAfresh()} />
      <ErrorSummary errors={problems.all()} />
      <Sheet title={setUpWords.whenWhere}>
        <div class="when-where">
          <DateField
            id="meeting-day"
            label={setUpWords.day}
            hint={dayInWords()}
            error={problems.at('day')}
            value={words.day}
            onChange={(day) => set('day', day)}
          />
          <TimeField
            id="meeting-time"
            label={setUpWords.time}
            optional
            error={problems.at('time')}
            value={words.time}
            onChange={(time) => set('time', time)}
          />
          <SelectField
            id="meeting-minutes"
            label={setUpWords.lasts}
            error={problems.at('minutes')}
            options={lengthChoices(words.minutes).map((minutes) => ({
              value: String(minutes),
              label: setUpWords.minutes(minutes),
            }))}
            value={String(words.minutes)}
            onChange={(minutes) => set('minutes', Number(minutes))}
          />
          <TextField
            id="meeting-place"
            label={setUpWords.place}
            hint={setUpWords.placeHint}
            optional
            error={problems.at('place')}
            value={words.place}
            onInput={(place) => set('place', place)}
          />
          <div class="why">
            <TextArea
              id="meeting-why"
              label={setUpWords.why}
              hint={setUpWords.whyHint}
              optional
              rows={2}
              error={problems.at('why')}
              value={words.why}
              onInput={(why) => set('why', why)}
            />
          </div>
        </div>
      </Sheet>
      <Sheet title={setUpWords.people}>
        <PeopleLines
          people={words.people}
          kids={props.family.children}
          problem={(name) => problems.at(name)}
          onChange={(at, changes) => set('people', at, changes)}
          onAdd={(person) => set('people', words.people.length, person)}
          onRemove={(participant) =>
            set('people', (people) => people.filter((person) => person.participant !== participant))
          }
          lead={words.lead}
        />
      </Sheet>
      <Sheet title={setUpWords.whoDoesWhat}>
        <WhoDoesWhat draft={words} problem={(name) => problems.at(name)} onChange={setWho} />
      </Sheet>
      <div>
        <Button kind="main" type="submit" busy={busy()}>
          {props.save}
        </Button>
      </div>
    </form>
  );
}
