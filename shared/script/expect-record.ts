import type { Held, MeetingScript, ScriptStep } from './meeting-script.ts';
import { wordsOfStatement } from './read-script.ts';

/** What a script says its record holds and does not hold: what follows from its steps, and what it says itself. */
export interface Expected {
  readonly holds: readonly Held[];
  readonly holdsNot: readonly string[];
}

type HeldNumber = Extract<Held, { kind: 'number' }>;

/** Follows a script's steps to what must be in the record under whose name; pure, and without the product's own rules. */
export function expectRecord(script: MeetingScript): Expected {
  const entries = new Map<string, Held>();
  const numbers = new Map<string, HeldNumber>();
  const answers = new Map<string, Held>();
  const others: Held[] = [];
  const never = new Set<string>();
  const heard = new Map<string, Held>();
  const voices = new Map<string, Extract<Held, { kind: 'voice' }>>();
  const shownToAll = new Set<string>();
  const declined = new Set<string>();
  let isRevealed = false;
  const shownChildren = new Set<string>();
  const isShown = (child: string | undefined): boolean =>
    isRevealed || (child !== undefined && shownChildren.has(child));

  const steps: Readonly<Partial<Record<ScriptStep['do'], (step: ScriptStep) => void>>> = {
    sayOk: (step) => {
      if (step.do === 'sayOk' && step.answer === 'notToday') declined.add(step.for ?? step.by);
      if (step.do === 'sayOk' && step.answer === 'ok') others.push({ kind: 'ok', of: step.for ?? step.by });
    },
    give: (step) => {
      if (step.do !== 'give') return;
      if (step.keep || declined.has(step.by)) {
        never.add(step.words);
        return;
      }
      entries.set(step.words, {
        kind: 'entry',
        words: step.words,
        of: step.wordsOf ?? step.by,
        ...(step.wordsOf !== undefined && { typedBy: step.by }),
        ...(step.beside === undefined && { column: step.column }),
        ...(step.interpreted && {
          interpreted: { ...step.interpreted, by: step.interpreted.by ?? step.by },
        }),
      });
    },
    takeBack: (step) => {
      if (step.do !== 'takeBack') return;
      entries.delete(step.words);
      heard.delete(step.words);
      never.add(step.words);
    },
    move: (step) => {
      const moved = step.do === 'move' ? entries.get(step.words) : undefined;
      if (step.do === 'move' && moved?.kind === 'entry')
        entries.set(step.words, { ...moved, column: step.column });
    },
    putBack: (step) => {
      const moved = step.do === 'putBack' ? entries.get(step.words) : undefined;
      const given = script.steps.find(
        (each) => each.do === 'give' && step.do === 'putBack' && each.words === step.words,
      );
      if (moved?.kind === 'entry' && given?.do === 'give')
        entries.set(moved.words, { ...moved, column: given.column });
    },
    hear: (step) => {
      if (step.do !== 'hear') return;
      for (const words of step.notes) heard.set(words, { kind: 'heard', words, as: step.as });
    },
    wordScale: (step) => {
      if (step.do !== 'wordScale' || isRevealed) return;
      numbers.clear();
      for (const words of [step.ownLow, step.ownHigh])
        if (words !== undefined) others.push({ kind: 'ownEnd', words });
    },
    withdraw: (step) => {
      if (step.do !== 'withdraw') return;
      for (const [key, { of, child }] of numbers) if (of === step.who && !isShown(child)) numbers.delete(key);
    },
    write: (step) => {
      if (step.do === 'write') others.push({ kind: 'statement', words: wordsOfStatement(step) });
    },
    reveal: (step) => {
      if (step.do !== 'reveal') return;
      if (step.child === undefined) isRevealed = true;
      else shownChildren.add(step.child);
    },
    seal: (step) => {
      if (step.do !== 'seal') return;
      const { number, child, why = '', oneUp = '' } = step;
      const of = step.for ?? step.by;
      if (declined.has(of)) return;
      const key = `${of} for ${child ?? 'the family'}`;
      const first = isShown(child) ? numbers.get(key) : undefined;
      // What was shown stands; what comes later stands beside it, and the last of it counts.
      if (first) numbers.set(key, { ...first, changedTo: { number, why } });
      else
        numbers.set(key, {
          ...{ kind: 'number', of, number, why, oneUp, after: isShown(child), changedTo: null },
          ...(child !== undefined && { child }),
          typedBy: step.for === undefined ? null : step.by,
        });
    },
    plan: (step) => {
      if (step.do !== 'plan') return;
      others.push({
        kind: 'action',
        what: step.what,
        who: step.who ?? [],
        ...(step.when && { when: step.when }),
      });
    },
    answer: (step) => {
      if (step.do !== 'answer') return;
      const of = step.for ?? step.by;
      const shown = step.leadOnly ? ({ answer: 'ratherNotSay', words: '' } as const) : step;
      answers.set(of, { kind: 'answer', of, answer: shown.answer, words: shown.words ?? '' });
      if (step.leadOnly && step.words) never.add(step.words);
    },
    outcome: (step) => {
      if (step.do !== 'outcome') return;
      others.push({ kind: 'outcome', outcome: step.outcome });
      if (step.level) others.push({ kind: 'level', level: step.level });
      for (const { by: of, words } of step.levelViews ?? []) others.push({ kind: 'levelView', of, words });
      if (step.difference) others.push({ kind: 'difference', words: step.difference });
    },
    childSays: (step) => {
      if (step.do !== 'childSays') return;
      const { words, by: of, drawn, helper } = step;
      const exact = step.exact ?? helper === undefined;
      voices.set(words, {
        ...{ kind: 'voice', words, of, exact },
        ...(drawn && { drawn }),
        ...(helper !== undefined && { helper }),
      });
    },
    permit: (step) => {
      if (step.do !== 'permit') return;
      if (step.to === 'everyone') shownToAll.add(step.words);
      else shownToAll.delete(step.words);
    },
    reply: (step) => {
      const said = step.do === 'reply' ? voices.get(step.words) : undefined;
      if (said && step.do === 'reply' && step.weWill)
        voices.set(said.words, { ...said, weWill: step.weWill });
    },
    addendum: (step) => {
      if (step.do === 'addendum') others.push({ kind: 'addendum', words: step.words });
    },
  };
  for (const step of script.steps) steps[step.do]?.(step);

  for (const { words } of voices.values()) if (!shownToAll.has(words)) never.add(words);
  const shownNumbers = [...numbers.values()].filter(({ child }) => isShown(child));
  return {
    holds: [
      ...entries.values(),
      ...heard.values(),
      ...shownNumbers,
      ...answers.values(),
      ...[...voices.values()].filter(({ words }) => shownToAll.has(words)),
      ...others,
      ...script.record.holds,
    ],
    holdsNot: [...never, ...script.record.holdsNot],
  };
}
