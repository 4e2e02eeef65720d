import {
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  lazy,
  Match,
  on,
  Show,
  Switch,
  untrack,
} from 'solid-js';
import { announce } from '../../components/live-region.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { endSession } from '../../connection/join.ts';
import { meetingServices } from '../../connection/meeting-services.ts';
import { appWords } from '../../copy/app.ts';
import { doorWords } from '../../copy/door.ts';
import type { ConnectionState, MeetingModel } from '../../meeting/meeting-model.ts';
import { createSessionStage, type SessionStage } from '../../meeting/session-stage.ts';
import { MeetingProvider } from '../../meeting/use-meeting.tsx';
import { Door } from '../door/door.tsx';
import { EndPage, ReloadPage } from '../door/end-page.tsx';
import { heldNow } from '../held/held-now.ts';
import { createSurface, isNarrow } from './surface.ts';

const Phone = lazy(async () => ({ default: (await import('../phone/phone.tsx')).Phone }));
const ChildShell = lazy(async () => ({
  default: (await import('../child/child-shell.tsx')).ChildShell,
}));
const HeldScreen = lazy(async () => ({
  default: (await import('../held/held-screen.tsx')).HeldScreen,
}));
const Table = lazy(async () => ({ default: (await import('../table/table.tsx')).Table }));

/** The page of one session, `/in/<session>/`: from the door into the meeting, and to its end. */
export function Meeting(props: {
  /** The session in the address. */
  readonly participantId: string;
}): JSX.Element {
  const sessionId = untrack(() => props.participantId);
  const stage = createSessionStage(sessionId);
  const [hasLeft, setLeft] = createSignal(false);
  const stageAt = <Name extends SessionStage['stage']>(
    name: Name,
  ): Extract<SessionStage, { stage: Name }> | false => {
    const now = stage();
    return now.stage === name && (now as Extract<SessionStage, { stage: Name }>);
  };
  createEffect(
    on(stage, (now, before) => {
      // Fetched while somebody waits, so that they come in at once when they are let in.
      if (now.stage === 'waiting' && before?.stage !== 'waiting') void (isNarrow() ? Phone : Table).preload();
      if (now.stage === 'open' && before?.stage === 'waiting') announce(doorWords.youAreIn, 'assertive');
    }),
  );
  const leaveDoor = async (): Promise<void> => {
    await endSession(sessionId);
    setLeft(true);
  };
  return (
    <Switch
      fallback={
        <Page>
          <Waiting>{appWords.opening}</Waiting>
        </Page>
      }
    >
      <Match when={hasLeft()}>
        <EndPage kind="left" />
      </Match>
      <Match when={stageAt('over')}>
        <EndPage kind="ended" />
      </Match>
      <Match when={stageAt('noSignal')}>
        {(noSignal) => (
          <Page>
            <div role="status">
              <Notice kind="warning" lead={doorWords.noSignal.heading}>
                {doorWords.offline} {noSignal().isKept ? doorWords.keptHere : ''}
              </Notice>
            </div>
          </Page>
        )}
      </Match>
      <Match when={stageAt('waiting')}>
        {(waiting) => (
          <Door name={waiting().session.name} hasSignal={waiting().signal} onLeave={() => void leaveDoor()} />
        )}
      </Match>
      <Match when={stageAt('open')}>
        {(open) => <OpenMeeting model={open().model} sessionId={sessionId} />}
      </Match>
    </Switch>
  );
}

function OpenMeeting(props: { readonly model: MeetingModel; readonly sessionId: string }): JSX.Element {
  const over = createMemo((): Extract<ConnectionState, { state: 'over' }> | false => {
    const connection = props.model.connection();
    return connection.state === 'over' && connection;
  });
  return (
    <Show
      when={over()}
      fallback={
        <MeetingProvider model={props.model}>
          <OnThisScreen model={props.model} sessionId={props.sessionId} />
        </MeetingProvider>
      }
    >
      {(end) => <Over model={props.model} reason={end().reason} />}
    </Show>
  );
}

function OnThisScreen(props: { readonly model: MeetingModel; readonly sessionId: string }): JSX.Element {
  const surface = createSurface(untrack(() => props.model));
  const services = untrack(() => meetingServices(props.sessionId));
  const Screen = (): JSX.Element => (
    <Show when={surface() === 'phone'} fallback={<Table model={props.model} services={services} />}>
      <Phone
        model={props.model}
        recordAddress={services.recordAddress('record.html')}
        recordPdf={services.recordPdf}
      />
    </Show>
  );
  return (
    <Show
      when={props.model.ready()}
      fallback={
        <Page>
          <Waiting>{appWords.opening}</Waiting>
        </Page>
      }
    >
      <Show
        when={heldNow()}
        keyed
        fallback={
          <Show when={props.model.myself()?.child} fallback={<Screen />}>
            <ChildShell model={props.model}>
              <Screen />
            </ChildShell>
          </Show>
        }
      >
        {(of) => <HeldScreen model={props.model} sessionId={props.sessionId} of={of} />}
      </Show>
    </Show>
  );
}

/** Nothing of the meeting stays on the screen when access has ended; words of one's own do when the page is too old. */
function Over(props: { readonly model: MeetingModel; readonly reason: string }): JSX.Element {
  const unsent = (): readonly string[] => [
    ...(props.model.aside?.words() ?? []).map(({ words }) => words),
    ...props.model.notebook.entries.filter(({ state }) => state === 'mine').map(({ words }) => words),
  ];
  return (
    <Switch fallback={<ReloadPage isKept={props.model.status() !== 'problem'} unsent={unsent()} />}>
      <Match when={props.reason === 'left'}>
        <EndPage kind="left" />
      </Match>
      <Match when={props.reason === 'accessEnded'}>
        <EndPage kind="ended" />
      </Match>
    </Switch>
  );
}
