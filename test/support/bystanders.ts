import { addGroup } from '../../shared/documents/draft.ts';
import { newId } from '../../shared/ids.ts';
import { GatheredMeeting } from './gathered-meeting.ts';
import type { LivePerson } from './live-person.ts';
import type { ServiceLead } from './service-lead.ts';
import { until } from './until.ts';

const TYPE_EVERY_MS = 50;

/** Two people in a meeting of their own who write to each other all the time: what somebody else's attack must not touch. */
export class Bystanders {
  readonly #meeting: GatheredMeeting;
  readonly #pair: readonly [LivePerson, LivePerson];
  readonly #sentAt = new Map<string, number>();
  readonly #typing: NodeJS.Timeout;
  /** How long each edit took to the other's screen, in milliseconds. */
  readonly delays: number[] = [];
  /** How often one of their sockets was lost. */
  drops = 0;

  private constructor(meeting: GatheredMeeting, pair: readonly [LivePerson, LivePerson]) {
    this.#meeting = meeting;
    this.#pair = pair;
    for (const person of pair) {
      for (const kind of ['draft', 'proceedings', 'notebook', 'desk'] as const)
        person.provider(kind).on('connection-close', () => this.drops++);
      person.doc('draft').on('update', () => this.#look(person));
    }
    this.#typing = setInterval(() => this.#type(), TYPE_EVERY_MS);
  }

  /** Opens their meeting; they write until `settle`. */
  static async open(account: ServiceLead): Promise<Bystanders> {
    const meeting = await GatheredMeeting.open(account);
    return new Bystanders(meeting, [meeting.lead, await meeting.come('Amina')]);
  }

  #type(): void {
    for (const person of this.#pair) {
      const id = newId<'group'>();
      this.#sentAt.set(id, performance.now());
      addGroup(person.doc('draft'), id, 'worries', 'By the way');
    }
  }

  /** Notes what has come to somebody that the other has written. */
  #look(person: LivePerson): void {
    for (const key of person.doc('draft').getMap('groups').keys()) {
      const at = this.#sentAt.get(key);
      const other = this.#pair.find((p) => p !== person);
      if (at === undefined || !other?.doc('draft').getMap('groups').has(key)) continue;
      this.delays.push(performance.now() - at);
      this.#sentAt.delete(key);
    }
  }

  /** Stops writing and waits until each has everything of the other; answers how many edits were made. */
  async settle(): Promise<number> {
    clearInterval(this.#typing);
    await until(() => this.#sentAt.size === 0, 'every edit of the bystanders to arrive');
    await until(() => this.#pair.every((person) => person.isSaved('draft')), 'all of it to be saved');
    const [one, two] = this.#pair.map((person) => person.draft.groups.length);
    if (one !== two) throw new Error(`One bystander has ${one} groups, the other ${two}.`);
    return one ?? 0;
  }

  /** The delay that so large a part of the edits stayed under, in milliseconds. */
  delayAt(part: number): number {
    const sorted = this.delays.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  }

  leave(): void {
    clearInterval(this.#typing);
    this.#meeting.disperse();
  }
}
