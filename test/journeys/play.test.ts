import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordFile } from '../../shared/record/record-file.ts';
import { checkRecord, described } from '../../shared/script/check-record.ts';
import { expectRecord } from '../../shared/script/expect-record.ts';
import type { Held } from '../../shared/script/meeting-script.ts';
import { readScript } from '../../shared/script/read-script.ts';
import { playScript } from '../play/play-script.ts';
import { projectRoot } from '../support/house/source.ts';
import { Service } from '../support/service.ts';

const SCRIPTS = join(projectRoot, 'test/play/scripts');
const scriptOf = async (name: string) => readScript(await readFile(join(SCRIPTS, `${name}.json`), 'utf8'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'play-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command as anyone runs it. */
async function play(path: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, ['test/play/play.ts', path, '--out', join(folder, 'cli')], {
    cwd: projectRoot,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said };
}

/** The same expectation, altered in one thing at a time so that it cannot be right. */
function alterations(held: Held): readonly Held[] {
  if (held.kind !== 'number') return [altered(held)];
  const { child, ...without } = held;
  const elsewhere = { ...without, ...(child === undefined && { child: 'Nobody' }) };
  return [
    altered(held),
    elsewhere,
    { ...held, typedBy: 'Nobody' },
    ...(held.changedTo === undefined ? [] : [{ ...held, changedTo: laterThan(held.changedTo) }]),
  ];
}

/** A later number that nobody gave; none, where there was one. */
const laterThan = (changed: Extract<Held, { kind: 'number' }>['changedTo']) =>
  changed ? null : { number: 10, why: 'because nobody said so' };

/** An expectation that cannot be right. */
function altered(held: Held): Held {
  switch (held.kind) {
    case 'entry':
    case 'statement':
    case 'addendum':
    case 'voice':
      return { ...held, words: `${held.words} Or not.` };
    case 'number':
      return { ...held, number: held.number === 10 ? 9 : 10, why: 'because nobody said so' };
    case 'action':
      return { ...held, who: ['Nobody'] };
    case 'answer':
      return { ...held, words: 'Something else.' };
    case 'level':
      return { ...held, level: held.level === 1 ? 2 : 1 };
    case 'levelView':
    case 'difference':
    case 'ownEnd':
      return { ...held, words: `${held.words} Or not.` };
    case 'heard':
      return { ...held, as: held.as === 'parked' ? 'readOut' : 'parked' };
    case 'outcome':
      return { ...held, outcome: held.outcome === 'close' ? 'goOn' : 'close' };
    case 'came':
    case 'ok':
    case 'notCame':
      return { kind: 'entry', words: 'never said', of: held.of };
  }
}

describe('scripts played against the real server', () => {
  it('SCRIPT3 the command ends with 0 when all is there, and names what is not', async () => {
    const path = join(SCRIPTS, 'first-meeting.json');
    expect(await play(path)).toMatchObject({ code: 0, said: expect.stringContaining('1 of 1 right') });
    const script = JSON.parse(await readFile(path, 'utf8')) as {
      record: { holds: unknown[]; holdsNot: string[] };
    };
    script.record.holds.push({ kind: 'number', of: 'Tom', number: 9 });
    script.record.holdsNot.push('Talk with Yusuf about sleep.');
    const wrong = join(folder, 'wrong.json');
    await writeFile(wrong, JSON.stringify(script));
    const answer = await play(wrong);
    expect(answer.code).toBe(1);
    expect(answer.said).toContain("Missing: Tom's number 9");
    expect(answer.said).toContain('Should not be there: “Talk with Yusuf about sleep.”');
  });

  it.each(['every-word', 'a-bad-day', 'fourteen-people'])(
    'SCRIPT4 %s: its record holds all it says, and every altered expectation is named',
    async (name) => {
      const service = await Service.start({ settings: { TRUST_PROXY: '1' } });
      try {
        const script = await scriptOf(name);
        const out = join(folder, name);
        const played = await playScript(await service.createAccount(), script, { out, speed: Infinity });
        expect(played.faults).toEqual([]);
        const file = JSON.parse(await readFile(join(out, 'record.json'), 'utf8')) as RecordFile;
        const { holds } = expectRecord(script);
        for (const held of holds) {
          for (const wrong of alterations(held))
            expect(checkRecord(file, { holds: [wrong], holdsNot: [] })).toEqual([
              `Missing: ${described(wrong)}`,
            ]);
        }
        console.info(`${name}: ${played.steps} steps, ${played.expectations} things expected`);
      } finally {
        await service.close();
      }
    },
  );
});
