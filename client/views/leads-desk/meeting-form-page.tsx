import { createSignal, type JSX, Show, untrack } from 'solid-js';
import type { FamilyId, MeetingId } from '../../../shared/ids.ts';
import type { FamilyView, MeetingView } from '../../../shared/protocol/set-up.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import type { HttpAnswer } from '../../connection/http.ts';
import { askFamily, askMeeting, changeMeeting, setUpMeeting } from '../../connection/service.ts';
import { fullDayInWords } from '../../copy/days.ts';
import { meetingWords, setUpWords } from '../../copy/leads.ts';
import { useDesk } from './desk-context.tsx';
import { meetingDrafts } from './desk-drafts.ts';
import { DeskHeading } from './desk-heading.tsx';
import { deskPaths } from './desk-route.ts';
import { Loaded } from './loaded.tsx';
import { emptyMeeting, meetingDraftOf, takeOver } from './meeting-draft.ts';
import { MeetingForm } from './meeting-form.tsx';
import { lastMeeting } from './meetings-of.ts';

/** A family and one of its meetings. */
interface Matter {
  readonly family: FamilyView;
  readonly meeting: MeetingView | null;
}

async function askForNew(id: FamilyId): Promise<HttpAnswer<Matter>> {
  const family = await askFamily(id);
  if (family.kind !== 'ok') return family;
  const last = lastMeeting(family.value);
  const meeting = last === undefined ? null : await askMeeting(last);
  if (meeting !== null && meeting.kind !== 'ok') return meeting;
  return { kind: 'ok', value: { family: family.value, meeting: meeting?.value ?? null } };
}

async function askToChange(id: MeetingId): Promise<HttpAnswer<Matter>> {
  const meeting = await askMeeting(id);
  if (meeting.kind !== 'ok') return meeting;
  const family = await askFamily(meeting.value.family);
  if (family.kind !== 'ok') return family;
  return { kind: 'ok', value: { family: family.value, meeting: meeting.value } };
}

/** A new meeting of a family; the people of the one before stand in it already. */
export function NewMeetingPage(props: { readonly family: FamilyId }): JSX.Element {
  return (
    <Loaded ask={() => askForNew(props.family)}>{(matter) => <NewMeeting {...untrack(matter)} />}</Loaded>
  );
}

/** A set-up that has not begun, being changed. */
export function ChangeMeetingPage(props: { readonly id: MeetingId }): JSX.Element {
  return (
    <Loaded ask={() => askToChange(props.id)}>
      {(matter) => {
        const { family, meeting } = untrack(matter);
        return <Show when={meeting}>{(it) => <ChangeMeeting family={family} meeting={it()} />}</Show>;
      }}
    </Loaded>
  );
}

function NewMeeting(props: Matter): JSX.Element {
  const desk = useDesk();
  const { family, meeting } = untrack(() => ({ family: props.family, meeting: props.meeting }));
  const leadName = untrack(desk.account).name;
  const takenOver = () => (meeting === null ? null : takeOver(meeting, family, leadName));
  const leftOut = takenOver()?.leftOut ?? [];
  const key = `new/${family.id}`;
  // A number for each time the form is begun anew; a negative one begins it empty.
  const [round, setRound] = createSignal(1);
  const beginAnew = (isEmpty: boolean): void => {
    meetingDrafts.drop(key);
    setRound((now) => (Math.abs(now) + 1) * (isEmpty ? -1 : 1));
  };
  return (
    <div class="stack">
      <DeskHeading back={{ href: deskPaths.family(family.id), words: family.name }}>
        {setUpWords.newHeading}
      </DeskHeading>
      <Show when={round() > 0 && meeting}>
        {(last) => (
          <Notice kind="info" lead={setUpWords.takenOver(fullDayInWords(last().day))}>
            <Show when={leftOut.length > 0}>{setUpWords.leftOut(leftOut)}</Show>
            <div class="notice-act">
              <Button onClick={() => beginAnew(true)}>{setUpWords.startEmpty}</Button>
            </div>
          </Notice>
        )}
      </Show>
      <Show when={round()} keyed>
        {(now) => (
          <MeetingForm
            family={family}
            draft={meetingDrafts.open(
              key,
              () => (now > 0 ? takenOver()?.draft : undefined) ?? emptyMeeting(leadName),
            )}
            save={setUpWords.save}
            send={(form) => setUpMeeting(family.id, form)}
            onSaved={() => meetingDrafts.drop(key)}
            onAfresh={() => beginAnew(false)}
          />
        )}
      </Show>
    </div>
  );
}

function ChangeMeeting(props: { readonly family: FamilyView; readonly meeting: MeetingView }): JSX.Element {
  const { family, meeting } = untrack(() => ({ family: props.family, meeting: props.meeting }));
  const key = `change/${meeting.id}`;
  const [round, setRound] = createSignal(1);
  return (
    <div class="stack">
      <DeskHeading
        back={{
          href: deskPaths.meeting(meeting.id),
          words: meetingWords.heading(fullDayInWords(meeting.day)),
        }}
      >
        {setUpWords.changeHeading}
      </DeskHeading>
      <Show when={round()} keyed>
        {(now) => (
          <MeetingForm
            family={family}
            draft={meetingDrafts.open(key, () => meetingDraftOf(meeting))}
            save={setUpWords.saveChange}
            send={(form) => changeMeeting(meeting.id, form)}
            onSaved={() => meetingDrafts.drop(key)}
            onAfresh={() => {
              meetingDrafts.drop(key);
              setRound(now + 1);
            }}
          />
        )}
      </Show>
    </div>
  );
}
