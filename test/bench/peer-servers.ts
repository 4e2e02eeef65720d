import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../support/house/source.ts';
import { type Command, freePort, startProcess } from './processes.ts';
import type { RunningTarget, Target, WireProtocol } from './target.ts';

/** Where `npm run bench:peers` puts what the peers need: in nobody's dependencies. */
const INSTALLED = join(projectRoot, '.bench-peers');
const HERE = join(import.meta.dirname, 'peers');
const STOCK = join(INSTALLED, 'stock/node_modules/@y/websocket-server/src/server.js');

interface Peer {
  readonly name: string;
  readonly protocol: WireProtocol;
  readonly isDurable: boolean;
  readonly script: string;
  /** Settings beside PORT and HOST, given a folder of its own. */
  readonly env?: (directory: string) => Readonly<Record<string, string>>;
}

const peers: readonly Peer[] = [
  // What any relay in Node must pay: it passes bytes on, checks nothing and keeps nothing.
  { name: 'relay', protocol: 'relay', isDurable: false, script: join(HERE, 'relay/relay.mjs') },
  { name: 'stock', protocol: 'yWebsocket', isDurable: false, script: STOCK },
  {
    name: 'stock-level',
    protocol: 'yWebsocket',
    isDurable: true,
    script: STOCK,
    env: (directory) => ({ YPERSISTENCE: join(directory, 'level') }),
  },
  {
    name: 'hocuspocus',
    protocol: 'hocuspocus',
    isDurable: true,
    script: join(INSTALLED, 'hocuspocus/server.mjs'),
    env: (directory) => ({ STORE: directory }),
  },
];

/** The servers that ours is measured beside. */
export const peerServers: readonly Target[] = peers.map((peer) => ({
  name: peer.name,
  protocol: peer.protocol,
  isDurable: peer.isDurable,
  start: () => start(peer),
}));

async function start(peer: Peer): Promise<RunningTarget> {
  if (!existsSync(peer.script)) throw new Error(`${peer.name} is not installed: npm run bench:peers`);
  const port = await freePort();
  const directory = await mkdtemp(join(tmpdir(), `bench-${peer.name}-`));
  const command: Command = {
    line: [process.execPath, peer.script],
    env: { PORT: String(port), HOST: '127.0.0.1', BENCH_PROFILE_EXITS: '1', ...peer.env?.(directory) },
  };
  let server = await startProcess(command, port);
  let rooms = 0;
  return {
    get pid() {
      return server.pid;
    },
    meeting(people) {
      const room = `bench-${process.pid}-${rooms++}`;
      const path = peer.protocol === 'hocuspocus' ? '' : room;
      const url = `ws://127.0.0.1:${port}/${path}`;
      return Promise.resolve(
        Array.from({ length: people }, () => ({ protocol: peer.protocol, url, headers: {}, room })),
      );
    },
    collect: () => server.collect(),
    async killAndRestart() {
      await server.kill();
      server = await startProcess(command, port);
    },
    async close() {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
