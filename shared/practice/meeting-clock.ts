import type { MeetingState } from '../documents/proceedings.ts';
import { type Phase, PHASES } from './vocabulary/words.ts';

/** How long a meeting is meant to last unless somebody says otherwise, in minutes. */
export const USUAL_MINUTES = 60;
/** The shortest and the longest that can be said, in minutes. */
export const LEAST_MINUTES = 15;
export const MOST_MINUTES = 240;

/** What the lead can do with the clock: two more minutes for this step, stand still, go on, begin again. */
export const CLOCK_ACTS = ['twoMore', 'stop', 'run', 'anew'] as const;
export type ClockAct = (typeof CLOCK_ACTS)[number];

/** The time one step has had, as two instants in epoch milliseconds; `until` is null while it goes on. */
interface StepTime {
  readonly from: number;
  readonly until: number | null;
}

/**
 * The meeting's advisory clock. It moves nothing and ends nothing: the lead reads from it how the time goes. Time is kept
 * as instants alone, so that a stop shifts `from` rather than adding a length.
 */
export interface MeetingClock {
  /** How long the meeting is meant to last. */
  readonly minutes: number;
  /** The step that the time goes to now. */
  readonly phase: Phase;
  readonly steps: Readonly<Partial<Record<Phase, StepTime>>>;
  /** Minutes given to steps on top of their share. */
  readonly more: Readonly<Partial<Record<Phase, number>>>;
  /** By the lead's word; it also stands still behind the curtain and while a child's pages are up. */
  readonly stopped: boolean;
}

const MINUTE_MS = 60_000;
const MORE_MINUTES = 2;

/** What share of a meeting each step is meant to have, in minutes of an hour. */
const OF_AN_HOUR: Readonly<Record<Phase, number>> = {
  welcome: 6,
  map: 24,
  scale: 10,
  plan: 12,
  agree: 4,
  close: 4,
};

/** The scaling step keeps these minutes however short the meeting is, and is never asked to be shorter (rule CLOCK3). */
const SCALE_MINUTES = OF_AN_HOUR.scale;

/** A clock that has not begun. */
export const newClock = (minutes: number = USUAL_MINUTES): MeetingClock => ({
  minutes,
  phase: 'welcome',
  steps: {},
  more: {},
  stopped: false,
});

/** The clock of a meeting, also of one that was opened before meetings had any. */
export const clockOf = (state: Pick<MeetingState, 'clock' | 'openedAt' | 'phase'>): MeetingClock =>
  state.clock ?? {
    ...newClock(),
    phase: state.phase,
    steps: { [state.phase]: { from: state.openedAt, until: null } },
  };

type Timed = Pick<MeetingState, 'clock' | 'phase' | 'curtain' | 'voiceOf' | 'closedAt'>;

/**
 * The meeting's state with its clock brought to `now`: the time goes to the step the meeting is at, from when the first
 * person has been let in, and stands still behind the curtain, while a child's pages are up, and at the lead's word.
 */
export function keepClock<S extends Timed>(state: S, somebodyIsIn: boolean, now: number): S {
  const { clock } = state;
  if (!clock) return state;
  const begins = Object.keys(clock.steps).length === 0;
  if (begins && !somebodyIsIn && state.phase === 'welcome') return state;
  const runs = !clock.stopped && !state.curtain && !state.voiceOf && state.closedAt === null;
  const running = clock.steps[clock.phase]?.until === null;
  if (clock.phase === state.phase && running === runs && !begins) return state;
  const steps = { ...clock.steps };
  const last = steps[clock.phase];
  if (last?.until === null) steps[clock.phase] = { from: last.from, until: now };
  const next = steps[state.phase] ?? { from: now, until: now };
  steps[state.phase] = runs ? { from: now - lengthOf(next, now), until: null } : next;
  return { ...state, clock: { ...clock, phase: state.phase, steps } };
}

/** The clock after an act of the lead's, while the meeting is at `phase`; `keepClock` then lets it run or stand. */
export function setClock(clock: MeetingClock, act: ClockAct, phase: Phase): MeetingClock {
  switch (act) {
    case 'twoMore':
      return { ...clock, more: { ...clock.more, [phase]: (clock.more[phase] ?? 0) + MORE_MINUTES } };
    case 'stop':
      return { ...clock, stopped: true };
    case 'run':
      return { ...clock, stopped: false };
    case 'anew':
      return { ...newClock(clock.minutes), phase };
  }
}

/** One step as the clock has it; whole minutes. */
export interface StepReading {
  readonly phase: Phase;
  readonly gone: number;
  readonly of: number;
}

/** What the clock says; whole minutes. */
export interface ClockReading {
  readonly begun: boolean;
  readonly runs: boolean;
  readonly gone: number;
  readonly of: number;
  readonly steps: readonly StepReading[];
  /** The step the time goes to. */
  readonly step: StepReading;
  /** By how much the rest no longer fits, 0 while it does. */
  readonly late: number;
  /** What could be shorter so that it fits: never the scaling step, and nothing by more than half. */
  readonly shorten: readonly { readonly phase: Phase; readonly from: number; readonly to: number }[];
}

/** Reads the clock at an instant. */
export function readClock(clock: MeetingClock, now: number): ClockReading {
  const shares = sharesOf(clock);
  const gone = (phase: Phase): number => lengthOf(clock.steps[phase], now) / MINUTE_MS;
  const steps = PHASES.map((phase) => ({ phase, gone: Math.floor(gone(phase)), of: shares[phase] }));
  const place = PHASES.indexOf(clock.phase);
  const ahead = PHASES.slice(place).map((phase) => ({
    phase,
    left: Math.max(0, shares[phase] - gone(phase)),
  }));
  const spent = PHASES.reduce((sum, phase) => sum + gone(phase), 0);
  const needed = ahead.reduce((sum, { left }) => sum + left, 0);
  const late = Math.max(0, Math.round(spent + needed - clock.minutes));
  const step = steps[place];
  if (!step) throw new Error(`there is no step ${clock.phase}`);
  return {
    begun: Object.keys(clock.steps).length > 0,
    runs: clock.steps[clock.phase]?.until === null,
    gone: Math.floor(spent),
    of: clock.minutes,
    steps,
    step,
    late,
    shorten: shortenBy(late, ahead.slice(1)),
  };
}

function shortenBy(
  late: number,
  ahead: readonly { readonly phase: Phase; readonly left: number }[],
): ClockReading['shorten'] {
  const free = ahead
    .filter(({ phase }) => phase !== 'scale')
    .map(({ phase, left }) => ({ phase, left: Math.round(left), most: Math.floor(left / 2) }));
  let open = late;
  return free
    .toSorted((a, b) => b.most - a.most)
    .flatMap(({ phase, left, most }) => {
      const by = Math.min(open, most);
      open -= by;
      return by > 0 ? [{ phase, from: left, to: left - by }] : [];
    })
    .toSorted((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}

/** What each step is meant to have, in whole minutes: a share of the meeting, and what was given on top. */
function sharesOf({ minutes, more }: MeetingClock): Readonly<Record<Phase, number>> {
  const hour = PHASES.reduce((sum, phase) => sum + OF_AN_HOUR[phase], 0);
  const scale = Math.max(Math.min(SCALE_MINUTES, minutes), Math.round((minutes * OF_AN_HOUR.scale) / hour));
  const rest = (minutes - scale) / (hour - OF_AN_HOUR.scale);
  const share = (phase: Phase): number => (phase === 'scale' ? scale : Math.round(rest * OF_AN_HOUR[phase]));
  return Object.fromEntries(PHASES.map((phase) => [phase, share(phase) + (more[phase] ?? 0)])) as Readonly<
    Record<Phase, number>
  >;
}

const lengthOf = (time: StepTime | undefined, now: number): number =>
  time ? Math.max(0, (time.until ?? now) - time.from) : 0;
