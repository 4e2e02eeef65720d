import type { Knock } from '../../shared/documents/desk.ts';
import type { MeetingId, ParticipantId } from '../../shared/ids.ts';
import { london } from '../../shared/practice/vocabulary/london.ts';
import { looksLike } from '../../shared/practice/leading.ts';
import type { ParticipantSession } from '../access/participant-sessions.ts';
import { beginMeeting } from './begin-meeting.ts';
import { withdrawPerson } from './commands/door.ts';
import type { LiveMeetings } from './live-meetings.ts';
import { Meeting } from './meeting.ts';
import type { MeetingDeps } from './meeting-deps.ts';

/** How long a meeting that nobody is in stays in memory unless told otherwise, in milliseconds. */
const IDLE_MS = 60_000;

/** The meetings that are live on this server: each opened when first asked for, let go when nobody is there. */
export class Meetings implements LiveMeetings {
  readonly #deps: MeetingDeps;
  readonly #idleMs: number;
  readonly #open = new Map<MeetingId, Promise<Meeting>>();
  readonly #beginning = new Map<MeetingId, Promise<void>>();
  readonly #idle = new Map<MeetingId, () => void>();
  #closed = false;

  /** `idleMs`: how long a meeting that nobody is in stays open, in milliseconds. */
  constructor(deps: MeetingDeps, idleMs = IDLE_MS) {
    this.#deps = deps;
    this.#idleMs = idleMs;
    deps.sessions.onKnock((session) => this.#knocked(session));
  }

  async begin(id: MeetingId): Promise<void> {
    if (!this.#open.has(id)) {
      const known = this.#beginning.get(id) ?? this.#seed(id);
      this.#beginning.set(id, known);
      await known.finally(() => this.#beginning.delete(id));
    }
    await this.get(id);
  }

  async #seed(id: MeetingId): Promise<void> {
    const setUp = await this.#deps.setUps.get(id);
    if (!setUp) throw new Error('There is no such meeting to begin.');
    const family = setUp.family ? await this.#deps.families.get(setUp.family) : undefined;
    await beginMeeting(
      {
        id,
        setUp,
        title: family?.name ?? '',
        children: family?.children ?? [],
        vocabulary: london,
        practice: setUp.practice,
        difference: await this.#deps.setUps.openDifference(id),
      },
      this.#deps,
    );
  }

  async withdraw(id: MeetingId, participant: ParticipantId): Promise<boolean> {
    const meeting = await this.get(id);
    return this.#deps.setUps.inTurn(id, () =>
      meeting.perform((act) => withdrawPerson({ meeting, act }, participant)),
    );
  }

  async welcomeBack(id: MeetingId, participant: ParticipantId): Promise<void> {
    await (await this.get(id)).welcomeBack(participant);
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
        return undefined;
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
      this.#deps.clock.setTimer(this.#idleMs, () => void this.#letGo(id)),
    );
  }

  /** Lets a meeting go now, whoever is there: its pages come back by themselves. */
  async end(id: MeetingId): Promise<void> {
    const opening = this.#open.get(id);
    this.#open.delete(id);
    await (await opening?.catch(() => undefined))?.close();
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
