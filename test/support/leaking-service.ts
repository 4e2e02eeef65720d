import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './house/source.ts';
import { Service } from './service.ts';

/** The line that is spoilt: how many devices somebody has, which the lead's desk carries. */
const SOUND = 'devices: input.devices.get(person.id) ?? 0,';
const LEAKING = 'devices: Number(said.at(-1)?.score?.number) || (input.devices.get(person.id) ?? 0),';

/**
 * The real server with one line spoilt, so that a sealed number reaches the lead's desk in disguise: what shows that the
 * comparison bites.
 */
export async function startLeakingService(): Promise<Service> {
  const root = await mkdtemp(join(tmpdir(), 'leaking-'));
  for (const part of ['server', 'shared', 'package.json']) {
    await cp(join(projectRoot, part), join(root, part), { recursive: true });
  }
  for (const part of ['node_modules', 'dist']) await symlink(join(projectRoot, part), join(root, part));
  const file = join(root, 'shared/practice/collect.ts');
  const source = await readFile(file, 'utf8');
  if (!source.includes(SOUND)) throw new Error('The line to spoil is not there any more: choose another.');
  await writeFile(file, source.replace(SOUND, LEAKING));
  return Service.start({ root });
}
