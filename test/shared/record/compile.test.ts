import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/practice/canonical-json.ts';
import { planHash } from '../../../shared/practice/fingerprints.ts';
import { compileRecord, type RecordSources } from '../../../shared/record/compile.ts';
import type { MeetingRecord, RecordedEntry } from '../../../shared/record/meeting-record.ts';
import { randomFrom } from '../../support/seeded-random.ts';
import { entryId } from './record-entries.ts';
import { actionId, draft, meeting, proceedings, sources, statementId } from './record-fixture.ts';
import { part, people, person } from './record-people.ts';

const record = compileRecord(sources);
const nameOf = (id: string | null): string =>
  record.people.find((p) => p.id === id)?.name ?? `nobody (${id})`;

const entriesOf = (of: MeetingRecord): readonly RecordedEntry[] =>
  of.map.flatMap(({ sections }) => sections.flatMap(({ entries }) => entries));

/** The same value with the members of every object in another order and, where `lists`, every list too. */
function shuffled(value: unknown, random: () => number, lists: boolean): unknown {
  const mix = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => [random(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  if (Array.isArray(value)) {
    const inside = value.map((item) => shuffled(item, random, lists));
    return lists ? mix(inside) : inside;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(mix(Object.entries(value)).map(([key, v]) => [key, shuffled(v, random, lists)]));
}

function withEntry(id: string, change: object): RecordSources {
  const entries = proceedings.entries.map((e) => (e.id === id ? { ...e, ...change } : e));
  return { ...sources, proceedings: { ...proceedings, entries } };
}

describe('the same meeting', () => {
  it('REC1 gives the same bytes in whatever order its parts arrive', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const mixed = shuffled(sources, randomFrom(seed), true) as RecordSources;
      expect(canonicalJson(compileRecord(mixed)), `seed ${seed}`).toBe(canonicalJson(record));
    }
  });

  it('REC1 does not depend on what goes on after the close', () => {
    const later = {
      ...proceedings,
      meeting: { ...meeting, fingerprint: 'a'.repeat(64), copiesUntil: 5 },
      participants: people.map((p) => ({ ...p, here: !p.here })),
      addenda: [],
    };
    expect(compileRecord({ ...sources, proceedings: later })).toEqual(record);
  });

  it('REC1 refuses proceedings that have not begun', () => {
    expect(() => compileRecord({ ...sources, proceedings: { ...proceedings, meeting: null } })).toThrow(
      TypeError,
    );
  });
});

describe('names', () => {
  it('REC2 stand with every sentence on the sheet', () => {
    const said = entriesOf(record).map((e) => [
      e.words.slice(0, 24),
      nameOf(e.whose),
      e.typedBy && nameOf(e.typedBy),
    ]);
    expect(said).toEqual([
      ['Yusuf helps the younger ', 'Kemi', null],
      ['Yusuf got himself ready ', 'Amina', null],
      ['I walk him down when it ', 'Nan', 'Ms Okafor'],
      ['ليلى تحب القراءة مع جدته', 'Amina', null],
      ['Mum rings school before ', 'Mr Bell', null],
      ['Mae Idris yn dod i bysgo', 'Gareth', null],
      ['On Mondays he says his t', 'Amina', null],
      ['the noise upstairs', 'Yusuf', null],
      ['He sleeps in class after', 'Tom', null],
      ['I get cross with Layla w', 'Yusuf', null],
      ['Four people in one room,', 'Dee', null],
      ['If I had my own bed I wo', 'Yusuf', null],
    ]);
  });

  it('REC2 stand with every number, the first kept and the later beside it', () => {
    const said = record.scale.numbers.map((n) => [
      nameOf(n.participant),
      n.number,
      n.after,
      n.changedTo?.number ?? null,
      n.typedBy && nameOf(n.typedBy),
    ]);
    expect(said).toEqual([
      ['Ms Okafor', 5, false, null, null],
      ['Mr Bell', 6, false, null, null],
      ['Amina', 4, false, null, null],
      ['Yusuf', 7, false, null, null],
      ['Nan', 6, false, null, 'Ms Okafor'],
      ['Gareth', null, false, null, null],
      ['Tom', 5, false, null, null],
      ['Dee', 3, true, null, null],
      ['Priya Ramanathan-Featherstonehaugh', 5, false, 6, null],
      ['Kemi', null, false, null, null],
      ['Sana', null, false, null, null],
      ['Ruth', 4, false, null, 'Ms Okafor'],
    ]);
    expect(record.scale.numbers[2]).toMatchObject({
      reason: 'I am tired and I worry about the damp.',
      oneUp: 'If somebody from housing comes and looks.',
    });
  });

  it("REC2 stand with every answer, in each person's own words", () => {
    const given = record.agreements.map((a) => [
      nameOf(a.participant),
      a.answer,
      a.words.slice(0, 22),
      a.toEarlierPlan,
    ]);
    expect(given).toContainEqual(['Amina', 'agreeButWorried', 'I agree. I am worried ', false]);
    expect(given).toContainEqual(['Tom', 'doNotAgree', 'I do not agree that th', false]);
    expect(given).toContainEqual(['Dee', 'agree', 'Agreed before I had to', true]);
    expect(given).toContainEqual(['Gareth', null, '', false]);
    expect(given.map(([name]) => name)).not.toContain('Sam');
    expect(given.map(([name]) => name)).not.toContain('PC Lloyd');
  });

  it('REC2 stand with every action, with whose "one up" it grew from', () => {
    const planned = record.plan.actions.map((a) => [
      a.id,
      a.who.map(({ name }) => name),
      a.from && nameOf(a.from),
    ]);
    expect(planned).toEqual([
      [actionId('alarm'), ['Yusuf', 'Nan'], 'Amina'],
      [actionId('visit'), ['Dee'], 'Dee'],
      [actionId('letter'), ['Amina', 'Priya Ramanathan-Featherstonehaugh'], null],
      [actionId('sleep'), ['Tom'], 'Tom'],
      [actionId('fishing'), ['Gareth'], null],
      [actionId('late'), [], null],
      [actionId('breakfast'), ['Ms Okafor', 'Mr Bell'], 'Mr Bell'],
    ]);
    expect(record.plan.balance).toEqual({ family: 3, services: 4 });
    expect(record.plan.hash).toBe(planHash(draft));
  });

  it('REC2 stand with the OK, spoken and typed for, and with who held the meeting', () => {
    const nan = record.people.find(({ name }) => name === 'Nan');
    expect(nan?.ok).toEqual({ spoken: true, typedBy: part('okafor'), at: '2026-03-04T15:33:00.000Z' });
    expect(record.people.filter((p) => p.lead || p.chair).map((p) => p.name)).toEqual([
      'Ms Okafor',
      'Mr Bell',
    ]);
    expect(record.outcome.leadFromHere).toEqual({ person: person('okafor'), name: 'Ms Okafor' });
  });
});

describe('order', () => {
  it('REC3 of people is the order of seats', () => {
    expect(record.people.map(({ seat }) => seat)).toEqual(people.map((_, at) => at + 1));
  });

  it('REC3 puts what somebody placed by hand where they placed it', () => {
    expect(entriesOf(record)[0]?.id).toBe(entryId('den'));
  });

  it('REC3 keeps a group only where its entries stand in its column', () => {
    const grouped = entriesOf(record).filter(({ group }) => group !== null);
    expect(grouped.map(({ id }) => id)).toEqual([entryId('ready'), entryId('nan')]);
    expect(record.groups.map(({ title }) => title)).toEqual(['Mornings']);
  });

  it('REC3 puts a note beside what it was written to, also a note to a note', () => {
    const beds = entriesOf(record).find(({ id }) => id === entryId('beds'));
    expect(beds?.notes.map(({ id }) => id)).toEqual([entryId('note'), entryId('again')]);
    expect(beds?.movedFrom).toEqual({ column: 'worries', section: 'happened' });
  });

  it('REC3 puts a note beside a statement, and lets it stand by itself when that is gone', () => {
    const beside = (id: string) => compileRecord(withEntry(entryId('noise'), { beside: statementId(id) }));
    expect(beside('goal').goals[0]?.notes.map(({ id }) => id)).toEqual([entryId('noise')]);
    expect(entriesOf(beside('gone')).map(({ id }) => id)).toContain(entryId('noise'));
  });

  it('REC3 loses no words to notes that stand beside each other, or to a section of another column', () => {
    const circle = compileRecord(withEntry(entryId('beds'), { beside: entryId('again') }));
    const ids = entriesOf(circle).flatMap((e) => [e.id, ...e.notes.map(({ id }) => id)]);
    expect(ids).toEqual(expect.arrayContaining([entryId('beds'), entryId('note'), entryId('again')]));
    const elsewhere = compileRecord(withEntry(entryId('noise'), { section: 'strength' }));
    expect(elsewhere.map[1]?.sections[0]?.entries.map(({ id }) => id)).toContain(entryId('noise'));
  });
});

describe("nobody's business", () => {
  it('REC5 has one "not given" and one "no number" for every reason', () => {
    const oks = record.people.filter(({ ok }) => ok === null).map(({ name }) => name);
    expect(oks).toEqual(['PC Lloyd', 'Ruth', 'Sam']);
    const kemi = record.scale.numbers.find(({ participant }) => participant === part('kemi'));
    const gareth = record.scale.numbers.find(({ participant }) => participant === part('gareth'));
    expect({ ...kemi, participant: null }).toEqual({ ...gareth, participant: null });
  });

  it('REC5 leaves out who was taken off the list before coming, unless the record speaks of them', () => {
    const withdrawn = (name: string) =>
      compileRecord({
        ...sources,
        proceedings: {
          ...proceedings,
          participants: people.map((p) =>
            p.id === part(name) ? { ...p, withdrawn: true, admitted: false } : p,
          ),
        },
      }).people.find(({ id }) => id === part(name));
    expect(withdrawn('lloyd')).toBeUndefined();
    expect(withdrawn('ruth')?.came).toBe(false);
    expect(withdrawn('dee')?.came).toBe(true);
  });

  it('REC5 has no numbers and no answers that were never shown', () => {
    const unseen = compileRecord({
      ...sources,
      proceedings: { ...proceedings, meeting: { ...meeting, revealedAt: null, agreementsShownAt: null } },
    });
    expect(unseen.scale.numbers).toEqual([]);
    expect(unseen.agreements).toEqual([]);
  });
});

describe('what was given', () => {
  it('REC6 is all there is: no half sentence, nothing that was removed', () => {
    const json = canonicalJson(record);
    expect(json).not.toContain('I was just going to sa');
    expect(json).not.toContain('was taken away');
  });

  it('REC6 is there whole: every given word stands in the record once', () => {
    const json = canonicalJson(record);
    for (const { words } of proceedings.entries.filter((e) => !e.growing)) {
      expect(json.split(JSON.stringify(words)).length - 1, words).toBe(1);
    }
  });
});

describe('averages', () => {
  it('REC9 have no field in a record', () => {
    expect(canonicalJson(record)).not.toMatch(/"(average|mean|median|total|sum|score)"/i);
  });
});
