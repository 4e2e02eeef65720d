import type { MeetingId } from '../../shared/ids.ts';
import { dayAt } from '../access/days.ts';
import type { OpenedSession } from '../access/participant-sessions.ts';
import { newSecret } from '../access/secrets.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { createPremises, type Premises } from '../premises.ts';
import { createJournal } from '../storage/journal.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { Company } from './company.ts';
import { MadeUpPerson } from './made-up-person.ts';
import { practiceSetUp } from './meadow-family.ts';

const MINUTE_MS = 60_000;
/** How long a practice meeting stays after the last real person left, in milliseconds: a reload is no leaving. */
export const KEPT_EMPTY_MS = 5 * MINUTE_MS;
/** How long a practice meeting lasts at most, in milliseconds. */
export const LONGEST_MS = 4 * 60 * MINUTE_MS;
const LOOK_EVERY_MS = MINUTE_MS / 2;

/** What a practice meeting is made from. */
export interface PracticeMeetingOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** IANA name. */
  readonly timeZone: string;
}

/**
 * One practice meeting, on premises of its own in memory: nothing of it is ever written to a disk, and when it is closed
 * it has never been.
 */
export class PracticeMeeting {
  readonly premises: Premises;
  readonly #id: MeetingId;
  readonly #company: Company;
  readonly #clock: Clock;
  readonly #began: number;
  #lastSeen: number;
  #stopLooking: (() => void) | undefined;

  private constructor(premises: Premises, id: MeetingId, company: Company, clock: Clock) {
    this.premises = premises;
    this.#id = id;
    this.#company = company;
    this.#clock = clock;
    this.#began = clock.now();
    this.#lastSeen = this.#began;
  }

  /** Begins one, with its people at the door. `over` is called when it should be closed. */
  static async begin(options: PracticeMeetingOptions, over: () => void): Promise<PracticeMeeting> {
    const { clock, log, timeZone } = options;
    const storage = createMemoryStorage();
    const premises = createPremises({
      ...{ storage, clock, log, timeZone },
      journal: createJournal(storage, { clock, onTrouble: () => undefined }),
      // What is removed from memory leaves nothing to be overwritten.
      scrubber: { soon: () => undefined },
      linkDays: 1,
      practiceOnly: true,
      idleMs: LONGEST_MS,
    });
    const { families, setUps } = premises.access;
    const day = dayAt(clock.now(), timeZone);
    const madeUp = practiceSetUp(day);
    const family = await families.createPractice(madeUp.family);
    const { id, people } = await setUps.createPractice(family, madeUp.meeting);
    await setUps.begin(id, 'server');
    await premises.meetings.begin(id);
    const written = new Set<string>();
    const wrote = (thing: string): void => void written.add(thing);
    const actors = people.flatMap((person) => {
      const part = madeUp.parts.get(person.participant);
      return part ? [new MadeUpPerson({ premises, meeting: id, day, person, part, wrote })] : [];
    });
    const company = new Company(await premises.meetings.get(id), actors, written, log);
    await company.settled();
    const meeting = new PracticeMeeting(premises, id, company, clock);
    meeting.#look(over);
    return meeting;
  }

  /** Comes in as the lead, with a device of its own. */
  async openAsLead(): Promise<OpenedSession> {
    const setUp = await this.premises.access.setUps.get(this.#id);
    if (!setUp) throw new Error('A practice meeting has lost its set-up.');
    return this.premises.access.sessions.openAsLead(setUp, newSecret(), 'practice');
  }

  /** Whether a session or a wall is one of this meeting. */
  async knows(id: string): Promise<boolean> {
    const { storage } = this.premises;
    return (await storage.get('session', id)) !== undefined || (await storage.get('wall', id)) !== undefined;
  }

  /** Ends it for everybody, and with it all there was. */
  async close(): Promise<void> {
    this.#stopLooking?.();
    await this.#company.close();
    await this.premises.meetings.close();
    await this.premises.storage.close();
  }

  #look(over: () => void): void {
    const now = this.#clock.now();
    if (this.#company.realDevices > 0) this.#lastSeen = now;
    if (now - this.#lastSeen >= KEPT_EMPTY_MS || now - this.#began >= LONGEST_MS) return over();
    this.#stopLooking = this.#clock.setTimer(LOOK_EVERY_MS, () => this.#look(over));
  }
}
