import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readScript, ScriptError } from '../../shared/script/read-script.ts';
import { Service } from '../support/service.ts';
import { ServiceLead } from '../support/service-lead.ts';
import { spreadOf } from '../bench/figures.ts';
import { cpuOf, memoryOf, ownCpu } from '../bench/processes.ts';
import { type Played, playScript } from './play-script.ts';

const USAGE = `npm run play -- SCRIPT.json --out FOLDER [--server URL] [--speed N] [--meetings N]

Plays a meeting script against a real server over the real wire, one client for each person, leaves the record's files in
FOLDER, and reads them back: it ends with 0 only if all that the script says is there under the right name.

  --server URL    a server that runs already; PLAY_LOGIN and PLAY_PASSWORD name an account on it. Otherwise one is started.
  --speed N       the script's waits, divided by N; left out, nobody waits.
  --meetings N    so many copies at once.
`;

/** The command line. Ends the process: 0 all right, 1 something was not as the script says, 2 it could not be played. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      server: { type: 'string' },
      speed: { type: 'string' },
      meetings: { type: 'string' },
    },
  });
  const [path] = positionals;
  const copies = Number(values.meetings ?? 1);
  const speed = values.speed === undefined ? Number.POSITIVE_INFINITY : Number(values.speed);
  if (
    path === undefined ||
    values.out === undefined ||
    !Number.isInteger(copies) ||
    copies < 1 ||
    !(speed > 0)
  ) {
    console.error(USAGE);
    return 2;
  }
  const { out } = values;
  const script = readScript(await readFile(path, 'utf8'));
  const service =
    values.server === undefined ? await Service.start({ settings: { TRUST_PROXY: '1' } }) : undefined;
  const watch = service && watchServer(service.process.pid ?? 0);
  try {
    const lead = service ? await service.createAccount() : await signIn(values.server ?? '');
    const all = await Promise.all(
      Array.from({ length: copies }, (_, i) =>
        playScript(lead, script, { out: copies === 1 ? out : join(out, String(i + 1)), speed }),
      ),
    );
    report(script.title, all);
    if (watch) console.log(watch());
    return all.every(({ faults }) => faults.length === 0) ? 0 : 1;
  } finally {
    await service?.close();
  }
}

function signIn(url: string): Promise<ServiceLead> {
  const { PLAY_LOGIN: login, PLAY_PASSWORD: password } = process.env;
  if (!login || !password)
    throw new ScriptError('Set PLAY_LOGIN and PLAY_PASSWORD to an account of that server.');
  return ServiceLead.signIn(url, login, password);
}

function report(title: string, all: readonly Played[]): void {
  for (const [index, { faults }] of all.entries()) {
    for (const fault of faults) console.error(all.length === 1 ? fault : `Copy ${index + 1}: ${fault}`);
  }
  const times = all.flatMap(({ stepTimes }) => stepTimes).sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  const arrivals = spreadOf(all.flatMap((played) => played.arrivals));
  const right = all.filter(({ faults }) => faults.length === 0).length;
  console.log(
    `${title}: ${right} of ${all.length} right, ${all[0]?.expectations ?? 0} things expected of each; ` +
      `a step was seen by everybody after ${at(0.5)} ms (half), ${at(0.95)} ms (19 of 20), ${at(1)} ms (all); ` +
      `an entry stood on somebody else’s device after ${Math.round(arrivals.p50)} ms (half), ` +
      `${Math.round(arrivals.p95)} ms (19 of 20), ${Math.round(arrivals.max)} ms (all); ` +
      `the longest meeting took ${Math.round(Math.max(...all.map(({ took }) => took)) / 1000)} s`,
  );
}

/** What the server that was started here, and this process that plays, used from now until the answer is called. */
function watchServer(pid: number): () => string {
  const began = performance.now();
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, memoryOf(pid));
  }, 500);
  return () => {
    clearInterval(look);
    const share = (ms: number): number => Math.round((100 * ms) / (performance.now() - began));
    const seconds = (ms: number): string => (ms / 1000).toFixed(1);
    return (
      `server: ${seconds(cpuOf(pid))} s of processor time (${share(cpuOf(pid))} % of one), ` +
      `${Math.round(most / 1024)} MB at most; players: ${seconds(ownCpu())} s (${share(ownCpu())} %), ` +
      `${Math.round(process.memoryUsage().rss / (1024 * 1024))} MB`
    );
  };
}

try {
  process.exit(await main());
} catch (error) {
  console.error(error instanceof ScriptError || error instanceof Error ? error.message : String(error));
  process.exit(2);
}
