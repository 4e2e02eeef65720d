import { type JSX, Show } from 'solid-js';
import type { MeetingId } from '../../../shared/ids.ts';
import type { FamilyView, MeetingView } from '../../../shared/protocol/set-up.ts';
import { Chip } from '../../components/chip.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { HttpAnswer } from '../../connection/http.ts';
import { askFamily, askMeeting } from '../../connection/service.ts';
import { fullDayInWords, timeInWords } from '../../copy/days.ts';
import { deskWords, meetingWords, setUpWords } from '../../copy/leads.ts';
import { differenceWords } from '../../copy/table-close.ts';
import { CarriedDifference } from '../shared/carried-difference.tsx';
import { today } from './day-of.ts';
import { DeskHeading } from './desk-heading.tsx';
import { deskPaths } from './desk-route.ts';
import { Invitations } from './invitations.tsx';
import { Loaded } from './loaded.tsx';
import { OpenMeetingButton } from './open-meeting-button.tsx';

interface Matter {
  readonly meeting: MeetingView;
  readonly family: FamilyView;
}

async function ask(id: MeetingId): Promise<HttpAnswer<Matter>> {
  const meeting = await askMeeting(id);
  if (meeting.kind !== 'ok') return meeting;
  const family = await askFamily(meeting.value.family);
  if (family.kind !== 'ok') return family;
  return { kind: 'ok', value: { meeting: meeting.value, family: family.value } };
}

/** One meeting before and after it is held: what is known of it, opening it, and everybody's links. */
export function MeetingPage(props: { readonly id: MeetingId }): JSX.Element {
  return (
    <Loaded ask={() => ask(props.id)}>
      {(matter, again) => {
        const meeting = (): MeetingView => matter().meeting;
        return (
          <div class="stack stack-wide">
            <DeskHeading
              back={{ href: deskPaths.family(meeting().family), words: matter().family.name }}
              actions={
                <>
                  <OpenMeetingButton meeting={meeting().id} kind="main">
                    {openWords[meeting().stage]}
                  </OpenMeetingButton>
                  <Show when={meeting().stage === 'setUp'}>
                    <LinkButton href={deskPaths.changeMeeting(meeting().id)} icon="pen">
                      {meetingWords.change}
                    </LinkButton>
                  </Show>
                </>
              }
            >
              {meetingWords.heading(fullDayInWords(meeting().day))}
            </DeskHeading>
            <Facts meeting={meeting()} />
            <Show when={meeting().difference}>
              {(difference) => (
                <Sheet title={differenceWords.carried}>
                  <CarriedDifference difference={difference()} day={today()} vocabulary="london" />
                </Sheet>
              )}
            </Show>
            <Show when={meeting().stage !== 'closed'}>
              <Sheet title={meetingWords.links}>
                <Invitations meeting={meeting()} again={again} />
              </Sheet>
            </Show>
          </div>
        );
      }}
    </Loaded>
  );
}

const openWords: Readonly<Record<MeetingView['stage'], string>> = {
  setUp: meetingWords.open,
  open: meetingWords.goIn,
  closed: meetingWords.record,
};

function Facts(props: { readonly meeting: MeetingView }): JSX.Element {
  const nameOf = (id: string | null): string =>
    props.meeting.people.find(({ participant }) => participant === id)?.name ?? '';
  return (
    <dl class="facts">
      <Fact name={meetingWords.stage}>
        <Chip tone={props.meeting.stage === 'open' ? 'key' : 'plain'}>
          {deskWords.stages[props.meeting.stage]}
        </Chip>
      </Fact>
      <Show when={props.meeting.time}>
        <Fact name={setUpWords.time}>{timeInWords(props.meeting.time)}</Fact>
      </Show>
      <Show when={props.meeting.place}>
        <Fact name={setUpWords.place}>
          <bdi>{props.meeting.place}</bdi>
        </Fact>
      </Show>
      <Fact name={setUpWords.lead}>
        <bdi>{nameOf(props.meeting.lead)}</bdi>
      </Fact>
      <Show when={props.meeting.chair}>
        {(chair) => (
          <Fact name={setUpWords.chair}>
            <bdi>{nameOf(chair())}</bdi>
          </Fact>
        )}
      </Show>
      <Show when={props.meeting.scribe}>
        {(scribe) => (
          <Fact name={setUpWords.scribe}>
            <bdi>{nameOf(scribe())}</bdi>
          </Fact>
        )}
      </Show>
      <Show when={props.meeting.standIn}>
        {(standIn) => (
          <Fact name={setUpWords.standIn}>
            <bdi>{nameOf(standIn())}</bdi>
          </Fact>
        )}
      </Show>
      <Show when={props.meeting.why}>
        <Fact name={setUpWords.why}>
          <span class="note-words" dir="auto">
            {props.meeting.why}
          </span>
        </Fact>
      </Show>
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
