import { canonicalJson } from '../practice/canonical-json.ts';
import { planHash, sha256Hex } from '../practice/fingerprints.ts';
import type { MeetingRecord } from './meeting-record.ts';

/** SHA-256, as 64 hex digits, over the record's canonical JSON in UTF-8: what is printed on every page of it. */
export function fingerprintOf(record: MeetingRecord): string {
  return sha256Hex(canonicalJson(record));
}

/** The hash of the plan in a record, made again from its actions and goals; differs from `plan.hash` once they do. */
export function planHashOf({ plan, goals }: MeetingRecord): string {
  return planHash({
    actions: plan.actions.map((action, position) => ({
      ...action,
      who: action.who.map(({ person }) => person).sort(),
      position,
      removed: false,
    })),
    statements: goals.map((goal, position) => ({ ...goal, kind: 'goal', position, removed: false })),
  });
}
