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

const WRITERS = ['Amina', 'Nan', 'Tom', 'Dee', 'Mr Bell'] as const;

let service: Service;
let meeting: GatheredMeeting;

beforeAll(async () => {
  service = await Service.start();
  const guests = WRITERS.map((name) => ({ name, role: 'familyNetwork' as const }));
  meeting = await GatheredMeeting.open(await service.createAccount(), guests);
  for (const name of WRITERS) await meeting.come(name);
  await meeting.allSayOk();
}, 60_000);
afterAll(async () => {
  meeting.disperse();
  await service.close();
});

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

it(
  `SAVED5 killed ${KILLS} times at random while six people write: nothing saved or seen is lost, nothing doubled`,
  async () => {
    console.info(`seed ${SEED}`);
    const random = randomFrom(SEED);
    const witness = new Witness();
    const leadName = meeting.setUp.people[0]?.name ?? '';
    const people = [leadName, ...WRITERS].map((name) => ({ name, person: meeting.person(name) }));
    for (const { name, person } of people) witness.watch(name, person);
    let worstBack = 0;
    let turn = 0;

    for (let kill = 0; kill < KILLS; kill++) {
      const writing = setInterval(() => {
        const { name, person } = people[turn++ % people.length] ??
          people[0] ?? { name: '', person: meeting.lead };
        const words = `${name}:${turn}`;
        if (random() < 0.5) {
          witness.writtenSteps.push(words);
          addAction(person.doc('draft'), newId(), { what: words });
        } else {
          witness.writtenEntries.push(words);
          meeting.give(name, words);
        }
      }, 8);
      const written = turn + 20 + Math.floor(random() * 150);
      await until(() => turn >= written, 'people to have written', 30_000);
      await service.kill();

      const room = (name: string): string => `${meeting.setUp.id}/${name}`;
      const notebooks = people.map(({ name }) => room(`notebook/${meeting.id(name)}`));
      const stored = await readStoredRooms(service.dataDirectory, [
        room('draft'),
        room('proceedings'),
        ...notebooks,
      ]);
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

      const restarted = performance.now();
      await service.restart();
      const isBack = ({ person }: { person: LivePerson }): boolean =>
        person.provider('draft').synced &&
        person.provider('notebook').synced &&
        person.provider('proceedings').synced;
      await until(() => people.every(isBack), 'everybody to be back', BACK_MS);
      worstBack = Math.max(worstBack, performance.now() - restarted);
      clearInterval(writing);
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
    console.info(
      `${KILLS} kills, ${witness.writtenSteps.length} steps and ${witness.writtenEntries.length} entries written, ` +
        `${witness.savedSteps.size + witness.savedEntries.size} shown as saved, ` +
        `${witness.seenSteps.size + witness.seenEntries.size} seen by others, all back after ${Math.round(worstBack)} ms at most`,
    );
    expect(witness.savedSteps.size).toBeGreaterThan(KILLS);
    expect(witness.seenEntries.size).toBeGreaterThan(KILLS);
  },
  30_000 + KILLS * 20_000,
);
