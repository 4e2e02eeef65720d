import { type MeetingId, newId, type WallId } from '../../shared/ids.ts';
import type { StoredRecord } from '../storage/storage.ts';
import { hashOf, isSecretOf, newSecret } from './secrets.ts';
import { type AccessDeps, doneAt, findRecords, readRecord } from './store.ts';

const MINUTE_MS = 60 * 1000;
/** How long a ticket can be used, in milliseconds. */
const TICKET_MS = 10 * MINUTE_MS;
/** How long a paired wall stays paired, in milliseconds: a day of meetings, and never over night. */
const WALL_MS = 12 * 60 * MINUTE_MS;

/** A screen on the wall: an identity of its own that reads draft and proceedings of one meeting, and nothing else. */
export interface WallIdentity {
  readonly id: WallId;
  readonly meeting: MeetingId;
}

/** A wall as it is kept, from its ticket to its end. */
export interface Wall extends WallIdentity {
  /** Null once the ticket is spent. */
  readonly ticketHash: string | null;
  /** Null until the ticket is spent. */
  readonly tokenHash: string | null;
  /** When the ticket, or once paired the wall, ends; epoch milliseconds. */
  readonly until: number;
}

/** Pairs screens with meetings. A ticket is `<wall id>.<secret>`, stands in a link's fragment and is spent by POST. */
export class WallTickets {
  readonly #deps: AccessDeps;

  constructor(deps: AccessDeps) {
    this.#deps = deps;
  }

  /** A ticket for one more screen, good for ten minutes and one use. `by` is for the audit. */
  async makeTicket(meeting: MeetingId, by = 'lead'): Promise<string> {
    const now = this.#deps.clock.now();
    const secret = newSecret();
    const wall: Wall = {
      id: newId(),
      meeting,
      ticketHash: hashOf(secret),
      tokenHash: null,
      until: now + TICKET_MS,
    };
    await this.#deps.store.commit({
      put: [toRecord(wall)],
      audit: [doneAt(now, 'wall.ticket', { scope: meeting, actor: by, subject: wall.id })],
    });
    return `${wall.id}.${secret}`;
  }

  /** Spends a ticket: the wall and its token. Undefined for unknown, spent and expired ones alike. */
  redeem(ticket: string): Promise<{ readonly wall: Wall; readonly token: string } | undefined> {
    const [id = '', secret = ''] = ticket.split('.', 2);
    return this.#deps.turns.take(`wall/${id}`, async () => {
      const old = await readRecord<Wall>(this.#deps.store, 'wall', id);
      const now = this.#deps.clock.now();
      if (!isSecretOf(secret, old?.ticketHash) || !old || now >= old.until) return undefined;
      const token = newSecret();
      const wall: Wall = { ...old, ticketHash: null, tokenHash: hashOf(token), until: now + WALL_MS };
      await this.#deps.store.commit({
        put: [toRecord(wall)],
        audit: [doneAt(now, 'wall.paired', { scope: wall.meeting, actor: wall.id, subject: wall.id })],
      });
      return { wall, token };
    });
  }

  /** The paired wall with this id and token; undefined for unknown, foreign, ended and expired ones alike. */
  async byToken(id: string, token: string): Promise<Wall | undefined> {
    const wall = await readRecord<Wall>(this.#deps.store, 'wall', id);
    if (!isSecretOf(token, wall?.tokenHash)) return undefined;
    return wall && this.#deps.clock.now() < wall.until ? wall : undefined;
  }

  /** All walls and open tickets of a meeting. */
  of(meeting: MeetingId): Promise<readonly Wall[]> {
    return findRecords<Wall>(this.#deps.store, 'wall', meeting);
  }

  /** The record of an ended wall, to be committed with what ends it. */
  ended(wall: Wall): StoredRecord {
    return toRecord({ ...wall, ticketHash: null, tokenHash: null });
  }
}

function toRecord(wall: Wall): StoredRecord {
  return { kind: 'wall', id: wall.id, scope: wall.meeting, index: wall.meeting, value: wall };
}
