import type { ChildId, ParticipantId } from '../ids.ts';
import type { ProceedingsSnapshot } from '../documents/proceedings.ts';
import { fingerprintOf, planHashOf } from './fingerprint.ts';
import { type Instant, type MeetingRecord, RECORD_FORMAT, RECORD_VERSION } from './meeting-record.ts';
import { recordForChild } from './record-for-child.ts';
import { recordSchema } from './record-schema.ts';
import { findFault } from './schema-check.ts';

/** A record as it is kept and handed on: what `record.json` holds and what every reading is made from. */
export interface RecordFile {
  readonly format: typeof RECORD_FORMAT;
  readonly version: typeof RECORD_VERSION;
  /** Over `record` and nothing else; null for a preview, which is no record yet. */
  readonly fingerprint: string | null;
  readonly record: MeetingRecord;
  /** What was added later, dated, outside the fingerprint; first the earliest. */
  readonly addenda: readonly RecordedAddendum[];
  /** Only in a copy for one child: which, and the fingerprint of the whole record that it was made from. */
  readonly copyFor?: { readonly child: ChildId; readonly from: string | null };
}

export interface RecordedAddendum {
  readonly at: Instant;
  readonly by: ParticipantId;
  readonly name: string;
  readonly words: string;
  /** None means: for all children. */
  readonly children: readonly ChildId[];
}

/** Puts a frozen record into a file, with the addenda that the proceedings have by now. */
export function recordFile(
  record: MeetingRecord,
  fingerprint: string | null,
  { addenda, participants }: Pick<ProceedingsSnapshot, 'addenda' | 'participants'>,
): RecordFile {
  return {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    fingerprint,
    record,
    addenda: addenda
      .map(({ at, by, words, children }) => ({
        at: new Date(at).toISOString(),
        by,
        name: participants.find((person) => person.id === by)?.name ?? '',
        words,
        children: [...(children ?? [])].sort(),
      }))
      .sort((a, b) => (a.at < b.at || (a.at === b.at && a.words < b.words) ? -1 : 1)),
  };
}

/**
 * A record's file as one child's own (rule CHILD1), with a fingerprint of its own: a part of a record cannot have the
 * whole one's.
 *
 * @throws RangeError when the record has no such child.
 */
export function fileForChild(
  { record, fingerprint, addenda, ...file }: RecordFile,
  child: ChildId,
): RecordFile {
  const part = recordForChild(record, child);
  const present = new Set(part.people.map(({ id }) => id));
  return {
    ...file,
    fingerprint: fingerprint === null ? null : fingerprintOf(part),
    record: part,
    addenda: addenda
      .filter(({ by, children }) => present.has(by) && (children.length === 0 || children.includes(child)))
      .map((added) => (added.children.length === 0 ? added : { ...added, children: [child] })),
    copyFor: { child, from: fingerprint },
  };
}

/** Where a file was found to differ, as far as it can be said. */
export type Difference =
  /** Not JSON, or a member stands twice in one object, so that two readers could read two things. */
  | { readonly kind: 'unreadable' }
  /** Not what a record file holds: `path` is a JSON pointer to the first such place. */
  | { readonly kind: 'form'; readonly path: string }
  /** The plan is not the one that was agreed to. */
  | { readonly kind: 'plan' }
  /** Something outside the plan. */
  | { readonly kind: 'record' }
  /** Whole in itself, but another record than the one with the fingerprint that was asked for. */
  | { readonly kind: 'otherRecord' };

/** What a check of a file answers. Addenda stand outside the fingerprint: `same` says nothing about them. */
export type Verdict =
  | { readonly verdict: 'same'; readonly file: RecordFile }
  | { readonly verdict: 'changed'; readonly where: Difference };

/**
 * Checks the text of a record file against its own fingerprint and, where the reader has one from a printed page,
 * against that (rule REC4). Anybody who changes a record can also make its fingerprint anew: only the printed or
 * kept one proves that it is the same record.
 *
 * @param printed 64 hex digits in either case; spaces are ignored.
 */
export function verifyRecordFile(json: string, printed?: string): Verdict {
  const file = parse(json);
  if (file === undefined) return changed({ kind: 'unreadable' });
  // The form comes first: it bounds how deep the rest has to go.
  const fault = findFault(file, recordSchema);
  if (fault !== null) return changed({ kind: 'form', path: fault });
  if (countWritten(json) !== countMembers(file)) return changed({ kind: 'unreadable' });
  const whole = file as RecordFile;
  if (fingerprintOf(whole.record) !== whole.fingerprint)
    return changed({ kind: planHashOf(whole.record) === whole.record.plan.hash ? 'record' : 'plan' });
  if (printed !== undefined && printed.replace(/\s/g, '').toLowerCase() !== whole.fingerprint)
    return changed({ kind: 'otherRecord' });
  return { verdict: 'same', file: whole };
}

const changed = (where: Difference): Verdict => ({ verdict: 'changed', where });

/** The value of a JSON text; undefined for any other text. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** How many members stand in a JSON text; more than in its value when one object has a member twice. */
function countWritten(json: string): number {
  const strings = json.match(/"(?:[^"\\]|\\.)*"\s*:?/g) ?? [];
  return strings.filter((found) => found.endsWith(':')).length;
}

function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((sum, member) => sum + countMembers(member), 0);
  return inside + (Array.isArray(value) ? 0 : Object.keys(value).length);
}
