import type { ParticipantId } from '../../shared/ids.ts';
import { collect } from '../../shared/practice/collect.ts';
import { type Seen, see } from '../../shared/script/cues.ts';
import { factsOf } from '../../shared/script/facts.ts';
import type { Log } from '../log.ts';
import type { Meeting } from '../rooms/meeting.ts';
import type { MadeUpPerson } from './made-up-person.ts';

/**
 * The made-up people of one practice meeting. They look when something in it has become durable, and only then: no clock
 * makes anybody act. Somebody whom a real person has joined as leaves everything to that person.
 */
export class Company {
  readonly #meeting: Meeting;
  readonly #people: readonly MadeUpPerson[];
  readonly #written: ReadonlySet<string>;
  readonly #log: Log;
  readonly #watched = new Set<ParticipantId>();
  readonly #stops: (() => void)[] = [];
  #seen: Seen | undefined;
  #turn: Promise<void> = Promise.resolve();
  #isAsked = false;
  #isOver = false;

  constructor(meeting: Meeting, people: readonly MadeUpPerson[], written: ReadonlySet<string>, log: Log) {
    this.#meeting = meeting;
    this.#people = people;
    this.#written = written;
    this.#log = log;
    this.#stops.push(
      meeting.proceedings.room.onAccepted(() => this.#lookSoon()),
      meeting.draft.onAccepted(() => this.#lookSoon()),
    );
    this.#lookSoon();
  }

  /** Devices of real people that are connected to the meeting. */
  get realDevices(): number {
    let devices = 0;
    for (const count of this.#meeting.presences.devices.values()) devices += count;
    return devices - this.#people.filter((person) => person.isConnected).length;
  }

  /** Resolves when everybody has done what is due now. */
  async settled(): Promise<void> {
    let turn: Promise<void>;
    do {
      turn = this.#turn;
      await turn;
    } while (turn !== this.#turn);
  }

  /** Everybody leaves. */
  async close(): Promise<void> {
    this.#isOver = true;
    for (const stop of this.#stops) stop();
    await this.#turn;
    for (const person of this.#people) person.leave();
  }

  #lookSoon(): void {
    if (this.#isAsked || this.#isOver) return;
    this.#isAsked = true;
    this.#turn = this.#turn
      .then(() => this.#look())
      .catch((error: unknown) => this.#log.error('made-up people could not act', error));
  }

  async #look(): Promise<void> {
    this.#isAsked = false;
    if (this.#isOver) return;
    const seen = this.#takeIn();
    await this.#watchLead();
    for (const person of this.#people) {
      if (!this.#isPlayedByReal(person)) await person.act(seen);
    }
  }

  #takeIn(): Seen {
    const input = this.#meeting.collectInput();
    const { desk, mine } = collect(input);
    const facts = factsOf(
      {
        proceedings: input.proceedings,
        desk,
        waiting: [...mine.values()].flatMap(({ waiting }) => waiting),
        actions: this.#meeting.draftSnapshot().actions,
      },
      { people: new Set(this.#people.map((person) => person.participant)), written: this.#written },
    );
    this.#seen = see(this.#seen, facts);
    return this.#seen;
  }

  /** Seals and answers are marks on the lead's desk alone, so that is looked at too. */
  async #watchLead(): Promise<void> {
    const { lead } = this.#meeting.snapshot().meeting;
    if (this.#watched.has(lead)) return;
    this.#watched.add(lead);
    const desk = await this.#meeting.openDesk(lead);
    this.#stops.push(desk.room.onAccepted(() => this.#lookSoon()));
  }

  /** Whether a device that is not theirs is connected under their name now. */
  #isPlayedByReal({ participant, isConnected }: MadeUpPerson): boolean {
    const { presences } = this.#meeting;
    if (isConnected) return (presences.devices.get(participant) ?? 0) > 1;
    return presences.goneSince(participant) === null;
  }
}
