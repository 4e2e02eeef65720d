import { type HttpBindings, upgradeWebSocket } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { WebSocket } from 'ws';
import { accessTo, type DocumentKind } from '../../shared/documents/access.ts';
import { DESK_VERSION } from '../../shared/documents/desk.ts';
import { DRAFT_VERSION } from '../../shared/documents/draft.ts';
import { NOTEBOOK_VERSION } from '../../shared/documents/notebook.ts';
import { PROCEEDINGS_VERSION } from '../../shared/documents/proceedings.ts';
import type { ParticipantId } from '../../shared/ids.ts';
import { CLOSE, type CloseEvent } from '../../shared/protocol/close-events.ts';
import { MAX_SOCKETS_PER_PARTICIPANT } from '../../shared/protocol/messages.ts';
import type { Log } from '../log.ts';
import { openOnlyTo } from '../rooms/lent-pages.ts';
import type { Meeting } from '../rooms/meeting.ts';
import type { Meetings } from '../rooms/meetings.ts';
import type { PeerIdentity } from '../rooms/peer.ts';
import type { Room } from '../rooms/room.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { attach } from './room-socket.ts';

/** Schema version of each kind of document: a page with another one is told to reload before it syncs (rule SYNC3). */
const VERSIONS: Readonly<Record<DocumentKind, number>> = {
  notebook: NOTEBOOK_VERSION,
  desk: DESK_VERSION,
  draft: DRAFT_VERSION,
  proceedings: PROCEEDINGS_VERSION,
};

const isKind = (name: string): name is DocumentKind => Object.hasOwn(VERSIONS, name);

/** What the route stands on. */
export interface SyncDeps {
  readonly meetings: Meetings;
  readonly gatekeeper: Gatekeeper;
  readonly generation: string;
  readonly log: Log;
}

/** A socket that may stand: which room it joins, as whom, and what to do when it goes. */
interface Admission {
  readonly room: Room;
  readonly peer: PeerIdentity;
  readonly arrived: () => () => void;
  /** Asked before the socket joins, where nobody else may be in the room with it even for a moment. */
  readonly mayJoin?: () => boolean;
  /** Asked once the socket has joined: it may have lost its access while it was opened (rule DOOR7). */
  readonly stands: () => Promise<boolean>;
}

/**
 * The only upgrade to WebSocket. Refusals come after the upgrade, as close codes: an HTTP refusal reaches the browser as
 * 1006, which the y-websocket client retries for ever.
 */
export function syncRoutes(deps: SyncDeps) {
  const sockets = new Map<string, number>();

  const join = (admit: (c: Context) => Promise<Admission | CloseEvent>) =>
    upgradeWebSocket(async (c: Context) => {
      const admission = await admit(c).catch((error: unknown): CloseEvent => {
        deps.log.error('a document could not be opened', error);
        return CLOSE.loadFailed;
      });
      return {
        onOpen: (_event: unknown, ws: { readonly raw?: unknown }) => {
          const socket = ws.raw;
          if (!(socket instanceof WebSocket)) return;
          const turnAway = ({ code, reason }: CloseEvent): void => {
            socket.on('error', () => undefined);
            socket.close(code, reason);
          };
          if ('code' in admission) return turnAway(admission);
          if (admission.mayJoin?.() === false) return turnAway(CLOSE.accessEnded);
          const count = sockets.get(admission.peer.participant) ?? 0;
          if (count >= MAX_SOCKETS_PER_PARTICIPANT) return turnAway(CLOSE.tooMuch);
          sockets.set(admission.peer.participant, count + 1);
          const left = admission.arrived();
          const { incoming } = c.env as HttpBindings;
          const peer = { ...admission.peer, unpacks: c.req.query('z') === '1' };
          attach(socket, incoming.socket, admission.room, peer, () => {
            const rest = (sockets.get(admission.peer.participant) ?? 1) - 1;
            if (rest > 0) sockets.set(admission.peer.participant, rest);
            else sockets.delete(admission.peer.participant);
            left();
          });
          endUnlessItStands(admission).catch((error: unknown) => {
            deps.log.error('it could not be asked whether a socket stands', error);
            socket.close(CLOSE.restarting.code, CLOSE.restarting.reason);
          });
        },
      };
    });

  const versionRefusal = (c: Context, kind: DocumentKind): CloseEvent | undefined => {
    if (c.req.query('v') !== String(VERSIONS[kind])) return CLOSE.outOfDate;
    const generation = c.req.query('g') ?? '';
    return generation !== '' && generation !== deps.generation ? CLOSE.storeChanged : undefined;
  };

  const enter = (meeting: Meeting, participant: ParticipantId | null): (() => () => void) => {
    return () => {
      const gone = participant ? meeting.presences.arrived(participant) : () => undefined;
      return () => {
        gone();
        deps.meetings.left(meeting.id);
      };
    };
  };

  return new Hono()
    .use('*', deps.gatekeeper.sameOrigin)
    .get(
      '/in/:session/sync/:room',
      join(async (c) => {
        const kind = c.req.param('room') ?? '';
        const session = await deps.gatekeeper.session(c);
        if (!session || !isKind(kind)) return CLOSE.accessEnded;
        if (session.standing !== 'admitted' || !session.participant) return CLOSE.notAdmitted;
        const refused = versionRefusal(c, kind);
        if (refused) return refused;
        const meeting = await deps.meetings.get(session.meeting);
        const person = meeting.snapshot().participants.find((p) => p.id === session.participant);
        if (!person || person.withdrawn) return CLOSE.accessEnded;
        const access = accessTo(kind, { kind: 'participant', admitted: true, own: true, role: person.role });
        if (access === 'none') return CLOSE.accessEnded;
        return {
          room: await roomOf(meeting, kind, person.id),
          peer: { participant: person.id, session: session.id, access, presence: { name: person.name } },
          // Being here is being in the proceedings: one socket each, so that one device counts once.
          arrived: enter(meeting, kind === 'proceedings' ? person.id : null),
          stands: async () => (await deps.gatekeeper.session(c))?.standing === 'admitted',
        };
      }),
    )
    .get(
      // A child's pages on the device of whoever holds them; the id only says which of those that are lent to this person.
      '/in/:session/sync/held/:child',
      join(async (c) => {
        const session = await deps.gatekeeper.session(c);
        if (session?.standing !== 'admitted' || !session.participant) return CLOSE.accessEnded;
        const refused = versionRefusal(c, 'notebook');
        if (refused) return refused;
        const { participant, id } = session;
        const meeting = await deps.meetings.get(session.meeting);
        const held = heldBy(meeting, participant, c.req.param('child') ?? '');
        if (!held) return CLOSE.accessEnded;
        const room = await meeting.notebooks.room(held);
        const stillHolds = (): boolean => heldBy(meeting, participant, held) !== undefined;
        return {
          room,
          peer: { participant, session: id, access: 'write', roots: ['voice'] },
          arrived: enter(meeting, null),
          mayJoin: () => {
            if (!stillHolds()) return false;
            // Whoever held them before has gone from them before this one comes (rule LEND6).
            openOnlyTo(room, held, participant);
            return true;
          },
          stands: async () => (await deps.gatekeeper.session(c))?.standing === 'admitted' && stillHolds(),
        };
      }),
    )
    .get(
      '/wall/:wall/sync/:room',
      join(async (c) => {
        const kind = c.req.param('room') ?? '';
        const wall = await deps.gatekeeper.wall(c);
        if (!wall || !isKind(kind)) return CLOSE.accessEnded;
        const access = accessTo(kind, { kind: 'wall' });
        if (access === 'none') return CLOSE.accessEnded;
        const refused = versionRefusal(c, kind);
        if (refused) return refused;
        const meeting = await deps.meetings.get(wall.meeting);
        const room = kind === 'draft' ? meeting.draft : meeting.proceedings.room;
        const peer = { participant: `wall:${wall.id}`, session: wall.id, access };
        const stands = async (): Promise<boolean> => (await deps.gatekeeper.wall(c)) !== undefined;
        return { room, peer, arrived: enter(meeting, null), stands };
      }),
    );
}

/** Ends what a session has opened when it has ended meanwhile: whoever ended it did not see this socket yet. */
async function endUnlessItStands({ room, peer, stands }: Admission): Promise<void> {
  if (await stands()) return;
  room.endPeers(({ session }) => session === peer.session, CLOSE.accessEnded);
}

/** The child of that id, while somebody holds that child's pages (rule LEND1). */
function heldBy(meeting: Meeting, participant: ParticipantId, child: string): ParticipantId | undefined {
  const { participants } = meeting.snapshot();
  const person = participants.find(({ id, withdrawn }) => id === participant && !withdrawn);
  const held = participants.find(({ id }) => id === child);
  if (!person || !held) return undefined;
  const { role } = person;
  const holds = held.pagesWith === participant;
  const access = accessTo('notebook', { kind: 'participant', admitted: true, own: false, role, holds });
  return access === 'write' ? held.id : undefined;
}

async function roomOf(meeting: Meeting, kind: DocumentKind, participant: ParticipantId): Promise<Room> {
  switch (kind) {
    case 'draft':
      return meeting.draft;
    case 'proceedings':
      return meeting.proceedings.room;
    case 'notebook':
      return meeting.notebooks.room(participant);
    case 'desk': {
      const desk = await meeting.openDesk(participant);
      meeting.takeInSoon();
      return desk.room;
    }
  }
}
