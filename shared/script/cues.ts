import { PHASES } from '../practice/vocabulary/words.ts';
import type { Facts } from './facts.ts';
import type { Cue, Line, Part } from './part.ts';

/** What a meeting's made-up people have seen of it until now. */
export interface Seen extends Facts {
  /** How often the lead has acted. */
  readonly leadActs: number;
  /** How often what waited was shown. */
  readonly shows: number;
  /** Every plan that stood to be answered, in order. */
  readonly plans: readonly string[];
}

/** Takes in new facts after what was seen before; what differs of the lead's marks counts as so many acts. */
export function see(before: Seen | undefined, facts: Facts): Seen {
  const { plan } = facts;
  const plans = before?.plans ?? [];
  const acts = before
    ? Object.keys(facts.marks).filter((name) => facts.marks[name] !== before.marks[name])
    : [];
  return {
    ...facts,
    leadActs: (before?.leadActs ?? 0) + acts.length,
    shows: (before?.shows ?? 0) + (before?.hidden && !facts.hidden ? 1 : 0),
    plans: plan === null || plans.includes(plan) ? plans : [...plans, plan],
  };
}

/** How far somebody is in their part. */
export interface Progress {
  /** Lines played, each with its occasion. */
  readonly played: ReadonlySet<string>;
  /** How often the lead had acted when the rest of a line's cue first held. */
  readonly heldSince: ReadonlyMap<string, number>;
}

/** Nothing played yet. */
export const atTheStart: Progress = { played: new Set(), heldSince: new Map() };

/** Where somebody is: before the door, or in the meeting with or without signal. */
export type Whereabouts = 'outside' | 'in' | 'withoutSignal';

/**
 * The lines of a part that are due now, in order, and the progress once they are played. A line is played once; a number
 * once for each wording of the scale, and an answer once for each plan, because others make the first one void.
 */
export function linesDue(
  part: Part,
  progress: Progress,
  seen: Seen,
  where: Whereabouts,
): { readonly lines: readonly Line[]; readonly progress: Progress } {
  const played = new Set(progress.played);
  const heldSince = new Map(progress.heldSince);
  const lines: Line[] = [];
  part.lines.forEach(({ cue, line }, index) => {
    const key = `${index}@${occasionOf(line, seen)}`;
    if (played.has(key) || whereOf(line, cue) !== where || !holds(cue, seen)) return;
    const since = heldSince.get(key) ?? seen.leadActs;
    heldSince.set(key, since);
    if (seen.leadActs - since < (cue.leadActs ?? 0)) return;
    played.add(key);
    lines.push(line);
  });
  return { lines, progress: { played, heldSince } };
}

function occasionOf(line: Line, seen: Seen): string {
  if (line.do === 'seal') return seen.scale;
  return line.do === 'answer' ? (seen.plan ?? '') : '';
}

function whereOf(line: Line, cue: Cue): Whereabouts {
  if (line.do === 'knock') return 'outside';
  return cue.withoutSignal || line.do === 'findSignal' ? 'withoutSignal' : 'in';
}

function holds(cue: Cue, seen: Seen): boolean {
  // After the end nobody does anything but what waited for the end.
  if (seen.closed !== (cue.closed ?? false)) return false;
  return (
    (cue.at === undefined || cue.at === seen.phase) &&
    (cue.from === undefined || PHASES.indexOf(seen.phase) >= PHASES.indexOf(cue.from)) &&
    (cue.hidden === undefined || cue.hidden === seen.hidden) &&
    (cue.revealed === undefined || cue.revealed === seen.revealed) &&
    seen.shows >= (cue.shows ?? 0) &&
    seen.notes >= (cue.notes ?? 0) &&
    seen.steps >= (cue.steps ?? 0) &&
    isPlan(cue.plan, seen)
  );
}

function isPlan(which: Cue['plan'], { plan, plans }: Seen): boolean {
  if (which === undefined) return true;
  if (plan === null) return false;
  return which === 'any' || (plans[0] === plan) === (which === 'first');
}
