import {
  createSignal,
  type JSX,
  lazy,
  Match,
  onMount,
  type ParentProps,
  Show,
  Suspense,
  Switch,
  untrack,
} from 'solid-js';
import { Page } from '../../components/page.tsx';
import { StatusWord } from '../../components/status-word.tsx';
import { Waiting } from '../../components/waiting.tsx';
import type { RecordPdf } from '../../connection/meeting-services.ts';
import { phoneWords } from '../../copy/phone.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import { PHASES } from '../../../shared/practice/vocabulary/words.ts';
import { BehindCurtain } from '../shared/behind-curtain.tsx';
import { createFollowing, type Following } from './following.ts';
import { PhoneFoot, PhoneHelp } from './phone-foot.tsx';
import { PhoneProvider, usePhone } from './phone-context.tsx';
import { AbovePage, BelowPage, LaterLines, SignalLine, StandInNotice } from './phone-notices.tsx';
import { TypingFor } from './typing-for.tsx';
import { needsOk, OkPage, WelcomePage } from './welcome/welcome-page.tsx';
import './phone.css';

// The later steps come after the first page is up, and before they are needed: the signal may be gone by then.
const MapPage = lazy(async () => ({ default: (await import('./map/map-page.tsx')).MapPage }));
const ScalePage = lazy(async () => ({ default: (await import('./scale/scale-page.tsx')).ScalePage }));
const PlanPage = lazy(async () => ({ default: (await import('./plan/plan-page.tsx')).PlanPage }));
const AgreePage = lazy(async () => ({ default: (await import('./agree/agree-page.tsx')).AgreePage }));
const ClosePage = lazy(async () => ({ default: (await import('./close/close-page.tsx')).ClosePage }));

async function fetchLaterSteps(): Promise<void> {
  try {
    for (const page of [MapPage, PhoneHelp, AbovePage, ScalePage, PlanPage, AgreePage, ClosePage])
      await page.preload();
  } catch (error) {
    // No signal just now: a page that is missing is asked for again when it is needed.
    console.error('later steps', error);
  }
}

/** What the phone takes. */
export type PhoneProps = {
  readonly model: MeetingModel;
  /** Address at which the record can be read, `/in/<session>/api/record.html`. */
  readonly recordAddress: string;
  readonly recordPdf: RecordPdf;
};

/** The meeting on a small screen: one question a page, following the lead softly. */
export function Phone(props: PhoneProps): JSX.Element {
  return (
    <PhoneProvider model={props.model} recordAddress={props.recordAddress} recordPdf={props.recordPdf}>
      <Show when={props.model.ready()} fallback={<Opening />}>
        <BehindCurtain
          drawn={props.model.state()?.curtain ?? null}
          under={
            <Show when={props.model.state()?.standIn === props.model.me}>
              <Suspense>
                <StandInNotice />
              </Suspense>
            </Show>
          }
        >
          <PhoneFrame />
        </BehindCurtain>
      </Show>
    </PhoneProvider>
  );
}

function Opening(): JSX.Element {
  return (
    <Page foot={<PhoneFoot />}>
      <Waiting>{phoneWords.opening}</Waiting>
    </Page>
  );
}

function PhoneFrame(): JSX.Element {
  const phone = usePhone();
  const { model } = phone;
  const following = createFollowing(phone);
  const [isSettled, setSettled] = createSignal(false);
  // Somebody late reads first where the others are: the page comes with those lines, and they push nothing down.
  const Around = untrack(() => model.desk.arrival) ? (props: ParentProps) => <>{props.children}</> : Suspense;
  onMount(() => setTimeout(() => void fetchLaterSteps().then(() => setSettled(true)), 0));
  const place = (): number => PHASES.indexOf(following.page()) + 1;
  return (
    <div class="phone">
      <Page
        top={
          <>
            <span class="phone-step">
              {model.vocabulary.phases[following.page()]}{' '}
              <span class="quiet-words">{phoneWords.stepOf(place(), PHASES.length)}</span>
            </span>
            <StatusWord state={model.status()} words={phoneWords.status} />
          </>
        }
        foot={
          <>
            <div class="phone-lines">
              <SignalLine />
              <Show when={isSettled()}>
                <Suspense>
                  <LaterLines following={following} />
                </Suspense>
              </Show>
            </div>
            <PhoneFoot />
          </>
        }
      >
        <div class="stack">
          <Suspense fallback={waiting()}>
            <Show when={isSettled() || model.desk.arrival}>
              <Around>
                <AbovePage page={following.page()} />
              </Around>
            </Show>
            <TypingFor />
            <Suspense fallback={waiting()}>
              <PageOf following={following} />
            </Suspense>
          </Suspense>
          <Show when={isSettled()}>
            <Suspense>
              <BelowPage />
            </Suspense>
          </Show>
        </div>
      </Page>
    </div>
  );
}

const waiting = (): JSX.Element => <Waiting>{phoneWords.opening}</Waiting>;

/** One person's answers are never drawn into another's boxes: each `whose` has pages of its own. */
function PageOf(props: { readonly following: Following }): JSX.Element {
  const phone = usePhone();
  return (
    <Show when={phone.whose()} keyed>
      <Switch>
        <Match when={props.following.page() === 'close'}>
          <ClosePage />
        </Match>
        <Match when={props.following.page() === 'welcome'}>
          <WelcomePage />
        </Match>
        <Match when={needsOk(phone)}>
          <OkPage />
        </Match>
        <Match when={props.following.page() === 'map'}>
          <MapPage />
        </Match>
        <Match when={props.following.page() === 'scale'}>
          <ScalePage />
        </Match>
        <Match when={props.following.page() === 'plan'}>
          <PlanPage />
        </Match>
        <Match when={props.following.page() === 'agree'}>
          <AgreePage />
        </Match>
      </Switch>
    </Show>
  );
}
