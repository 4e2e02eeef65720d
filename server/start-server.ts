import { readFileSync } from 'node:fs';
import { createServer as createPlainServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import { createAdaptorServer, type ServerType, type WebSocketServerLike } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import { MAX_FRAME_BYTES } from '../shared/protocol/messages.ts';
import { createApp } from './app.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { PracticeMeetings } from './practice/practice-meetings.ts';
import { createPremises } from './premises.ts';
import { createPdfExport } from './export/record-pdf.ts';
import { publicOrigin } from './public-origin.ts';
import { Retention } from './rooms/retention.ts';
import { readClientFiles } from './routes/client-files.ts';
import { Cookies } from './routes/cookies.ts';
import { createGatekeeper } from './routes/create-gatekeeper.ts';
import type { Door } from './routes/door.ts';
import type { Health } from './routes/health.ts';
import { insideRoutes } from './routes/inside.ts';
import { createLimits } from './routes/limits.ts';
import { practiceInside } from './routes/practice-inside.ts';
import { createJournal } from './storage/journal.ts';
import { createScrubber } from './storage/scrubber.ts';
import { openSqliteStorage } from './storage/sqlite.ts';

/** A request's headers must be here within this time, in milliseconds, and the whole of it within the second. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/**
 * How long a connection without a request is kept: longer than proxies keep theirs, or one may be ended here just as
 * the next request comes over it, which then fails.
 */
const KEEP_ALIVE_MS = 75_000;
/** How long a socket that was closed may take to agree, in milliseconds. */
const CLOSING_MS = 5_000;

/** A server that is listening. */
export interface RunningServer {
  /** The origin that people use. */
  readonly origin: string;
  /** The link that makes the first account; undefined once there is one, and where there are none. */
  readonly firstLink: string | undefined;
  /** Ends every meeting and connection; resolves when all is durable and the store is let go. */
  close(): Promise<void>;
}

/** What a server is started with besides its settings. */
export interface StartOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Folder of the built client. */
  readonly client: string;
}

/**
 * Opens the store, puts everything together and listens. Rejects, with nothing left open, when the store, the
 * certificate, the client or the port cannot be used; the error's message says which.
 */
export async function startServer(config: Config, options: StartOptions): Promise<RunningServer> {
  const { clock, log } = options;
  const files = readClientFiles(options.client, config.leaveTo);
  const tls = config.tls && readTls(config.tls);
  const storage = await openSqliteStorage({
    directory: config.dataDirectory,
    ...(config.keyFile !== undefined && { keyFile: config.keyFile }),
  });
  let health: Health = { build: files.build, store: 'working' };
  const journal = createJournal(storage, {
    clock,
    onTrouble(isInTrouble) {
      health = { ...health, store: isInTrouble ? 'trouble' : 'working' };
      log.warn(isInTrouble ? 'the store is in trouble' : 'the store works again');
      meetings
        .setTrouble(isInTrouble)
        .catch((error: unknown) => log.error('meetings were not told of the store', error));
    },
  });

  const practiceOnly = config.door === 'practice';
  const { timeZone, linkDays, leaveTo, safeNumbers } = config;
  const scrubber = createScrubber(storage, clock, log);
  const premises = createPremises({
    ...{ storage, journal, scrubber, clock, log, timeZone, linkDays, practiceOnly, safeNumbers },
  });
  const { access, meetings } = premises;
  const { sessions, setUps, walls } = access;
  const practice = new PracticeMeetings(config.practiceMeetings, { clock, log, timeZone });
  const retention = new Retention({
    ...{ storage, journal, scrubber, meetings, setUps, clock, log },
    notebookDays: config.notebookDays,
    recordDays: config.recordDays,
  });
  retention.start();
  // A session that ended outside its meeting (with the sign-in that opened it) must not keep its sockets.
  sessions.onEnded((session) => {
    meetings
      .get(session.meeting)
      .then((meeting) => meeting.sessionEnded(session.id))
      .catch((error: unknown) => log.error('the sockets of an ended session were not ended', error));
  });

  let origin = config.publicOrigin ?? '';
  const door: Door = { kind: config.door, origin: () => origin, trustProxy: config.trustProxy };
  const cookies = new Cookies(config.door, clock);
  const gatekeeper = createGatekeeper({ door, cookies, sessions, walls });
  const pdfs = createPdfExport({ clock, log });
  const app = createApp({
    ...{ access, live: meetings, practice, door, cookies, clock, log, gatekeeper, files },
    limits: createLimits(),
    linkTimes: { timeZone, linkDays },
    health: () => health,
    inside: insideRoutes(premises, { door, cookies, clock, log, pdfs, practiceOnly, leaveTo }),
    insidePractice: practiceInside(practice, (its) =>
      insideRoutes(its, { door, cookies, clock, log, pdfs, practiceOnly: true, leaveTo }),
    ),
  });

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    // The library's types do not know this option yet.
    ...{ closeTimeout: CLOSING_MS },
  });
  const limits = {
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    shouldUpgradeCallback: isForSocket,
  };
  const server = createAdaptorServer({
    fetch: app.fetch,
    websocket: { server: sockets as WebSocketServerLike },
    ...(tls
      ? { createServer: createTlsServer, serverOptions: { ...tls, ...limits } }
      : { createServer: createPlainServer, serverOptions: limits }),
  });

  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    retention.stop();
    await pdfs.close();
    await practice.close();
    await meetings.close();
    await journal.idle();
    await scrubber.finish();
    await storage.close();
    for (const socket of sockets.clients) socket.terminate();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await closed;
  };

  try {
    origin = publicOrigin(config, (await listen(server, config)).port);
    // A server that was killed may have left what it was about to overwrite.
    scrubber.soon();
    const secret = practiceOnly ? undefined : await access.accounts.firstLink();
    return { origin, firstLink: secret && `${origin}/set-up#${secret}`, close };
  } catch (error) {
    await storage.close();
    server.close();
    throw error;
  }
}

/**
 * Whether a request is for a socket of ours. Whatever else one would upgrade to is answered like any request: nobody would
 * answer it otherwise, and the connection would be held for ever.
 */
function isForSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && URL.canParse(`http://${headers.host ?? ''}`);
}

function listen(server: ServerType, config: Config): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartError(listenFault(error.code, config), { cause: error }));
    });
    server.listen(config.port, config.host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new StartError('The server has no port.'));
      else resolve(address);
    });
  });
}

/** Something outside this program hinders the start; the message is a sentence for whoever starts it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

function listenFault(code: string | undefined, { host, port }: Config): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what uses it, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this account. Set PORT to 1024 or more.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST is ${host}, which this machine is not.`;
  return `The server cannot listen on ${host}:${port} (${code ?? 'unknown fault'}).`;
}

function readTls(tls: NonNullable<Config['tls']>): { readonly cert: Buffer; readonly key: Buffer } {
  const read = (name: string, path: string): Buffer => {
    try {
      return readFileSync(path);
    } catch (error) {
      throw new StartError(`${name} is ${path}, which cannot be read.`, { cause: error });
    }
  };
  const pair = { cert: read('TLS_CERT', tls.certificate), key: read('TLS_KEY', tls.key) };
  try {
    createSecureContext(pair);
    return pair;
  } catch (error) {
    throw new StartError('TLS_CERT and TLS_KEY are not a certificate and the key that belongs to it (PEM).', {
      cause: error,
    });
  }
}
