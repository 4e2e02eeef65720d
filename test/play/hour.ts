import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../support/house/source.ts';

const USAGE = `npm run hour -- --out FOLDER

Acts out one meeting of an hour in real browser windows, with everything that goes wrong in it, and leaves in FOLDER what
shows that it went as it must: report.md, a table of every line that must be true, with pictures, logs and figures. It ends
with 0 only if every line was seen to be so.
`;

/** Runs one tool of the project with this Node and shows its output; true if it ended with 0. */
function run(tool: string, ...command: readonly string[]): boolean {
  const path = join(projectRoot, 'node_modules', tool);
  return spawnSync(process.execPath, [path, ...command], { cwd: projectRoot, stdio: 'inherit' }).status === 0;
}

const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (values.out === undefined) {
  console.error(USAGE);
  process.exit(2);
}
process.env['HOUR_OUT'] = resolve(values.out);
const isBuilt = run('vite/bin/vite.js', 'build', '--logLevel', 'warn');
process.exitCode = isBuilt && run('vitest/vitest.mjs', 'run', 'test/journeys/an-hour.test.ts') ? 0 : 1;
