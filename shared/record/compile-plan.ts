import type { DraftSnapshot, Statement, StatementKind } from '../documents/draft.ts';
import type { StatementId } from '../ids.ts';
import { planHash } from '../practice/fingerprints.ts';
import { planBalance } from '../practice/plan-balance.ts';
import { type CompiledMap, withViews } from './compile-map.ts';
import type { People } from './compile-people.ts';
import type { RecordedPlan, RecordedStatement, RecordedWords } from './meeting-record.ts';

/** The order of the draft: by hand, and by identifier where two took the same place. */
export function byPosition<T extends { readonly position: number; readonly id: string }>(
  items: readonly T[],
): readonly T[] {
  return [...items].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/** The plan as it was agreed, not a word or a name of it changed, so that its hash can be made again (rule REC4). */
export function compilePlan(draft: DraftSnapshot, people: People, map: CompiledMap): RecordedPlan {
  const actions = byPosition(draft.actions)
    .filter((action) => !action.removed)
    .map((action) => ({ ...action, who: [...action.who].sort(), children: [...action.children].sort() }));
  return {
    hash: planHash({ actions, statements: liveGoals(draft) }),
    actions: actions.map(({ id, what, who, when, children, goal, from }) => ({
      id,
      what,
      who: who
        .map((person) => ({ person, name: people.nameOf(person) }))
        .sort((a, b) => people.seatOf(a.person) - people.seatOf(b.person) || (a.person < b.person ? -1 : 1)),
      when,
      children,
      goal,
      from,
      ...withViews(map.viewsAbout(id)),
    })),
    balance: { ...planBalance(actions, people.roleOf) },
  };
}

function liveGoals(draft: DraftSnapshot): readonly Statement[] {
  return live(draft, 'goal').map((goal) => ({ ...goal, children: [...goal.children].sort() }));
}

function live(draft: DraftSnapshot, kind: StatementKind): readonly Statement[] {
  return byPosition(draft.statements).filter((each) => each.kind === kind && !each.removed);
}

/** Worry statements or goals that stand, in order, with the notes beside them. */
export function liveStatements(
  draft: DraftSnapshot,
  kind: StatementKind,
  notesBeside: (id: StatementId) => readonly RecordedWords[],
): readonly RecordedStatement[] {
  return live(draft, kind).map(({ id, words, children }) => ({
    id,
    words,
    children: [...children].sort(),
    notes: notesBeside(id),
  }));
}
