import type { EntryId } from '../../shared/ids.ts';
import type { LivePerson } from '../support/live-person.ts';

/** How soon what somebody gives stands in everybody else's proceedings, on devices that are played. */
export class Arrivals {
  /** Milliseconds from the giving to one other device, a reading for each. */
  readonly readings: number[] = [];
  /** When each entry that was to be shown at once was given, in epoch milliseconds, by its words. */
  readonly gifts = new Map<string, number>();
  readonly #given = new Map<string, { readonly by: LivePerson; readonly at: number }>();

  /** From now on looks for entries whenever the device's proceedings change. */
  follow(device: LivePerson): void {
    const seen = new Set<string>(device.proceedings.entries.map(({ id }) => id));
    device.doc('proceedings').on('update', () => {
      const now = performance.now();
      for (const { id } of device.proceedings.entries) {
        if (seen.has(id)) continue;
        seen.add(id);
        const given = this.#given.get(id);
        if (given && given.by !== device) this.readings.push(now - given.at);
      }
    });
  }

  /** Called as an entry is given that is to be shown at once: not in a hidden step, and not without a signal. */
  given(id: EntryId, words: string, by: LivePerson): void {
    this.gifts.set(words, performance.timeOrigin + performance.now());
    this.#given.set(id, { by, at: performance.now() });
  }
}
