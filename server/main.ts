import { join } from 'node:path';
import { systemClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { type RunningServer, startServer } from './start-server.ts';

/** How long ending may take before the process goes anyway, in milliseconds: a full disk may never let it finish. */
const LONGEST_END_MS = 15_000;

const log = createLog(
  (line) => console.log(line),
  () => systemClock.now(),
);
const settings = readConfig(process.env);

if (settings.ok) await run(settings.config);
else stop(settings.mistakes);

/** Starts, says where to go, and stays until it is told to end. */
async function run(config: Config): Promise<void> {
  const client = join(import.meta.dirname, '../dist/client');
  // One request or socket that went wrong in a way nobody foresaw must not end everybody's meeting.
  process.on('uncaughtException', (error) => log.error('nobody caught this', error));
  process.on('unhandledRejection', (error) => log.error('nobody waited for this', error));
  try {
    const server = await startServer(config, { clock: systemClock, log, client });
    welcome(config, server);
    endOnSignal(server);
  } catch (error) {
    stop([error instanceof Error ? error.message : 'The server could not be started.']);
  }
}

/**
 * Prints where to go, that line last: whoever waits for it has read everything. The secret in the first link is shown
 * here and kept nowhere.
 */
function welcome(config: Config, { origin, firstLink }: RunningServer): void {
  if (config.door === 'practice') {
    console.log(
      'This is a plain network, where others could read along: only practice meetings run here. ' +
        'For real meetings set PUBLIC_URL to an https address, or TLS_CERT and TLS_KEY.',
    );
  }
  if (firstLink !== undefined) {
    console.log(`Nobody has an account yet. Make the first one here; the link works once:\n${firstLink}`);
  }
  console.log(`Ready: ${origin}/`);
}

function endOnSignal(server: RunningServer): void {
  let ending = false;
  const end = (signal: string): void => {
    if (ending) return;
    ending = true;
    log.info('ending', { signal });
    setTimeout(() => {
      log.error('ending took too long; what was not durable was never called saved');
      process.exit(1);
    }, LONGEST_END_MS).unref();
    server.close().then(
      () => {
        log.info('ended');
        process.exit(0);
      },
      (error: unknown) => {
        log.error('ending went wrong', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

/** Says on stderr what hinders the start and ends the process with 1. */
function stop(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
