import { describe, expect, it } from 'vitest';
import { type Journal, JournalFullError, createJournal } from '../../../server/storage/journal.ts';
import { createMemoryStorage } from '../../../server/storage/memory.ts';
import { failingStorage } from '../../support/failing-storage.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { codeOf, update, words } from './store-samples.ts';

/** A journal over a disk that can fail, with what it told of trouble and which updates became durable, in order. */
function setUp(bounds: { maxWaiting?: number; maxWaitingBytes?: number } = {}) {
  const clock = createManualClock();
  const storage = failingStorage(createMemoryStorage());
  const told: boolean[] = [];
  const durable: number[] = [];
  const journal = createJournal(storage, { clock, onTrouble: (trouble) => told.push(trouble), ...bounds });
  const write = async (seq: number): Promise<void> => {
    await journal.commit({ updates: [update('a', seq)] });
    durable.push(seq);
  };
  return { clock, storage, told, durable, journal, write };
}

/** Lets everything happen that waits only for its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}

async function isIdle(journal: Journal): Promise<boolean> {
  return Promise.race([journal.idle().then(() => true), turn().then(() => false)]);
}

describe('a journal', () => {
  it('STORE21 commits in the order of the calls, several at a time', async () => {
    const { storage, journal, durable, write } = setUp();
    storage.hold();
    const writing = upTo(5).map(write);
    await turn();
    expect(storage.asked()).toBe(5);
    storage.release();
    await Promise.all(writing);
    expect(durable).toEqual(upTo(5));
    expect(await words(storage, 'a')).toHaveLength(5);
    expect(await isIdle(journal)).toBe(true);
  });

  it.each(['full', 'unavailable'] as const)('STORE21 waits out a disk that is %s', async (code) => {
    const { clock, storage, told, durable, write } = setUp();
    storage.fail(code);
    const writing = upTo(3).map(write);
    await turn();
    writing.push(write(4));
    const waits: (number | undefined)[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      waits.push(clock.nextTimer());
      clock.advance(clock.nextTimer() ?? 0);
      await turn();
    }
    expect(waits).toEqual([50, 100, 200, 400, 800, 1_600, 2_000, 2_000]);
    expect([durable, told]).toEqual([[], [true]]);
    storage.fail(undefined);
    clock.advance(2_000);
    await Promise.all(writing);
    expect([durable, told]).toEqual([upTo(4), [true, false]]);
    expect(await words(storage, 'a')).toHaveLength(4);
  });

  it('STORE21 begins again with short delays after the disk has worked', async () => {
    const { clock, storage, told, write } = setUp();
    for (const seq of [1, 2]) {
      storage.fail('full');
      const writing = write(seq);
      await turn();
      expect(clock.nextTimer()).toBe(50);
      storage.fail(undefined);
      clock.advance(50);
      await writing;
    }
    expect(told).toEqual([true, false, true, false]);
  });

  it('STORE21 lets nothing overtake what waits, also when it was asked while the answers came', async () => {
    const { clock, storage, durable, write } = setUp();
    storage.hold();
    const writing = upTo(3).map(write);
    await turn();
    storage.fail('full');
    storage.release();
    writing.push(write(4));
    await turn();
    storage.fail(undefined);
    writing.push(write(5));
    await turn();
    expect(durable).toEqual([]);
    clock.advance(50);
    await Promise.all(writing);
    expect(durable).toEqual(upTo(5));
  });

  it('STORE21 passes on at once what trying again would not help, and goes on', async () => {
    const { journal, told, write } = setUp();
    await write(1);
    expect(await codeOf(journal.commit({ updates: [update('a', 7)] }))).toBe('invalid');
    await write(2);
    expect(told).toEqual([]);
  });

  it('STORE21 passes on a refusal that comes when the disk works again, and goes on', async () => {
    const { clock, storage, journal, told, write } = setUp();
    storage.fail('full');
    const bad = codeOf(journal.commit({ updates: [update('a', 7)] }));
    const good = write(1);
    await turn();
    storage.fail(undefined);
    clock.advance(50);
    expect(await bad).toBe('invalid');
    await good;
    expect(told).toEqual([true, false]);
  });

  it('STORE21 ends trouble when the only thing that waited is refused for another reason', async () => {
    const { clock, storage, journal, told } = setUp();
    storage.fail('unavailable');
    const bad = codeOf(journal.commit({ updates: [update('a', 7)] }));
    await turn();
    storage.fail(undefined);
    clock.advance(50);
    expect(await bad).toBe('invalid');
    expect(told).toEqual([true, false]);
  });

  it('STORE22 tells of trouble before a second without an answer is over, and of its end', async () => {
    const { clock, storage, told, write } = setUp();
    storage.hold();
    const writing = [write(1)];
    clock.advance(500);
    writing.push(write(2));
    expect(told).toEqual([]);
    clock.advance(499);
    expect(told).toEqual([true]);
    storage.release();
    await Promise.all(writing);
    expect(told).toEqual([true, false]);
  });

  it('STORE22 watches each change for itself while answers keep coming', async () => {
    const { clock, storage, told, write } = setUp();
    for (let seq = 1; seq <= 10; seq += 1) {
      storage.hold();
      const writing = write(seq);
      clock.advance(500);
      storage.release();
      await writing;
    }
    expect(told).toEqual([]);
    expect(clock.nextTimer()).toBeUndefined();
  });

  it('STORE22 tells that it works again only when all that waited is durable', async () => {
    const { clock, storage, told, durable, write } = setUp();
    storage.fail('full');
    const writing = upTo(3).map(write);
    await turn();
    storage.fail(undefined);
    storage.hold();
    clock.advance(50);
    storage.release();
    await turn();
    expect(durable).toEqual(upTo(3));
    await Promise.all(writing);
    expect(told).toEqual([true, false]);
  });

  it('STORE22 tells of a store that has closed under it', async () => {
    const { storage, told, journal } = setUp();
    await storage.close();
    expect(await codeOf(journal.commit({ updates: [update('a', 1)] }))).toBe('closed');
    expect(told).toEqual([true]);
  });

  it('STORE23 refuses what is beyond its bound of changes, and takes more when there is room', async () => {
    const { clock, storage, durable, write } = setUp({ maxWaiting: 3 });
    storage.fail('full');
    const writing = upTo(3).map(write);
    await expect(write(4)).rejects.toThrow(JournalFullError);
    await turn();
    storage.fail(undefined);
    clock.advance(50);
    await Promise.all(writing);
    await write(4);
    expect(durable).toEqual(upTo(4));
  });

  it('STORE23 refuses what is beyond its bound of bytes, but takes one change of any size', async () => {
    const { clock, storage, journal } = setUp({ maxWaitingBytes: 10_000 });
    const large = { ...update('a', 1), update: new Uint8Array(20_000) };
    storage.fail('full');
    const taken = journal.commit({ updates: [large] });
    await expect(journal.commit({ updates: [update('a', 2)] })).rejects.toThrow(JournalFullError);
    await turn();
    storage.fail(undefined);
    clock.advance(50);
    await taken;
    await journal.commit({ updates: [update('a', 2)] });
  });

  it('STORE24 is idle when nothing waits', async () => {
    const { clock, storage, journal, write } = setUp();
    expect(await isIdle(journal)).toBe(true);
    storage.fail('full');
    const writing = write(1);
    await turn();
    expect(await isIdle(journal)).toBe(false);
    storage.fail(undefined);
    const idle = journal.idle();
    clock.advance(50);
    await idle;
    await writing;
    expect(await isIdle(journal)).toBe(true);
  });
});
