import { characterUpdate, type CharacterId, eachNewId } from './hand-made-updates.ts';
import type { LightClient } from './load-clients.ts';
import type { Seed } from './seed-documents.ts';

/** Sees each keystroke leave and arrive, without a document. */
export class Keystrokes {
  /** Whether what is typed now is measured. */
  isOn = false;
  /** How many keystrokes were measured. */
  typed = 0;
  /** Milliseconds from each measured keystroke to each other person. */
  readonly latencies: number[] = [];
  /** When each character of a writer was typed, by its clock; NaN before the measurement. */
  readonly #typedAt = new Map<number, number[]>();

  /** What types the next character of one writer. */
  writer(client: LightClient, own: number, seed: Seed, step: Seed['steps'][number]): () => void {
    const times: number[] = [];
    this.#typedAt.set(own, times);
    let last: CharacterId = seed.lastCharacter(step);
    return () => {
      if (!client.isOpen) return;
      const id = { client: own, clock: times.length };
      times.push(this.isOn ? performance.now() : Number.NaN);
      if (this.isOn) this.typed++;
      client.sendUpdate(characterUpdate(id, last, 97 + (id.clock % 26)));
      last = id;
    };
  }

  /** A server that sends an edit back to its author has not delivered it. */
  arrived(frame: Uint8Array, from: number, own: number): void {
    eachNewId(frame, from, (client, clock) => {
      const typedAt = client === own ? undefined : this.#typedAt.get(client)?.[clock];
      if (typedAt !== undefined && !Number.isNaN(typedAt)) this.latencies.push(performance.now() - typedAt);
    });
  }

  /** How many characters one writer has typed, measured or not. */
  typedBy(own: number): number {
    return this.#typedAt.get(own)?.length ?? 0;
  }
}
