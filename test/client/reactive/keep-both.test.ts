import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { keepBoth } from '../../../client/reactive/keep-both.ts';

/** Devices of one person over a network that delivers when it is told to. */
class Devices {
  readonly docs: readonly Y.Doc[];
  readonly #waiting: { readonly to: Y.Doc; readonly update: Uint8Array }[] = [];

  constructor(count: number, start: string) {
    const first = new Y.Doc();
    const note = new Y.Map<unknown>();
    note.set('words', start);
    first.getMap('notes').set('note', note);
    this.docs = Array.from({ length: count }, () => new Y.Doc());
    for (const doc of this.docs) {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
      doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
        if (!transaction.local) return;
        for (const to of this.docs) if (to !== doc) this.#waiting.push({ to, update });
      });
      keepBoth(doc, (key) => key === 'words');
    }
  }

  words(device: number): string {
    return String(this.#note(device).get('words'));
  }

  write(device: number, words: string): void {
    this.#note(device).set('words', words);
  }

  /** Delivers what waits for one device, in the order in which it was sent. */
  deliver(device: number): void {
    const doc = this.docs[device];
    const due = this.#waiting.filter(({ to }) => to === doc);
    for (const one of due) {
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      Y.applyUpdate(one.to, one.update);
    }
  }

  deliverAll(): void {
    while (this.#waiting.length > 0) for (const device of this.docs.keys()) this.deliver(device);
  }

  #note(device: number): Y.Map<unknown> {
    const note = this.docs[device]?.getMap('notes').get('note');
    if (!(note instanceof Y.Map)) throw new Error('The note is gone.');
    return note;
  }
}

describe('one text on several devices of one person', () => {
  it('BAD7 has both when two wrote without knowing of each other, whoever would have won', () => {
    for (const first of [0, 1]) {
      const devices = new Devices(2, 'Mornings');
      devices.write(first, 'Mornings are hard');
      devices.write(1 - first, 'All Mornings');
      devices.deliverAll();
      expect([devices.words(0), devices.words(1)]).toEqual([
        'All Mornings are hard',
        'All Mornings are hard',
      ]);
    }
  });

  it('BAD7 leaves alone what was changed by somebody who had seen it', () => {
    const devices = new Devices(2, '');
    devices.write(0, 'abc');
    devices.deliverAll();
    devices.write(1, 'abcd');
    devices.deliverAll();
    devices.write(1, 'd');
    devices.deliverAll();
    expect([devices.words(0), devices.words(1)]).toEqual(['d', 'd']);
  });

  it('BAD7 loses no letter, however many write and however late it comes', () => {
    const step = fc.oneof(
      fc.record({ device: fc.nat(2), at: fc.nat(60) }),
      fc.record({ device: fc.nat(2), deliver: fc.constant(true) }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        const devices = new Devices(3, '-');
        const typed: string[] = [];
        for (const one of steps) {
          if ('deliver' in one) devices.deliver(one.device);
          else {
            const letter = String.fromCodePoint(0x4e00 + typed.length);
            typed.push(letter);
            const words = devices.words(one.device);
            const at = Math.min(one.at, words.length);
            devices.write(one.device, words.slice(0, at) + letter + words.slice(at));
          }
        }
        devices.deliverAll();
        const [first, ...others] = devices.docs.map((_doc, device) => devices.words(device));
        for (const other of others) expect(other).toBe(first);
        for (const letter of typed) expect(first).toContain(letter);
      }),
      { numRuns: 500 },
    );
  });
});
