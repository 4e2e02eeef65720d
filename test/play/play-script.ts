import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkRecord } from '../../shared/script/check-record.ts';
import { expectRecord } from '../../shared/script/expect-record.ts';
import type { MeetingScript, ScriptStep } from '../../shared/script/meeting-script.ts';
import { verifyRecordFile } from '../../shared/record/record-file.ts';
import type { ServiceLead } from '../support/service-lead.ts';
import { until } from '../support/until.ts';
import { Player } from './player.ts';

/** How one playing of a script went. */
export interface Played {
  /** What was not as the script says, each a sentence; empty when all was right. */
  readonly faults: readonly string[];
  readonly expectations: number;
  readonly steps: number;
  /** Milliseconds from the first step to the record. */
  readonly took: number;
  /** Milliseconds that each step took until it was seen, in order. */
  readonly stepTimes: readonly number[];
  /** Milliseconds from the giving of each entry to each other person's device. */
  readonly arrivals: readonly number[];
  /** When each entry that was shown at once was given, in epoch milliseconds, by its words. */
  readonly gifts: ReadonlyMap<string, number>;
}

/** What a playing is told besides the script. */
export interface PlayOptions {
  /** Folder for the record's files. */
  readonly out: string;
  /** The script's waits are divided by this; with Infinity nobody waits. */
  readonly speed: number;
  /** Called after each step, which waits for it. */
  readonly onStep?: (step: ScriptStep, player: Player) => Promise<void>;
}

/** The forms a record comes in, by the file they are left as. */
const FILES = {
  'record.json': 'record.json',
  'record.html': 'record.html',
  'record.pdf': 'record.pdf',
} as const;

/** Plays a script from set-up to record, leaves the record's files, and reads them back against the script. */
export async function playScript(
  service: ServiceLead,
  script: MeetingScript,
  options: PlayOptions,
): Promise<Played> {
  const began = performance.now();
  const player = await Player.begin(service, script);
  const stepTimes: number[] = [];
  const faults: string[] = [];
  try {
    for (const [index, step] of script.steps.entries()) {
      if (step.after !== undefined && Number.isFinite(options.speed))
        await pause((step.after * 1000) / options.speed);
      const from = performance.now();
      await player.play(step).catch((error: unknown) => {
        throw new Error(`At /steps/${index} (${step.do}): ${sayWhy(error)}`);
      });
      stepTimes.push(performance.now() - from);
      await options.onStep?.(step, player);
    }
    faults.push(...(await readBack(player, script, options.out)));
  } catch (error) {
    faults.push(sayWhy(error));
  } finally {
    for (const device of player.devices) device.leave();
  }
  const { holds, holdsNot } = expectRecord(script);
  return {
    faults,
    expectations: holds.length + holdsNot.length,
    steps: script.steps.length,
    took: performance.now() - began,
    stepTimes,
    arrivals: player.arrivals.readings,
    gifts: player.arrivals.gifts,
  };
}

async function readBack(player: Player, script: MeetingScript, out: string): Promise<readonly string[]> {
  const { lead } = player;
  const expected = expectRecord(script);
  await mkdir(out, { recursive: true });
  const texts = new Map<string, string>();
  for (const [file, path] of Object.entries(FILES)) {
    const response = await lead.http.download(`${lead.address}api/${path}`);
    if (response.status !== 200) return [`The server answered ${response.status} for ${path}.`];
    await writeFile(join(out, file), response.bytes);
    texts.set(file, new TextDecoder().decode(response.bytes));
  }
  const verdict = verifyRecordFile(texts.get('record.json') ?? '');
  if (verdict.verdict !== 'same') return ['The record file is not what its fingerprint says.'];
  const page = texts.get('record.html') ?? '';
  const leaked = expected.holdsNot.filter((words) => page.includes(words));
  return [
    ...checkRecord(verdict.file, expected),
    ...leaked.map((words) => `Should not be in the page: “${words}”`),
  ];
}

/** An error's words, with those of its cause: a lost connection says only there what happened. */
function sayWhy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${sayWhy(error.cause)})`;
}

function pause(ms: number): Promise<void> {
  const end = performance.now() + ms;
  return until(() => performance.now() >= end, 'the script’s wait', ms + 60_000);
}
