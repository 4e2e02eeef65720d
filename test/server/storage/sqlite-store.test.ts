import { afterEach, describe, expect, it } from 'vitest';
import type { Answer, CommitRequest } from '../../../server/storage/sqlite-messages.ts';
import { type OpenStore, openStore } from '../../../server/storage/sqlite-open.ts';
import { createSqliteStore } from '../../../server/storage/sqlite-store.ts';
import type { StoredChange } from '../../../server/storage/storage.ts';
import { toWireChange } from '../../../server/storage/wire-change.ts';
import { update } from './store-samples.ts';
import { storePlaces } from './store-places.ts';

const places = storePlaces();
const open: OpenStore[] = [];
afterEach(() => {
  for (const { data, keyFile } of open.splice(0)) {
    data.close();
    keyFile.close();
  }
});

/** The store as its thread drives it, so that a test decides what comes in one group and when the disk is full. */
async function setUp() {
  const files = openStore({ directory: await places.directory(), restored: false });
  open.push(files);
  const store = createSqliteStore(files);
  let lastId = 0;
  const request = (epoch: number, change: StoredChange): CommitRequest => {
    lastId += 1;
    return { ask: 'commit', id: lastId, epoch, change: toWireChange(change) };
  };
  const commit = (...group: CommitRequest[]) => store.commit(group).map(verdict);
  const sequence = (room: string) => {
    const answer = store.answer({ ask: 'loadRoom', id: 0, room });
    return answer.say === 'room' ? answer.room?.updates.map((item) => item.seq) : answer;
  };
  /** Lets the file grow by so many pages and no more; undefined lifts that. */
  const leave = (pages: number | undefined): void => {
    const count = Number(files.data.prepare('PRAGMA page_count').get()?.['page_count']);
    files.data.exec(`PRAGMA max_page_count = ${pages === undefined ? 1_000_000 : count + pages}`);
  };
  return { request, commit, sequence, leave };
}

function verdict(answer: Answer): string {
  return answer.say === 'failed' ? `${answer.id} ${answer.code}` : `${answer.id} ${answer.say}`;
}

const large = (room: string, seq: number): StoredChange => ({
  updates: [{ ...update(room, seq), update: new Uint8Array(50_000) }],
});
const small = (room: string, seq: number): StoredChange => ({ updates: [update(room, seq)] });

describe('a group of changes', () => {
  it('STORE6 is kept together, without the one that is bad', async () => {
    const { request, commit, sequence } = await setUp();
    const group = [request(0, small('a', 1)), request(0, small('a', 5)), request(0, small('a', 2))];
    expect(commit(...group)).toEqual(['1 done', '2 invalid', '3 done']);
    expect(sequence('a')).toEqual([1, 2]);
  });

  it('STORE17 on a full disk is refused whole, keeps what was there, and succeeds when there is space', async () => {
    const { request, commit, sequence, leave } = await setUp();
    commit(request(0, small('a', 1)));
    leave(2);
    expect(commit(request(0, small('a', 2)), request(0, large('a', 3)))).toEqual(['2 full', '3 full']);
    expect(sequence('a')).toEqual([1]);
    leave(undefined);
    expect(commit(request(1, small('a', 2)), request(1, large('a', 3)))).toEqual(['4 done', '5 done']);
    expect(sequence('a')).toEqual([1, 2, 3]);
  });

  it('STORE18 asked before a failure was known is refused with it, even when it would fit', async () => {
    const { request, commit, sequence, leave } = await setUp();
    commit(request(0, small('b', 1)));
    leave(2);
    expect(commit(request(0, large('a', 1)))).toEqual(['2 full']);
    leave(undefined);
    expect(commit(request(0, small('b', 2)))).toEqual(['3 full']);
    expect(commit(request(0, small('b', 2)), request(1, large('a', 1)))).toEqual(['4 full', '5 done']);
    expect(commit(request(1, small('b', 2)))).toEqual(['6 done']);
    expect([sequence('a'), sequence('b')]).toEqual([[1], [1, 2]]);
  });
});
