import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from './support/house/source.ts';

let folder = '';
beforeAll(async () => {
  // Inside the project, so that vitest is found, and where nothing else looks for tests.
  folder = await mkdtemp(join(projectRoot, 'node_modules/.closing-line-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs vitest over files of their own and answers the last line it printed. */
async function lastLine(files: Record<string, string>, env: NodeJS.ProcessEnv = {}): Promise<string> {
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  const named = Object.keys(files).map((name) => `'${name}'`);
  const config = `export default { test: { include: [${named.join()}], reporters: ['default', '${projectRoot}/test/support/reporter.ts'] } };`;
  await writeFile(join(folder, 'vite.config.mjs'), config);
  const args = [join(projectRoot, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder];
  return new Promise((resolve) => {
    // A run with failures ends with 1; what it printed is what counts here.
    execFile(
      process.execPath,
      args,
      { env: { ...process.env, FAILED_STEPS: '', ...env } },
      (_error, stdout) => {
        resolve(stdout.trimEnd().split('\n').at(-1) ?? '');
      },
    );
  });
}

const passing = "import { it } from 'vitest'; it('a', () => {}); it('b', () => {});";

it('HOUSE20 the closing line counts tests that passed and failed', async () => {
  const failing = "import { it } from 'vitest'; it('c', () => { throw new Error('on purpose'); });";
  expect(await lastLine({ 'a.test.mjs': passing, 'b.test.mjs': failing })).toBe('2 passed, 1 failed');
});

it('HOUSE20 a file that breaks outside its tests counts as a failure', async () => {
  expect(await lastLine({ 'a.test.mjs': passing, 'c.test.mjs': "throw new Error('on purpose');" })).toBe(
    '2 passed, 1 failed',
  );
});

it('HOUSE20 an error nobody caught counts as a failure', async () => {
  const late =
    "import { it } from 'vitest'; it('d', async () => { Promise.reject(new Error('on purpose')); });";
  expect(await lastLine({ 'd.test.mjs': late })).toBe('1 passed, 1 failed');
});

it('HOUSE20 a step that failed before the tests counts as a failure', async () => {
  expect(await lastLine({ 'a.test.mjs': passing }, { FAILED_STEPS: 'format,types' })).toBe(
    '2 passed, 2 failed',
  );
});
