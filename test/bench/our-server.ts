import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentKind } from '../../shared/documents/access.ts';
import { DRAFT_VERSION } from '../../shared/documents/draft.ts';
import { newId } from '../../shared/ids.ts';
import { projectRoot } from '../support/house/source.ts';
import { HttpClient } from '../support/http-client.ts';
import { ServiceLead } from '../support/service-lead.ts';
import { type Command, freePort, type ServerProcess, startProcess } from './processes.ts';
import type { RunningTarget, Seat, Target } from './target.ts';
import { until } from '../support/until.ts';

/** Our server as people get it: accounts, links, the door, sessions, the gate and the durable store, all switched on. */
export function ourServer(root = projectRoot): Target {
  return { name: 'ours', protocol: 'ours', isDurable: true, start: () => start(root) };
}

async function start(root: string): Promise<RunningTarget> {
  const port = await freePort();
  const directory = await mkdtemp(join(tmpdir(), 'bench-ours-'));
  const command: Command = {
    line: [process.execPath, join(root, 'server/main.ts')],
    // Behind a proxy people come from places of their own, as each HttpClient does; else all would share one's limits.
    env: { PORT: String(port), DATA_DIR: directory, TRUST_PROXY: '1' },
    cwd: root,
  };
  let server: ServerProcess = await startProcess(command, port);
  const lead = await firstAccount(server, `http://127.0.0.1:${port}`);
  const family = await lead.createFamily();
  return {
    get pid() {
      return server.pid;
    },
    async meeting(people) {
      const guests = Array.from({ length: people - 1 }, (_, i) => ({
        name: `Guest ${i + 1}`,
        role: 'familyNetwork' as const,
      }));
      const meeting = await lead.createMeeting(family, guests);
      const { address, cookie } = await lead.openMeeting(meeting);
      const here: Entered = { address, cookie: `${cookie.name}=${cookie.value}` };
      const knocks: Entered[] = [];
      for (const guest of guests) {
        const { participant } = meeting.called(guest.name);
        knocks.push(await knock(await lead.makeLink(meeting, participant)));
      }
      if (knocks.length > 0) await admit(lead.url, here, knocks);
      return [here, ...knocks].map((entered) => seatOf(port, entered, 'draft', DRAFT_VERSION));
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

async function firstAccount(server: ServerProcess, origin: string): Promise<ServiceLead> {
  const link = (): string | undefined => server.printed.find((line) => line.includes('/set-up#'));
  await until(() => link() !== undefined, 'the set-up link');
  return ServiceLead.setUp(origin, link()?.split('#')[1] ?? '');
}

/** A way in: `/in/<session>/` and the cookie that belongs to it. */
interface Entered {
  readonly address: string;
  readonly cookie: string;
}

/** Uses a personal link as a page does. Throws when it is not taken. */
async function knock(link: string): Promise<Entered> {
  const { origin, hash } = new URL(link);
  const http = new HttpClient(origin);
  const { status, body } = await http.post('/api/join', { secret: hash.slice(1) });
  if (status !== 200) throw new Error(`A link was answered with ${status}.`);
  const { address } = body as { readonly address: string };
  return { address, cookie: http.cookieFor(address) };
}

/** The lead lets in everybody at the door. Throws when the server does not. */
async function admit(origin: string, lead: Entered, knocks: readonly Entered[]): Promise<void> {
  const sessions = knocks.map(({ address }) => address.split('/')[2]);
  const response = await fetch(`${origin}${lead.address}api/commands`, {
    method: 'POST',
    headers: { origin, cookie: lead.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ id: newId(), type: 'admit', knocks: sessions }),
  });
  if (!response.ok) throw new Error(`Nobody was let in: ${response.status} ${await response.text()}`);
}

function seatOf(port: number, { address, cookie }: Entered, kind: DocumentKind, version: number): Seat {
  const origin = `127.0.0.1:${port}`;
  return {
    protocol: 'ours',
    url: `ws://${origin}${address}sync/${kind}?v=${version}&g=&z=1`,
    headers: { Origin: `http://${origin}`, Cookie: cookie },
    room: kind,
  };
}
