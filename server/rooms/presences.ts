import type { ParticipantId } from '../../shared/ids.ts';
import type { Clock } from '../clock.ts';

/** How long somebody counts as here after their last socket went: a reload is not a leaving. */
const GRACE_MS = 4000;

/** Who has a device connected, and since when the others are gone. In memory only: it is true only while it is true. */
export class Presences {
  readonly #clock: Clock;
  readonly #changed: () => void;
  readonly #devices = new Map<ParticipantId, number>();
  readonly #goneSince = new Map<ParticipantId, number>();
  readonly #opened: number;
  readonly #timers = new Set<() => void>();

  constructor(clock: Clock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
    this.#opened = clock.now();
  }

  /** One device of a participant has connected; call the answer when it goes. */
  arrived(participant: ParticipantId): () => void {
    this.#devices.set(participant, (this.#devices.get(participant) ?? 0) + 1);
    this.#goneSince.delete(participant);
    this.#changed();
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const count = (this.#devices.get(participant) ?? 1) - 1;
      this.#devices.set(participant, count);
      if (count === 0) this.#goneSince.set(participant, this.#clock.now());
      const cancel = this.#clock.setTimer(GRACE_MS, () => {
        this.#timers.delete(cancel);
        this.#changed();
      });
      this.#timers.add(cancel);
    };
  }

  /** Connected devices of each participant; one that went a moment ago still counts. */
  get devices(): ReadonlyMap<ParticipantId, number> {
    const settled = new Map(this.#devices);
    for (const [participant, since] of this.#goneSince) {
      if (this.#clock.now() - since < GRACE_MS) settled.set(participant, 1);
    }
    return settled;
  }

  /** Since when nobody of this participant is connected (epoch ms), or null while somebody is. */
  goneSince(participant: ParticipantId): number | null {
    if ((this.#devices.get(participant) ?? 0) > 0) return null;
    return this.#goneSince.get(participant) ?? this.#opened;
  }

  /** Stops all timers. */
  close(): void {
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
  }
}
