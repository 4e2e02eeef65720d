import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addAction } from '../../shared/documents/draft.ts';
import { snapshotDraft } from '../../shared/documents/draft-snapshot.ts';
import { snapshotNotebook } from '../../shared/documents/notebook.ts';
import { snapshotProceedings } from '../../shared/documents/proceedings.ts';
import { newId } from '../../shared/ids.ts';
import { GatheredMeeting } from '../support/gathered-meeting.ts';
import { LivePerson } from '../support/live-person.ts';
import { randomFrom } from '../support/seeded-random.ts';
import { Service } from '../support/service.ts';
import { readStoredRooms } from '../support/stored-meeting.ts';
import { until } from '../support/until.ts';

const KILLS = Number(process.env['KILLS'] ?? 5);
const SEED = Number(process.env['SEED'] ?? crypto.getRandomValues(new Uint32Array(1))[0]);
/** How soon everybody must be back, in milliseconds. */
const BACK_MS = 5000;
/** A meeting of so many kills holds some hundreds of notes, as a long one may; then another one begins. */
const KILLS_A_MEETING = 5;

const WRITERS = ['Amina', 'Nan', 'Tom', 'Dee', 'Mr Bell'] as const;

let service: Service;
let account: Awaited<ReturnType<Service['createAccount']>>;

beforeAll(async () => {
  service = await Service.start();
  account = await service.createAccount();
}, 60_000);
afterAll(() => service.close());

/** What people were told or shown, by the words they wrote. */
class Witness {
  /** Steps in the draft and entries in notebooks that their author was shown as saved. */
  readonly savedSteps = new Set<string>();
  readonly savedEntries = new Set<string>();
  /** Steps and entries that somebody else has seen. */
  readonly seenSteps = new Set<string>();
  readonly seenEntries = new Set<string>();
  readonly writtenSteps: string[] = [];
  readonly writtenEntries: string[] = [];

  watch(name: string, person: LivePerson): void {
    person.onSaved((kind) => {
      if (!person.isSaved(kind)) return;
      const mine = (words: readonly string[]): string[] => words.filter((w) => w.startsWith(`${name}:`));
      if (kind === 'draft') for (const words of mine(this.writtenSteps)) this.savedSteps.add(words);
      if (kind === 'notebook') for (const words of mine(this.writtenEntries)) this.savedEntries.add(words);
    });
    person.doc('draft').on('update', (_u: Uint8Array, origin: unknown) => {
      if (origin !== person.provider('draft')) return;
      for (const words of stepsIn(person.doc('draft')))
        if (!words.startsWith(`${name}:`)) this.seenSteps.add(words);
    });
    person.doc('proceedings').on('update', () => {
      for (const words of entriesIn(person.doc('proceedings'))) {
        if (!words.startsWith(`${name}:`)) this.seenEntries.add(words);
      }
    });
  }
}

const stepsIn = (doc: Y.Doc): string[] => snapshotDraft(doc).actions.map((a) => a.what);
const entriesIn = (doc: Y.Doc): string[] => snapshotProceedings(doc).entries.map((e) => e.words);
const missing = (wanted: Iterable<string>, from: readonly string[]): string[] => {
  const have = new Set(from);
  return [...wanted].filter((words) => !have.has(words));
};
const doubled = (words: readonly string[]): string[] => words.filter((w, i) => words.indexOf(w) !== i);

interface Tally {
  readonly steps: number;
  readonly entries: number;
  readonly saved: number;
  readonly seen: number;
  readonly worstBack: number;
}

/** One meeting in which six people write while the server is killed, and what was written, saved and seen of it. */
async function meetingWithKills(kills: number, random: () => number): Promise<Tally> {
  const guests = WRITERS.map((name) => ({ name, role: 'familyNetwork' as const }));
  const meeting = await GatheredMeeting.open(account, guests);
  for (const name of WRITERS) await meeting.come(name);
  await meeting.allSayOk();
  const witness = new Witness();
  const leadName = meeting.setUp.people[0]?.name ?? '';
  const people = [leadName, ...WRITERS].map((name) => ({ name, person: meeting.person(name) }));
  for (const { name, person } of people) witness.watch(name, person);
  let worstBack = 0;
  let turn = 0;
  const write = (): void => {
    for (const { name, person } of people.slice(turn % people.length, (turn % people.length) + 1)) {
      const words = `${name}:${turn}`;
      if (random() < 0.5) {
        witness.writtenSteps.push(words);
        addAction(person.doc('draft'), newId(), { what: words });
      } else {
        witness.writtenEntries.push(words);
        meeting.give(name, words);
      }
    }
    turn += 1;
  };

  for (let kill = 0; kill < kills; kill++) {
    const writing = setInterval(write, 8);
    try {
      const written = turn + 20 + Math.floor(random() * 150);
      await until(() => turn >= written, 'people to have written', 30_000);
      await service.kill();
      await nothingIsMissing(meeting, people, witness);
      await service.restart();
      const isUp = performance.now();
      const isBack = ({ person }: { person: LivePerson }): boolean =>
        person.provider('draft').synced &&
        person.provider('notebook').synced &&
        person.provider('proceedings').synced;
      await until(() => people.every(isBack), 'everybody to be back', BACK_MS);
      worstBack = Math.max(worstBack, performance.now() - isUp);
    } finally {
      clearInterval(writing);
    }
    await until(
      () => people.every(({ person }) => person.isSaved('draft') && person.isSaved('notebook')),
      'everything to be saved',
    );
  }

  const fresh = new LivePerson(service.url, meeting.lead.http.cookies);
  fresh.address = meeting.lead.address;
  await fresh.open('draft', 'proceedings');
  await until(
    () => entriesIn(fresh.doc('proceedings')).length === witness.writtenEntries.length,
    'all entries to be shown',
  );
  const [steps, entries] = [stepsIn(fresh.doc('draft')), entriesIn(fresh.doc('proceedings'))];
  expect(missing(witness.writtenSteps, steps)).toEqual([]);
  expect(missing(witness.writtenEntries, entries)).toEqual([]);
  expect([doubled(steps), doubled(entries)]).toEqual([[], []]);
  fresh.leave();
  meeting.disperse();
  return {
    steps: steps.length,
    entries: entries.length,
    saved: witness.savedSteps.size + witness.savedEntries.size,
    seen: witness.seenSteps.size + witness.seenEntries.size,
    worstBack,
  };
}

/** Reads the files that a killed server has left: all that was said to be saved, or shown to others, stands in them. */
async function nothingIsMissing(
  meeting: GatheredMeeting,
  people: readonly { readonly name: string }[],
  witness: Witness,
): Promise<void> {
  const room = (name: string): string => `${meeting.setUp.id}/${name}`;
  const notebooks = people.map(({ name }) => room(`notebook/${meeting.id(name)}`));
  const rooms = [room('draft'), room('proceedings'), ...notebooks];
  const stored = await readStoredRooms(service.dataDirectory, rooms);
  const docOf = (name: string): Y.Doc => {
    const doc = stored.get(name);
    if (!doc) throw new Error(`${name} was not read`);
    return doc;
  };
  const storedEntries = notebooks.flatMap((name) =>
    snapshotNotebook(docOf(name)).entries.map((e) => e.words),
  );
  expect(missing(witness.savedSteps, stepsIn(docOf(room('draft'))))).toEqual([]);
  expect(missing(witness.seenSteps, stepsIn(docOf(room('draft'))))).toEqual([]);
  expect(missing(witness.savedEntries, storedEntries)).toEqual([]);
  expect(missing(witness.seenEntries, entriesIn(docOf(room('proceedings'))))).toEqual([]);
}

// What was lost once was lost: no second try.
it(`SAVED5 killed ${KILLS} times at random while six people write: nothing saved or seen is lost, nothing doubled`, {
  retry: 0,
  timeout: 60_000 + KILLS * 20_000,
}, async () => {
  console.info(`seed ${SEED}`);
  const random = randomFrom(SEED);
  const tallies: Tally[] = [];
  for (let left = KILLS; left > 0; left -= KILLS_A_MEETING)
    tallies.push(await meetingWithKills(Math.min(left, KILLS_A_MEETING), random));
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((all, each) => all + of(each), 0);
  const worstBack = Math.round(Math.max(...tallies.map((each) => each.worstBack)));
  console.info(
    `${KILLS} kills in ${tallies.length} meetings, ${sum((t) => t.steps)} steps and ${sum((t) => t.entries)} ` +
      `entries written, ${sum((t) => t.saved)} shown as saved, ${sum((t) => t.seen)} seen by others, ` +
      `none lost or doubled, all back ${worstBack} ms after the server at most`,
  );
  expect(sum((t) => t.saved)).toBeGreaterThan(KILLS);
  expect(sum((t) => t.seen)).toBeGreaterThan(KILLS);
});
