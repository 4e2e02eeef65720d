import { Hono } from 'hono';
import type { Clock } from '../clock.ts';
import type { PdfExport } from '../export/record-pdf.ts';
import type { Log } from '../log.ts';
import type { Premises } from '../premises.ts';
import type { Cookies } from './cookies.ts';
import { createGatekeeper } from './create-gatekeeper.ts';
import type { Door } from './door.ts';
import { participantRoutes } from './participant.ts';
import { syncRoutes } from './sync.ts';
import { wallRoutes } from './wall.ts';

/** What everything inside meetings stands on, whichever premises they are held on. */
export interface InsideDeps {
  readonly door: Door;
  readonly cookies: Cookies;
  readonly clock: Clock;
  readonly log: Log;
  readonly pdfs: PdfExport;
  /** These premises hold practice meetings only. */
  readonly practiceOnly: boolean;
  /** Where the record's button "Hide page" leads. */
  readonly leaveTo: string;
}

/** Everything below `/in/<session>/` and `/wall/<wall>/` but for the pages: requests and sockets of one's premises. */
export function insideRoutes(premises: Premises, deps: InsideDeps) {
  const { access, meetings, storage, journal } = premises;
  const { invitations, sessions, setUps, walls } = access;
  const { door, cookies, clock, log, pdfs, practiceOnly, leaveTo } = deps;
  const { generation } = storage;
  const gatekeeper = createGatekeeper({ door, cookies, sessions, walls });
  return new Hono()
    .route('/', syncRoutes({ meetings, gatekeeper, generation, log }))
    .route(
      '/',
      participantRoutes({
        ...{
          meetings,
          gatekeeper,
          sessions,
          setUps,
          walls,
          storage,
          journal,
          clock,
          pdfs,
          generation,
          practiceOnly,
          leaveTo,
        },
        inviteAgain: async (meeting, participant) =>
          `${door.origin()}/join#${await invitations.make(meeting, participant, 'lead')}`,
        forgetCookie: (c, session) => cookies.forgetParticipant(c, session.id),
      }),
    )
    .route(
      '/',
      wallRoutes({
        ...{ gatekeeper, meetings, walls, generation },
        walkIn: async (meeting) => ({
          code: (await setUps.get(meeting))?.walkInCode ?? '',
          address: `${door.origin()}/knock`,
        }),
      }),
    );
}
