import { createEffect, createSignal, type JSX, Match, on, Show, Switch } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Expander } from '../../components/expander.tsx';
import { keepFocus } from '../../components/keep-focus.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { type MeetingServices, meetingServices } from '../../connection/meeting-services.ts';
import { sideWords, tableWords } from '../../copy/table.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import { LentBar } from '../held/lent-bar.tsx';
import { BehindCurtain } from '../shared/behind-curtain.tsx';
import { CatchUpSheet } from '../shared/catch-up.tsx';
import { LeadOfferBar } from '../shared/lead-offer.tsx';
import { RoleNews } from '../shared/role-news.tsx';
import { announceKnocks } from './side/announce-knocks.ts';
import { AgreePage } from './agree/agree-page.tsx';
import { ClosePage } from './close/close-page.tsx';
import { followPhase, type ShownPage } from './follow-phase.ts';
import { OkBar } from './ok-bar.tsx';
import { MapPage } from './map/map-page.tsx';
import { createLeadCurtain, type LeadCurtain, LeadUnderCurtain, listenForCurtain } from './lead-curtain.tsx';
import { ChildOnWall } from './child-on-wall.tsx';
import { createMedia } from './media.ts';
import { PlanPage } from './plan/plan-page.tsx';
import { PracticeStrip } from './practice/practice-strip.tsx';
import { ProblemBar } from './problem-bar.tsx';
import { ScalePage } from './scale/scale-page.tsx';
import { DoorSheet } from './side/door-sheet.tsx';
import { announceHands, HandsSheet } from './side/hands-sheet.tsx';
import { SidePanel } from './side/side-panel.tsx';
import { TableHead } from './table-head.tsx';
import { TakeEveryone } from './take-everyone.tsx';
import { TableProvider, useTable } from './table-context.tsx';
import { VoiceOnWall } from './voice-on-wall.tsx';
import { WelcomePage } from './welcome/welcome-page.tsx';
import './table.css';
import './narrow-head.css';

/** What the table takes. */
export type TableProps = {
  readonly model: MeetingModel;
  /** Those of this page's own session unless given. */
  readonly services?: MeetingServices | undefined;
};

/** The session that stands in this page's address, `/in/<session>/`. */
const sessionOfPage = (): string => location.pathname.split('/')[2] ?? '';

/**
 * The meeting on larger screens: for the lead, the chair, the scribe and practitioners who join from elsewhere. Shows
 * the step the meeting is at, with the people beside it. Give it a model that is `ready`.
 */
export function Table(props: TableProps): JSX.Element {
  return (
    <TableProvider model={props.model} services={props.services ?? meetingServices(sessionOfPage())}>
      <TableBehindCurtain />
    </TableProvider>
  );
}

function TableBehindCurtain(): JSX.Element {
  const { model } = useTable();
  const curtain = createLeadCurtain(model);
  listenForCurtain(model, curtain);
  return (
    <BehindCurtain
      drawn={curtain.drawn()}
      under={
        <Show when={model.isLead()} fallback={<StandInBar />}>
          <LeadUnderCurtain curtain={curtain} />
        </Show>
      }
    >
      <TableFrame curtain={curtain} />
    </BehindCurtain>
  );
}

function TableFrame(props: { readonly curtain: LeadCurtain }): JSX.Element {
  const { model } = useTable();
  const shown = followPhase(model);
  const isWide = createMedia('(min-width: 56.25rem)');
  const doorCount = (): number => model.desk.door.length;
  const seesDoor = (): boolean => model.isLead() || model.isChair();
  let page: HTMLDivElement | undefined;
  let below: HTMLDivElement | undefined;
  createEffect(
    on(
      shown.page,
      () => {
        page?.scrollTo(0, 0);
        // Where the page that went held the focus, the keyboard goes on in the new one.
        queueMicrotask(() => document.activeElement === document.body && keepFocus(null));
      },
      { defer: true },
    ),
  );
  announceKnocks(model, seesDoor);
  announceHands(model);
  return (
    <div
      class="table"
      classList={{ 'table-map': shown.page() === 'map' }}
      data-leads={model.isLead() ? '' : undefined}
    >
      <Page
        width="full"
        top={
          <TableHead
            shown={shown}
            curtain={props.curtain}
            doorBelow={isWide() || !seesDoor() ? 0 : doorCount()}
            handsBelow={isWide() ? 0 : model.desk.hands.length}
            onDoor={() => keepFocus(below?.querySelector<HTMLElement>('button'))}
          />
        }
      >
        <PracticeStrip page={shown.page()} />
        <ProblemBar />
        <WhereEveryoneIs shown={shown} />
        <CatchUpSheet model={model} />
        <Show when={shown.page() !== 'welcome'}>
          <OkBar onRead={() => shown.look('welcome')} />
        </Show>
        <div class="table-body">
          <div
            class="table-page"
            ref={(element) => {
              page = element;
            }}
          >
            <PageOf phase={shown.page()} />
          </div>
          <Show
            when={isWide()}
            fallback={
              <div
                class="table-below stack"
                ref={(element) => {
                  below = element;
                }}
              >
                <HandsSheet />
                <Show when={seesDoor() && doorCount() > 0}>
                  <DoorSheet />
                </Show>
                <Expander summary={doorCount() > 0 ? tableWords.sideWaiting(doorCount()) : tableWords.side}>
                  <SidePanel phase={shown.page()} withDoor={false} />
                </Expander>
              </div>
            }
          >
            <aside class="table-side" aria-label={tableWords.side}>
              <SidePanel phase={shown.page()} withDoor={seesDoor()} />
            </aside>
          </Show>
        </div>
      </Page>
    </div>
  );
}

function PageOf(props: { readonly phase: Phase }): JSX.Element {
  return (
    <Switch>
      <Match when={props.phase === 'welcome'}>
        <WelcomePage />
      </Match>
      <Match when={props.phase === 'map'}>
        <MapPage />
      </Match>
      <Match when={props.phase === 'scale'}>
        <ScalePage />
      </Match>
      <Match when={props.phase === 'plan'}>
        <PlanPage />
      </Match>
      <Match when={props.phase === 'agree'}>
        <AgreePage />
      </Match>
      <Match when={props.phase === 'close'}>
        <ClosePage />
      </Match>
    </Switch>
  );
}

/** Says where the meeting is, when this screen shows something else. */
function WhereEveryoneIs(props: { readonly shown: ShownPage }): JSX.Element {
  const { model } = useTable();
  const nameOf = (phase: Phase): string => model.vocabulary.phases[phase];
  return (
    <>
      <Show when={model.connection().state === 'offline'}>
        <div class="table-bar">
          <Notice kind="warning">
            {model.status() === 'problem' ? tableWords.offlineUnkept : tableWords.offline}
          </Notice>
        </div>
      </Show>
      <Show when={model.connection().state !== 'offline' && model.status() === 'problem'}>
        <div class="table-bar">
          <Notice kind="problem">{tableWords.problemStatus}</Notice>
        </div>
      </Show>
      <Show when={props.shown.isElsewhere()}>
        <div class="table-bar table-bar-where">
          <span>
            {tableWords.looking(nameOf(props.shown.page()))}{' '}
            <strong>{tableWords.everyoneAt(nameOf(model.phase()))}</strong>
          </span>
          <div class="table-bar-buttons">
            <Button onClick={() => props.shown.rejoin()}>{tableWords.goTo(nameOf(model.phase()))}</Button>
            <Show when={model.isLead() && model.state()?.closedAt === null}>
              <TakeEveryone shown={props.shown} />
            </Show>
          </div>
        </div>
      </Show>
      <StandInBar />
      <LeadOfferBar model={model} />
      <RoleNews model={model} />
      <LentBar model={model} />
      <ChildOnWall />
      <VoiceOnWall />
    </>
  );
}

/** For the stand-in: the lead has gone, and how to take over. */
function StandInBar(): JSX.Element {
  const { model, act, isActing } = useTable();
  const [asked, setAsked] = createSignal(false);
  const isNeeded = (): boolean => {
    const state = model.state();
    if (!state || state.standIn !== model.me || state.closedAt !== null) return false;
    return model.person(state.lead)?.here === false;
  };
  const takeOver = async (): Promise<void> => {
    setAsked(true);
    await act({ type: 'takeOver' });
    setAsked(false);
  };
  return (
    <Show when={isNeeded()}>
      <div class="table-bar table-bar-where">
        <span>
          <strong>{sideWords.leadAway}</strong> {sideWords.takeOverExplain}
        </span>
        <Button busy={asked() || isActing('takeOver')} onClick={() => void takeOver()}>
          {sideWords.takeOver}
        </Button>
      </div>
    </Show>
  );
}
