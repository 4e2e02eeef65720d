import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../../server/storage/storage.ts';
import { MEETING, act, codeOf, family, snapshot, update, words } from './store-samples.ts';

/** Everything a storage promises, run against each implementation; `open` gives an empty one. */
export function acceptStorage(name: string, open: () => Promise<Storage>): void {
  describe(name, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await open();
    });
    afterEach(async () => {
      await storage.close();
    });

    describe('rooms', () => {
      it('STORE1 a room comes back as it was written, in order, with its authors', async () => {
        await storage.commit({ updates: [update('a', 1), update('b', 1, 'other')] });
        await storage.commit({ updates: [{ ...update('a', 2), author: 'ben' }] });
        const loaded = await storage.loadRoom('a');
        expect(loaded).toEqual({ updates: [update('a', 1), { ...update('a', 2), author: 'ben' }] });
        expect(await words(storage, 'b')).toEqual(['other']);
      });

      it('STORE1 a room that was never written is undefined', async () => {
        expect(await storage.loadRoom('nobody')).toBeUndefined();
      });

      it('STORE1 bytes are taken when handed over and given as copies', async () => {
        const shared = new TextEncoder().encode('--first--');
        const view = shared.subarray(2, 7);
        const done = storage.commit({ updates: [{ ...update('a', 1), update: view }] });
        view.fill(0);
        await done;
        const loaded = await storage.loadRoom('a');
        loaded?.updates[0]?.update.fill(0);
        expect(await words(storage, 'a')).toEqual(['first']);
      });

      it('STORE1 empty and large updates are kept whole', async () => {
        const large = crypto.getRandomValues(new Uint8Array(60_000));
        await storage.commit({ updates: [update('a', 1, ''), { ...update('a', 2), update: large }] });
        const loaded = await storage.loadRoom('a');
        expect(loaded?.updates.map((item) => item.update)).toEqual([new Uint8Array(), large]);
      });

      it('STORE2 an update that does not follow is refused and leaves nothing', async () => {
        await storage.commit({ updates: [update('a', 1)] });
        expect(await codeOf(storage.commit({ updates: [update('a', 3)] }))).toBe('invalid');
        expect(await codeOf(storage.commit({ updates: [update('a', 1, 'again')] }))).toBe('invalid');
        expect(await codeOf(storage.commit({ updates: [update('b', 2)] }))).toBe('invalid');
        await storage.commit({ updates: [update('a', 2)] });
        expect(await words(storage, 'a')).toEqual(['update 1', 'update 2']);
        expect(await storage.loadRoom('b')).toBeUndefined();
      });

      it('STORE2 a room stays in its scope', async () => {
        await storage.commit({ updates: [update('a', 1)] });
        expect(await codeOf(storage.commit({ updates: [update('a', 2, 'x', 'else')] }))).toBe('invalid');
        expect(await codeOf(storage.commit({ snapshots: [snapshot('a', 1, 'x', 'else')] }))).toBe('invalid');
      });

      it('STORE3 a snapshot takes the place of what it covers and of nothing later', async () => {
        await storage.commit({ updates: [update('a', 1), update('a', 2), update('a', 3)] });
        await storage.commit({ snapshots: [snapshot('a', 2, 'whole')] });
        const loaded = await storage.loadRoom('a');
        expect(loaded).toEqual({ snapshot: snapshot('a', 2, 'whole'), updates: [update('a', 3)] });
        await storage.commit({ updates: [update('a', 4)] });
        await storage.commit({ snapshots: [snapshot('a', 4, 'purged')] });
        expect(await words(storage, 'a')).toEqual(['purged']);
      });

      it('STORE3 a snapshot may be renewed, may begin a room, and never takes it back', async () => {
        await storage.commit({ snapshots: [snapshot('a', 0, 'seed')] });
        await storage.commit({ updates: [update('a', 1)], snapshots: [snapshot('a', 1, 'one')] });
        await storage.commit({ snapshots: [snapshot('a', 1, 'one again')] });
        expect(await codeOf(storage.commit({ snapshots: [snapshot('a', 0, 'old')] }))).toBe('invalid');
        expect(await codeOf(storage.commit({ updates: [update('a', 1)] }))).toBe('invalid');
        await storage.commit({ updates: [update('a', 2)] });
        expect(await words(storage, 'a')).toEqual(['one again', 'update 2']);
      });

      it('STORE4 a dropped room is gone and may begin anew, in the same change too', async () => {
        await storage.commit({ updates: [update('a', 1), update('a', 2), update('b', 1)] });
        await storage.commit({ dropRooms: ['a'] });
        expect(await storage.loadRoom('a')).toBeUndefined();
        await storage.commit({ dropRooms: ['b', 'nobody'], updates: [update('b', 1, 'anew')] });
        expect(await words(storage, 'b')).toEqual(['anew']);
      });
    });

    describe('changes', () => {
      it('STORE5 a change is kept whole or not at all', async () => {
        await storage.commit({ updates: [update('a', 1)], put: [family('f', 'Before')] });
        const bad = {
          dropRooms: ['a'],
          remove: [{ kind: 'family', id: 'f' }] as const,
          put: [family('g', 'Never')],
          audit: [act('never')],
          updates: [update('c', 1), update('c', 5)],
        };
        expect(await codeOf(storage.commit(bad))).toBe('invalid');
        expect(await words(storage, 'a')).toEqual(['update 1']);
        expect(await storage.get('family', 'f')).toEqual(family('f', 'Before'));
        expect(await storage.get('family', 'g')).toBeUndefined();
        expect(await storage.loadRoom('c')).toBeUndefined();
        expect(await storage.audit(MEETING)).toEqual([]);
      });

      it('STORE6 changes asked together are applied in order, and a bad one is refused alone', async () => {
        const codes = await Promise.all(
          [1, 2, 9, 3, 4].map((seq) => codeOf(storage.commit({ updates: [update('a', seq)] }))),
        );
        expect(codes).toEqual([undefined, undefined, 'invalid', undefined, undefined]);
        expect(await words(storage, 'a')).toHaveLength(4);
      });

      it('STORE6 a reading sees what was committed before it was asked', async () => {
        const commit = storage.commit({ updates: [update('a', 1)], put: [family('f', 'Ama')] });
        const [loaded, found] = await Promise.all([words(storage, 'a'), storage.get('family', 'f'), commit]);
        expect([loaded, found?.id]).toEqual([['update 1'], 'f']);
      });
    });

    describe('records', () => {
      it('STORE7 a record is found by id and by index, in the order first put', async () => {
        await storage.commit({ put: [family('z', 'Zed'), family('a', 'Abe'), family('m', 'Mo', 'cover')] });
        await storage.commit({ put: [family('z', 'Zed again')] });
        expect(await storage.get('family', 'a')).toEqual(family('a', 'Abe'));
        expect(await storage.get('meeting', 'a')).toBeUndefined();
        expect(await storage.find('family', 'lead')).toEqual([family('z', 'Zed again'), family('a', 'Abe')]);
        expect((await storage.list('family')).map((record) => record.id)).toEqual(['z', 'a', 'm']);
        expect(await storage.list('meeting')).toEqual([]);
      });

      it('STORE7 a record may have no index, and may lose or change it', async () => {
        const bare = { kind: 'service', id: 'settings', scope: 'service', value: [1, null, 'x'] } as const;
        await storage.commit({ put: [bare, family('f', 'Ama')] });
        expect(await storage.get('service', 'settings')).toEqual(bare);
        await storage.commit({ put: [family('f', 'Ama', 'cover')] });
        expect(await storage.find('family', 'lead')).toEqual([]);
        expect(await storage.find('family', 'cover')).toHaveLength(1);
      });

      it('STORE7 a removed record is gone, and a value is taken when handed over', async () => {
        const value = { name: 'Ama' };
        const done = storage.commit({ put: [{ ...family('f', ''), value }] });
        value.name = 'changed';
        await done;
        expect((await storage.get('family', 'f'))?.value).toEqual({ name: 'Ama' });
        await storage.commit({ remove: [{ kind: 'family', id: 'f' }] });
        expect(await storage.get('family', 'f')).toBeUndefined();
        expect(await storage.find('family', 'lead')).toEqual([]);
      });

      it('STORE7 a value that is not JSON is refused', async () => {
        const put = [{ ...family('f', ''), value: undefined }];
        expect(await codeOf(storage.commit({ put }))).toBe('invalid');
      });
    });

    describe('audit and erasure', () => {
      it('STORE8 the audit keeps every act in order, by scope', async () => {
        const refused = { ...act('admit'), outcome: 'refused' } as const;
        await storage.commit({ audit: [act('open'), refused] });
        const { subject: _, ...bare } = act('close');
        await storage.commit({ audit: [bare, act('elsewhere', 'other')] });
        expect(await storage.audit(MEETING)).toEqual([act('open'), refused, bare]);
        expect(await storage.audit('nobody')).toEqual([]);
      });

      it('STORE9 what is left of a destroyed scope can be neither read nor written to', async () => {
        await storage.commit({ updates: [update('a', 1)], put: [family('f', 'Ama')], audit: [act('open')] });
        await storage.commit({ updates: [update('b', 1, 'kept', 'other')] });
        await storage.commit({ put: [family('g', 'Gil', 'lead', 'other')] });
        await storage.destroyScope(MEETING);
        expect(await codeOf(storage.loadRoom('a'))).toBe('destroyed');
        expect(await codeOf(storage.commit({ updates: [update('a', 2)] }))).toBe('destroyed');
        expect(await codeOf(storage.commit({ put: [family('h', 'Hana')] }))).toBe('destroyed');
        expect(await storage.get('family', 'f')).toBeUndefined();
        expect(await storage.find('family', 'lead')).toEqual([family('g', 'Gil', 'lead', 'other')]);
        expect(await storage.list('family')).toHaveLength(1);
        expect(await storage.audit(MEETING)).toHaveLength(1);
        expect(await words(storage, 'b')).toEqual(['kept']);
        await storage.commit({ dropRooms: ['a'], remove: [{ kind: 'family', id: 'f' }] });
        expect(await storage.loadRoom('a')).toBeUndefined();
      });

      it('STORE9 a scope destroyed before it was used stays so', async () => {
        await storage.destroyScope('never');
        await storage.destroyScope('never');
        expect(await codeOf(storage.commit({ updates: [update('n', 1, 'x', 'never')] }))).toBe('destroyed');
      });

      it('STORE10 scrubbing changes nothing that is kept', async () => {
        await storage.commit({ updates: [update('a', 1), update('b', 1)], put: [family('f', 'Ama')] });
        await storage.commit({ dropRooms: ['b'] });
        await storage.scrub();
        await storage.scrub();
        await storage.commit({ updates: [update('a', 2)] });
        expect(await words(storage, 'a')).toEqual(['update 1', 'update 2']);
        expect(await storage.get('family', 'f')).toEqual(family('f', 'Ama'));
      });

      it('STORE11 closing finishes what was asked before and refuses what comes after', async () => {
        const before = storage.commit({ updates: [update('a', 1)] });
        const closing = storage.close();
        const late = codeOf(storage.commit({ updates: [update('a', 2)] }));
        await before;
        await closing;
        await storage.close();
        expect(await late).toBe('closed');
        expect(await codeOf(storage.loadRoom('a'))).toBe('closed');
      });
    });
  });
}
