import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compileRecord } from '../../../shared/record/compile.ts';
import { fingerprintOf, planHashOf } from '../../../shared/record/fingerprint.ts';
import { type RecordFile, recordFile, verifyRecordFile } from '../../../shared/record/record-file.ts';
import { recordSchema } from '../../../shared/record/record-schema.ts';
import { findFault } from '../../../shared/record/schema-check.ts';
import { randomFrom } from '../../support/seeded-random.ts';
import { fileOf, meeting, proceedings, sources } from './record-fixture.ts';

const file = fileOf();
const json = JSON.stringify(file);
const fitsSchema = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(recordSchema);

type Tree = Record<string, unknown>;

/** The paths of every member and list item in a value. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [
    [...path, key],
    ...pathsIn(inside, [...path, key]),
  ]);
}

/** A copy of the file with `change` done to the object or list that holds the end of `path`. */
function altered(path: readonly string[], change: (holder: Tree, key: string) => void): unknown {
  const copy: unknown = JSON.parse(json);
  const holder = path.slice(0, -1).reduce<Tree>((at, key) => at[key] as Tree, copy as Tree);
  change(holder, path.at(-1) ?? '');
  return copy;
}

describe('the schema', () => {
  it('REC7 takes a whole record, and so does the check of our own', () => {
    expect(fitsSchema(file), JSON.stringify(fitsSchema.errors)).toBe(true);
    expect(findFault(file, recordSchema)).toBeNull();
  });

  it('REC7 takes a bare record of a meeting in which nothing was written', () => {
    const empty = {
      ...proceedings,
      meeting: {
        ...meeting,
        revealedAt: null,
        agreementsShownAt: null,
        outcome: null,
        leadFromHere: null,
        nextReview: null,
      },
      entries: [],
      scores: {},
      agreements: {},
      oks: {},
      addenda: [],
    };
    const bare = fileOf({
      ...sources,
      proceedings: empty,
      draft: { ...sources.draft, statements: [], actions: [], placing: {}, groups: [] },
      setUp: { meeting: sources.setUp.meeting, family: null, births: {} },
    });
    expect(fitsSchema(bare), JSON.stringify(fitsSchema.errors)).toBe(true);
  });

  it('REC7 refuses whatever it does not name, wherever it stands', () => {
    const objects = [[], ...pathsIn(file)].filter((path) => {
      const at = path.reduce<unknown>((inside, key) => (inside as Tree)[key], file);
      return typeof at === 'object' && at !== null && !Array.isArray(at);
    });
    expect(objects.length).toBeGreaterThan(80);
    for (const path of objects) {
      const more = altered([...path, 'average'], (holder, key) => {
        holder[key] = 4.9;
      });
      expect(fitsSchema(more), path.join('/')).toBe(false);
      expect(findFault(more, recordSchema)).toBe(['', ...path, 'average'].join('/'));
    }
  });

  it('REC7 is read the same by our check as by a validator, for a thousand broken files', () => {
    const random = randomFrom(7);
    const paths = pathsIn(file);
    const odd: readonly unknown[] = [null, 11, -1, 0.5, '', 'x', '2026-03-04', [], {}, true, '__proto__'];
    for (let round = 0; round < 1000; round++) {
      const path = paths[Math.floor(random() * paths.length)] ?? [];
      const value = odd[Math.floor(random() * odd.length)];
      const remove = random() < 0.2;
      const broken = altered(path, (holder, key) => {
        if (remove) delete holder[key];
        else holder[key] = value;
      });
      // A hole in a list is no JSON; it becomes null on the way.
      const read: unknown = JSON.parse(JSON.stringify(broken));
      expect(findFault(read, recordSchema) === null, `seed 7, round ${round}: ${path.join('/')}`).toBe(
        fitsSchema(read),
      );
    }
  });
});

describe('a check of a file', () => {
  it('REC4 says same for the file as it was given, however it is laid out', () => {
    expect(verifyRecordFile(json).verdict).toBe('same');
    expect(verifyRecordFile(JSON.stringify(file, null, 4)).verdict).toBe('same');
  });

  it('REC4 says same to the fingerprint as it stands on paper, and another record to any other', () => {
    const printed = (file.fingerprint ?? '').toUpperCase().replace(/(.{4})/g, '$1 ');
    expect(verifyRecordFile(json, printed).verdict).toBe('same');
    expect(verifyRecordFile(json, 'f'.repeat(64))).toEqual({
      verdict: 'changed',
      where: { kind: 'otherRecord' },
    });
  });

  it('REC4 sees a change of any word, number, name or day, one at a time', () => {
    const leaves = pathsIn(file.record).filter((path) => {
      const at = path.reduce<unknown>((inside, key) => (inside as Tree)[key], file.record);
      return typeof at !== 'object' || at === null;
    });
    expect(leaves.length).toBeGreaterThan(300);
    for (const path of leaves) {
      const other = altered(['record', ...path], (holder, key) => {
        const now = holder[key];
        holder[key] = typeof now === 'string' ? `${now}x` : typeof now === 'number' ? now + 1 : !now;
      });
      expect(verifyRecordFile(JSON.stringify(other)).verdict, path.join('/')).toBe('changed');
    }
  });

  it('REC4 says where, as far as it can', () => {
    const where = (path: readonly string[], value: unknown) => {
      const verdict = verifyRecordFile(
        JSON.stringify(
          altered(path, (holder, key) => {
            holder[key] = value;
          }),
        ),
      );
      return verdict.verdict === 'changed' ? verdict.where : verdict.verdict;
    };
    expect(where(['record', 'plan', 'actions', '0', 'when'], '2027-01-01')).toEqual({ kind: 'plan' });
    expect(where(['record', 'goals', '0', 'words'], 'Another goal.')).toEqual({ kind: 'plan' });
    expect(where(['record', 'scale', 'numbers', '0', 'number'], 9)).toEqual({ kind: 'record' });
    expect(where(['record', 'people', '3', 'seat'], 0)).toEqual({
      kind: 'form',
      path: '/record/people/3/seat',
    });
    expect(where(['fingerprint'], null)).toEqual({ kind: 'form', path: '/fingerprint' });
  });

  it('REC4 does not take what is no file, or says two things at once', () => {
    const unreadable = { verdict: 'changed', where: { kind: 'unreadable' } };
    expect(verifyRecordFile('not json')).toEqual(unreadable);
    expect(verifyRecordFile('['.repeat(50_000) + ']'.repeat(50_000))).toEqual({
      verdict: 'changed',
      where: { kind: 'form', path: '' },
    });
    expect(verifyRecordFile(json.replace('"seat":1,', '"seat":2,"seat":1,'))).toEqual(unreadable);
  });

  it("REC4 makes the plan's hash again from what the record holds", () => {
    expect(planHashOf(file.record)).toBe(meeting.plan);
  });
});

describe('what is added later', () => {
  it('REC12 is dated and named, and leaves the fingerprint', () => {
    const record = compileRecord(sources);
    const without = recordFile(record, fingerprintOf(record), { ...proceedings, addenda: [] });
    expect(file.fingerprint).toBe(without.fingerprint);
    expect(file.addenda).toEqual([
      expect.objectContaining({ at: '2026-03-06T09:10:00.000Z', name: 'Ms Okafor' }),
    ]);
    const verdict = verifyRecordFile(JSON.stringify({ ...file, addenda: [] } satisfies RecordFile));
    expect(verdict.verdict).toBe('same');
  });
});
