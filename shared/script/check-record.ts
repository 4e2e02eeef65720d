import { wordsById } from '../record/compile-hearing.ts';
import type { MeetingRecord, RecordedEntry, RecordedWords } from '../record/meeting-record.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { RecordedNumber } from '../record/recorded-scale.ts';
import type { Expected } from './expect-record.ts';
import type { Held } from './meeting-script.ts';

/** What a record lacks or holds too much of, each a sentence that names it; empty when all is right. */
export function checkRecord(file: RecordFile, expected: Expected): readonly string[] {
  const missing = expected.holds
    .filter((held) => !isHeld(file, held))
    .map((held) => `Missing: ${described(held)}`);
  const whole = JSON.stringify(file);
  const tooMuch = expected.holdsNot.filter((words) => whole.includes(JSON.stringify(words).slice(1, -1)));
  return [...missing, ...tooMuch.map((words) => `Should not be there: “${words}”`)];
}

/** What is expected, in words. */
export function described(held: Held): string {
  switch (held.kind) {
    case 'entry':
      return `“${held.words}” under ${held.of}${held.typedBy ? `, typed by ${held.typedBy}` : ''}${held.column ? ` in ${held.column}` : ''}${held.interpreted ? `, and “${held.interpreted.words}” by ${held.interpreted.by}` : ''}`;
    case 'number':
      return `${held.of}'s number ${held.number}${held.child ? ` for ${held.child}` : ''}${held.why ? `, because “${held.why}”` : ''}${held.typedBy ? `, typed by ${held.typedBy}` : ''}${held.changedTo ? `, later ${held.changedTo.number}, because “${held.changedTo.why}”` : ''}`;
    case 'action':
      return `the action “${held.what}”${held.who?.length ? ` of ${held.who.join(', ')}` : ''}${held.when ? ` by ${held.when}` : ''}`;
    case 'answer':
      return `${held.of}'s answer ${held.answer}${held.words ? ` “${held.words}”` : ''}`;
    case 'outcome':
      return `the outcome ${held.outcome}`;
    case 'voice':
      return `“${held.words}” shown by ${held.of}${held.drawn ? ', drawn' : ''}${held.helper ? `, with ${held.helper}` : ''}${held.weWill ? `, answered “${held.weWill}”` : ''}`;
    case 'level':
      return `the level ${held.level}`;
    case 'levelView':
      return `“${held.words}” on the level, by ${held.of}`;
    case 'difference':
      return `the professional difference “${held.words}”`;
    case 'ownEnd':
      return `“${held.words}” as an end of the scale in the family's own words`;
    case 'heard':
      return `“${held.words}” ${held.as}`;
    case 'statement':
    case 'addendum':
      return `the ${held.kind} “${held.words}”`;
    case 'ok':
    case 'came':
    case 'notCame':
      return `${held.of}: ${held.kind}`;
  }
}

interface PlacedWords {
  readonly said: RecordedWords;
  readonly column: string | null;
}

function allWords(record: MeetingRecord): readonly PlacedWords[] {
  const entries = record.map.flatMap(({ column, sections }) =>
    sections.flatMap(({ entries: found }) => found.map((entry: RecordedEntry) => ({ column, entry }))),
  );
  const statements = [...record.worryStatements, ...record.goals];
  return [
    ...entries.map(({ column, entry }) => ({ said: entry, column })),
    ...entries.flatMap(({ entry }) => entry.notes.map((said) => ({ said, column: null }))),
    ...statements.flatMap(({ notes }) => notes.map((said) => ({ said, column: null }))),
  ];
}

function isHeld({ record, addenda }: RecordFile, held: Held): boolean {
  const nameOf = (id: string | null): string | undefined => record.people.find((p) => p.id === id)?.name;
  switch (held.kind) {
    case 'entry':
      return allWords(record).some(
        ({ said, column }) =>
          said.words === held.words &&
          nameOf(said.whose) === held.of &&
          nameOf(said.typedBy) === held.typedBy &&
          (held.column === undefined || column === held.column) &&
          (held.interpreted === undefined ||
            (said.interpreted?.words === held.interpreted.words &&
              said.interpreted.language === held.interpreted.language &&
              nameOf(said.interpreted.by) === held.interpreted.by)),
      );
    case 'statement':
      return [...record.worryStatements, ...record.goals].some(({ words }) => words === held.words);
    case 'level':
      return record.outcome.level?.level === held.level;
    case 'levelView':
      return (record.outcome.level?.views ?? []).some(
        ({ whose, words }) => nameOf(whose) === held.of && words === held.words,
      );
    case 'difference':
      return record.outcome.difference?.words === held.words && record.outcome.difference.ladder.length === 6;
    case 'heard': {
      const known = wordsById(record);
      return (record.hearing?.[held.as] ?? []).some((id) => known.get(id)?.words === held.words);
    }
    case 'ownEnd':
      return Object.values(record.scale.own ?? {}).includes(held.words);
    case 'number':
      return numbersFor(record, held.child).some(
        (n) =>
          nameOf(n.participant) === held.of &&
          n.number === recordedNumber(held.number) &&
          (held.typedBy === undefined || (nameOf(n.typedBy) ?? null) === held.typedBy) &&
          (held.why === undefined || n.reason === held.why) &&
          (held.oneUp === undefined || n.oneUp === held.oneUp) &&
          (held.after === undefined || n.after === held.after) &&
          (held.changedTo === undefined || isChangedTo(n.changedTo, held.changedTo)),
      );
    case 'action':
      return record.plan.actions.some(
        (a) =>
          a.what === held.what &&
          (held.who === undefined ||
            sameNames(
              a.who.map((w) => w.name),
              held.who,
            )) &&
          (held.when === undefined || a.when === held.when),
      );
    case 'answer':
      return record.agreements.some(
        (a) =>
          nameOf(a.participant) === held.of &&
          a.answer === held.answer &&
          (held.words === undefined || a.words === held.words),
      );
    case 'ok':
      return record.people.some((p) => p.name === held.of && p.ok !== null);
    case 'came':
      return record.people.some((p) => p.name === held.of && p.came);
    case 'notCame':
      return !record.people.some((p) => p.name === held.of && p.came);
    case 'outcome':
      return record.outcome.outcome === held.outcome;
    case 'voice':
      return (record.voice ?? []).some(
        (said) =>
          (held.drawn ? said.drawing.length > 0 && said.alternative : said.words) === held.words &&
          nameOf(said.whose) === held.of &&
          (held.helper === undefined || said.helpers.some((id) => nameOf(id) === held.helper)) &&
          (held.exact === undefined || said.exact === held.exact) &&
          (held.weWill === undefined || said.answer?.weWill === held.weWill),
      );
    case 'addendum':
      return addenda.some(({ words }) => words === held.words);
  }
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');

/** Everybody's numbers for the family, or for the child of that name. */
function numbersFor(
  { scale, children }: MeetingRecord,
  child: string | undefined,
): readonly RecordedNumber[] {
  if (child === undefined) return scale.numbers;
  const id = children.find(({ name }) => name === child)?.id;
  return (scale.children ?? []).find((each) => each.child === id)?.numbers ?? [];
}

const recordedNumber = (number: number | 'none'): number | null => (number === 'none' ? null : number);

function isChangedTo(
  changed: RecordedNumber['changedTo'],
  held: Extract<Held, { kind: 'number' }>['changedTo'],
): boolean {
  if (!changed || !held) return !changed && !held;
  return changed.number === recordedNumber(held.number) && changed.reason === held.why;
}
