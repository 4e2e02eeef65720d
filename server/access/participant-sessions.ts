import { isId, type MeetingId, newId, type ParticipantId, type SessionId } from '../../shared/ids.ts';
import type { StoredRecord } from '../storage/storage.ts';
import type { Invitation, Invitations } from './invitations.ts';
import type { MeetingSetUp } from './meetings.ts';
import { linksUntil, mayBeHeld, mayKnockByCode } from './policies.ts';
import { deviceToken, hashOf, isSecretOf, newSecret } from './secrets.ts';
import { type AccessDeps, doneAt, findRecords, readRecord } from './store.ts';

/** `waiting`: has knocked; `admitted`: the lead has let it in; `ended`: for good. */
export type Standing = 'waiting' | 'admitted' | 'ended';

/** One device of one person at one meeting. Its page, API and sockets are under `/in/<id>/`. */
export interface ParticipantSession {
  readonly id: SessionId;
  readonly meeting: MeetingId;
  /** Null for a walk-in whom the lead has not named yet. */
  readonly participant: ParticipantId | null;
  /** What a walk-in typed; for everybody else the name in the set-up when they came. */
  readonly name: string;
  readonly standing: Standing;
  readonly way: 'link' | 'code' | 'account';
  /** Hash of the device's own secret: the same device comes back to the same session. */
  readonly device: string;
  readonly tokenHash: string;
  /** Key of the device's outbox, base64url, 256 bits; given to a live session only. */
  readonly outboxKey: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** A session that a device may use, with the token for its cookie. */
export interface OpenedSession {
  readonly session: ParticipantSession;
  readonly token: string;
  /** When the session ends at the latest, epoch milliseconds. */
  readonly until: number;
}

/** Devices that one link may have at a time, and walk-ins that may wait at one door. */
const MAX_DEVICES = 8;
const MAX_WALK_INS = 40;

/** How long a lead's visit to a meeting whose links have ended lasts; the desk opens the next. */
const LEADS_VISIT_MS = 24 * 60 * 60 * 1000;

type Listener = (session: ParticipantSession) => void;

/** The door of every meeting: who has knocked, who is in, and with what token. */
export class ParticipantSessions {
  readonly #deps: AccessDeps;
  readonly #invitations: Invitations;
  readonly #knocks = new Set<Listener>();
  readonly #ends = new Set<Listener>();
  readonly #settlings = new Set<(id: SessionId) => void>();

  constructor(deps: AccessDeps, invitations: Invitations) {
    this.#deps = deps;
    this.#invitations = invitations;
  }

  /**
   * Knocks with a personal link. The same device gets its session back, another one a session of its own that waits for
   * the lead. Undefined for unknown, withdrawn, replaced and expired links alike.
   */
  redeem(secret: string, device: string): Promise<OpenedSession | 'tooMany' | undefined> {
    return this.#come(secret, device, (invitation, meeting) => {
      const person = meeting.people.find((p) => p.participant === invitation.participant);
      // Somebody who came to the meeting without an invitation has a link of their own later, but no place in the set-up.
      const { participant } = invitation;
      return participant === null ? undefined : { participant, name: person?.name ?? '', way: 'link' };
    });
  }

  /** Knocks with the spoken code of an open meeting and a typed name. It opens nothing: the lead says who this is. */
  knock(
    knock: { readonly code: string; readonly name: string },
    device: string,
  ): Promise<OpenedSession | 'tooMany' | undefined> {
    return this.#come(knock.code, device, (invitation, meeting) =>
      invitation.participant === null && mayKnockByCode(meeting)
        ? { participant: null, name: knock.name, way: 'code' }
        : undefined,
    );
  }

  /** The meeting a spoken code belongs to, for counting knocks; undefined when there is none. */
  async meetingOfCode(code: string): Promise<MeetingId | undefined> {
    const invitation = await this.#invitations.find(code);
    return invitation?.participant === null ? invitation.meeting : undefined;
  }

  /**
   * Comes in as the meeting's lead, admitted at once. `device` is the browser's own secret (its sign-in's token) and
   * `actor` stands in the audit. The caller has asked the policies.
   */
  openAsLead(meeting: MeetingSetUp, device: string, actor: string): Promise<OpenedSession> {
    const host = meeting.people.find((p) => p.participant === meeting.host);
    const hash = hashOf(device);
    return this.#deps.turns.take(`meeting/${meeting.id}`, async () => {
      const known = (await this.of(meeting.id)).find(
        (s) => s.device === hash && s.standing === 'admitted' && this.#isLive(s, meeting),
      );
      if (known) return this.#opened(known, device, meeting);
      const session = this.#fresh(meeting.id, device, {
        participant: meeting.host,
        name: host?.name ?? '',
        way: 'account',
        standing: 'admitted',
      });
      await this.#put(session, actor);
      return this.#opened(session, device, meeting);
    });
  }

  /** The live session with this id and token. Undefined for unknown, foreign, ended and expired alike, after the same work. */
  async byToken(id: string, token: string): Promise<ParticipantSession | undefined> {
    const session = isId(id) ? await this.#read(id) : undefined;
    const meeting = await this.#meeting(session?.meeting ?? id);
    if (!isSecretOf(token, session?.tokenHash) || !session || !meeting) return undefined;
    return session.standing !== 'ended' && this.#isLive(session, meeting) ? session : undefined;
  }

  /** A session of this meeting; undefined when it is none or another's. */
  async get(meeting: MeetingId, id: SessionId): Promise<ParticipantSession | undefined> {
    const session = await this.#read(id);
    return session?.meeting === meeting ? session : undefined;
  }

  /** All sessions of a meeting, ended ones too, the first to come first. */
  of(meeting: MeetingId): Promise<readonly ParticipantSession[]> {
    return findRecords<ParticipantSession>(this.#deps.store, 'session', meeting);
  }

  /** The record of a session, so that a change of it is committed together with what it is part of. */
  toRecord(session: ParticipantSession): StoredRecord {
    return {
      kind: 'session',
      id: session.id,
      scope: session.meeting,
      index: session.meeting,
      value: session,
    };
  }

  /** Says that a change of a session's standing is durable: whoever waits for it looks again. */
  settled(id: SessionId): void {
    for (const listener of this.#settlings) listener(id);
  }

  /** Ends sessions at their own wish or with the sign-in that opened them; tells who listens. */
  async end(ids: readonly SessionId[], actor: string): Promise<void> {
    for (const id of ids) {
      const session = await this.#read(id);
      if (!session || session.standing === 'ended') continue;
      const ended: ParticipantSession = { ...session, standing: 'ended' };
      await this.#put(ended, actor, 'session.ended');
      for (const listener of this.#ends) listener(ended);
      this.settled(id);
    }
  }

  /** Calls back for every new knock, once it is durable. */
  onKnock(listener: Listener): void {
    this.#knocks.add(listener);
  }

  /** Calls back for every session that `end` has ended. */
  onEnded(listener: Listener): void {
    this.#ends.add(listener);
  }

  /** Calls back whenever a session's standing has changed; the returned function ends that. */
  onSettled(listener: (id: SessionId) => void): () => void {
    this.#settlings.add(listener);
    return () => {
      this.#settlings.delete(listener);
    };
  }

  async #come(
    secret: string,
    device: string,
    who: (invitation: Invitation, meeting: MeetingSetUp) => Comer | undefined,
  ): Promise<OpenedSession | 'tooMany' | undefined> {
    const known = await this.#invitations.find(secret);
    // Looked for also when there is no invitation: a dead link must not take longer than an unknown one.
    const meeting = await this.#meeting(known?.meeting ?? hashOf(secret));
    if (!known || !meeting) return undefined;
    return this.#deps.turns.take(`meeting/${meeting.id}`, async () => {
      // Read again in turn: it may have been withdrawn, or the person left out, a moment ago.
      const invitation = await this.#invitations.find(secret);
      const now = await this.#meeting(meeting.id);
      const comer = invitation && now && this.#isInTime(now) ? who(invitation, now) : undefined;
      if (!invitation || !now || !comer) return undefined;
      return this.#letKnock(invitation, now, device, comer);
    });
  }

  async #letKnock(
    invitation: Invitation,
    meeting: MeetingSetUp,
    device: string,
    comer: Comer,
  ): Promise<OpenedSession | 'tooMany'> {
    const live = (await this.of(meeting.id)).filter((s) => s.standing !== 'ended');
    const hash = hashOf(device);
    const same = live.find(
      (s) =>
        s.device === hash &&
        s.way === comer.way &&
        (comer.way === 'code' ? s.name === comer.name : s.participant === comer.participant),
    );
    if (same) return this.#opened(same, device, meeting);
    if (isDoorFull(live, comer)) return 'tooMany';
    const session = this.#fresh(meeting.id, device, { ...comer, standing: 'waiting' });
    await this.#put(
      session,
      comer.participant ?? session.id,
      'session.knocked',
      this.#invitations.used(invitation),
    );
    for (const listener of this.#knocks) listener(session);
    return this.#opened(session, device, meeting);
  }

  #fresh(
    meeting: MeetingId,
    device: string,
    as: Pick<ParticipantSession, 'participant' | 'name' | 'way' | 'standing'>,
  ): ParticipantSession {
    const id: SessionId = newId();
    return {
      id,
      meeting,
      ...as,
      device: hashOf(device),
      tokenHash: hashOf(deviceToken(device, id)),
      outboxKey: newSecret(),
      createdAt: this.#deps.clock.now(),
    };
  }

  #opened(session: ParticipantSession, device: string, meeting: MeetingSetUp): OpenedSession {
    return { session, token: deviceToken(device, session.id), until: this.#endOf(session, meeting) };
  }

  async #put(
    session: ParticipantSession,
    actor: string,
    act = 'session.opened',
    others: readonly StoredRecord[] = [],
  ): Promise<void> {
    const ids = { scope: session.meeting, actor, subject: session.id };
    await this.#deps.store.commit({
      put: [this.toRecord(session), ...others],
      audit: [doneAt(this.#deps.clock.now(), act, ids)],
    });
  }

  #read(id: string): Promise<ParticipantSession | undefined> {
    return readRecord<ParticipantSession>(this.#deps.store, 'session', id);
  }

  #meeting(id: string): Promise<MeetingSetUp | undefined> {
    return readRecord<MeetingSetUp>(this.#deps.store, 'meeting', id);
  }

  #isInTime(meeting: MeetingSetUp): boolean {
    return (
      mayBeHeld(meeting, this.#deps.practiceOnly) && this.#deps.clock.now() < linksUntil(meeting, this.#deps)
    );
  }

  #isLive(session: ParticipantSession, meeting: MeetingSetUp): boolean {
    const inTime = this.#deps.clock.now() < this.#endOf(session, meeting);
    return inTime && mayBeHeld(meeting, this.#deps.practiceOnly);
  }

  /** When a session ends at the latest: with the links, but a lead comes back to a record for as long as it is kept. */
  #endOf(session: ParticipantSession, meeting: MeetingSetUp): number {
    const links = linksUntil(meeting, this.#deps);
    return session.way === 'account' ? Math.max(links, session.createdAt + LEADS_VISIT_MS) : links;
  }
}

/** Who comes, as far as the door knows. */
interface Comer {
  readonly participant: ParticipantId | null;
  readonly name: string;
  readonly way: 'link' | 'code';
}

function isDoorFull(live: readonly ParticipantSession[], comer: Comer): boolean {
  if (comer.way === 'code')
    return live.filter((s) => s.way === 'code' && s.standing === 'waiting').length >= MAX_WALK_INS;
  return live.filter((s) => s.participant === comer.participant).length >= MAX_DEVICES;
}
