import type { Knock } from '../../shared/documents/desk.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { looksLike } from '../../shared/practice/leading.ts';
import type { ParticipantSession } from '../access/participant-sessions.ts';
import { beginMeeting, type MeetingBeginning } from './begin-meeting.ts';
import { Meeting } from './meeting.ts';
import type { MeetingDeps } from './meeting-deps.ts';

/** How long a meeting that nobody is in stays in memory, in milliseconds. */
const IDLE_MS = 60_000;

/** The meetings that are live on this server: each opened when first asked for, let go when nobody is there. */
export class Meetings {
  readonly #deps: MeetingDeps;
  readonly #open = new Map<MeetingId, Promise<Meeting>>();
  readonly #idle = new Map<MeetingId, () => void>();
  #closed = false;

  constructor(deps: MeetingDeps) {
    this.#deps = deps;
    deps.sessions.onKnock((session) => this.#knocked(session));
  }

  /** Begins a meeting: seeds its documents once and opens it. */
  async begin(beginning: MeetingBeginning): Promise<Meeting> {
    if (!this.#open.has(beginning.id)) await beginMeeting(beginning, this.#deps);
    return this.get(beginning.id);
  }

  /** The live meeting. Rejects when it was never begun, or when one of its documents cannot be loaded whole. */
  get(id: MeetingId): Promise<Meeting> {
    if (this.#closed) return Promise.reject(new Error('The server is closing.'));
    this.#idle.get(id)?.();
    this.#idle.delete(id);
    const known = this.#open.get(id);
    if (known) return known;
    const opening = this.#load(id);
    this.#open.set(id, opening);
    opening.catch(() => this.#open.delete(id));
    return opening;
  }

  async #load(id: MeetingId): Promise<Meeting> {
    const meeting = await Meeting.open(id, this.#deps);
    for (const session of await this.#deps.sessions.of(id)) {
      if (session.standing === 'waiting') this.#putAtDoor(meeting, session);
    }
    meeting.takeInSoon();
    return meeting;
  }

  #knocked(session: ParticipantSession): void {
    const opening = this.#open.get(session.meeting);
    if (!opening) return;
    opening
      .then((meeting) => {
        this.#putAtDoor(meeting, session);
        meeting.takeInSoon();
      })
      .catch((error: unknown) => this.#deps.log.error('a knock was not shown to the lead', error));
  }

  #putAtDoor(meeting: Meeting, session: ParticipantSession): void {
    const { participants } = meeting.snapshot();
    const invited = participants.find((p) => p.id === session.participant);
    const knock: Knock = {
      participant: invited?.id ?? null,
      name: invited?.name ?? session.name,
      role: invited?.role ?? null,
      agency: invited?.agency ?? '',
      device: invited?.admitted ? 'another' : 'first',
      looksLike: invited ? null : looksLike(session.name, participants),
      at: session.createdAt,
    };
    meeting.door.set(session.id, knock);
  }

  /** Says that somebody left a meeting: it is let go when nobody is there for a while. */
  left(id: MeetingId): void {
    this.#idle.get(id)?.();
    this.#idle.set(
      id,
      this.#deps.clock.setTimer(IDLE_MS, () => void this.#letGo(id)),
    );
  }

  async #letGo(id: MeetingId): Promise<void> {
    const opening = this.#open.get(id);
    const meeting = await opening?.catch(() => undefined);
    if (!meeting || [...meeting.presences.devices.values()].some((n) => n > 0)) return;
    if (this.#open.get(id) !== opening) return;
    this.#open.delete(id);
    await meeting.close();
  }

  /** Tells every live meeting whether the store is in trouble. */
  async setTrouble(on: boolean): Promise<void> {
    for (const opening of this.#open.values()) (await opening.catch(() => undefined))?.setTrouble(on);
  }

  /** Ends all live meetings with everything durable. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const cancel of this.#idle.values()) cancel();
    await Promise.all(
      [...this.#open.values()].map(async (opening) => (await opening.catch(() => undefined))?.close()),
    );
    this.#open.clear();
  }
}
