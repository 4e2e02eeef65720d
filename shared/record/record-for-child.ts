import type { ChildId } from '../ids.ts';
import { planBalance } from '../practice/plan-balance.ts';
import { hearingOf, wordsById } from './compile-hearing.ts';
import { planHashOf } from './fingerprint.ts';
import { withViews } from './compile-map.ts';
import type { MeetingRecord, RecordedEntry, RecordedStatement, RecordedWords } from './meeting-record.ts';
import type { RecordedNumber } from './recorded-scale.ts';

/** Something that belongs to one, several or (none named) all children. */
interface OfChildren {
  readonly children: readonly ChildId[];
}

/**
 * The record as one child's own: what is about this child or about all of them, and nothing of another child's (rule
 * CHILD1). Another child of the family is in it neither as a person nor with a number, an answer or words of theirs, and
 * what was about several names only this one. Words that people wrote for all children stand as they were written.
 * Its plan's hash is that of the plan in here: nobody agreed to a part by itself.
 *
 * @throws RangeError when the record has no such child.
 */
export function recordForChild(record: MeetingRecord, childId: ChildId): MeetingRecord {
  const child = record.children.find(({ id }) => id === childId);
  if (!child) throw new RangeError('the record has no such child');
  const people = record.people.filter((person) => person.child === null || person.child === childId);
  const mayStand = new Set(people.map(({ id }) => id));
  const persons = new Set(people.map(({ person }) => person));

  const isAbout = ({ children }: OfChildren): boolean => children.length === 0 || children.includes(childId);
  const narrowed = <T extends OfChildren>(item: T): T =>
    item.children.length === 0 ? item : { ...item, children: [childId] };
  const wordsHere = <T extends RecordedWords>(list: readonly T[]): readonly T[] =>
    list.filter((item) => isAbout(item) && mayStand.has(item.whose)).map(narrowed);
  const entriesHere = (list: readonly RecordedEntry[]): readonly RecordedEntry[] =>
    wordsHere(list).map((entry) => ({ ...entry, notes: wordsHere(entry.notes) }));
  const statementsHere = (list: readonly RecordedStatement[]): readonly RecordedStatement[] =>
    list
      .filter(isAbout)
      .map(narrowed)
      .map((statement) => ({ ...statement, notes: wordsHere(statement.notes) }));

  const map = record.map.map((column) => ({
    ...column,
    sections: column.sections.map((section) => ({ ...section, entries: entriesHere(section.entries) })),
  }));
  const used = new Set(map.flatMap(({ sections }) => sections.flatMap((s) => s.entries.map((e) => e.group))));
  const goals = statementsHere(record.goals);
  const goalsHere = new Set(goals.map(({ id }) => id));
  const actions = record.plan.actions
    .filter(isAbout)
    .map(narrowed)
    .map(({ views, ...action }) => ({
      ...action,
      who: action.who.filter(({ person }) => persons.has(person)),
      goal: action.goal !== null && goalsHere.has(action.goal) ? action.goal : null,
      from: action.from !== null && mayStand.has(action.from) ? action.from : null,
      ...(views && withViews(wordsHere(views))),
    }));
  const roles = new Map(people.map(({ person, role }) => [person, role]));
  const balance = planBalance(
    actions.map((action) => ({ ...action, who: action.who.map(({ person }) => person) })),
    (person) => roles.get(person),
  );
  const ofThosePresent = <T extends Pick<RecordedNumber, 'participant'>>(list: readonly T[]): readonly T[] =>
    list.filter(({ participant }) => mayStand.has(participant));

  const numbersHere = (list: readonly RecordedNumber[]): readonly RecordedNumber[] =>
    ofThosePresent(list).map(({ views, ...number }) => ({
      ...number,
      ...(views && withViews(wordsHere(views))),
    }));

  const extract: MeetingRecord = {
    ...record,
    // The family's title is made of names, the other children's among them.
    family: { ...record.family, title: child.name },
    children: [child],
    people,
    map,
    ...(record.voice && { voice: record.voice.filter((item) => item.child === childId) }),
    groups: record.groups.filter(({ id }) => used.has(id)),
    worryStatements: statementsHere(record.worryStatements),
    goals,
    scale: {
      ...record.scale,
      numbers: numbersHere(record.scale.numbers),
      ...(record.scale.children && {
        children: record.scale.children
          .filter((scale) => scale.child === childId)
          .map((scale) => ({ ...scale, numbers: numbersHere(scale.numbers) })),
      }),
    },
    plan: { ...record.plan, actions, balance: { ...balance } },
    agreements: ofThosePresent(record.agreements),
  };
  const notes = new Set(wordsById(extract).keys());
  return {
    ...extract,
    plan: { ...extract.plan, hash: planHashOf(extract) },
    ...(record.outcome.level && {
      outcome: {
        ...record.outcome,
        level: {
          ...record.outcome.level,
          views: record.outcome.level.views.filter(({ whose }) => mayStand.has(whose)),
        },
      },
    }),
    ...(record.hearing && { hearing: hearingOf(record.hearing, notes) }),
  };
}
