/**
 * `npm test`: format, lint and types, the client's build, then every test. A step that fails does not hide
 * the later ones; it is counted as one failure in the closing line, and the exit code is 1.
 * Arguments go to vitest: `npm test -- test/shared`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const steps = [
  ['format', 'node_modules/@biomejs/biome/bin/biome', 'format'],
  ['lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings'],
  ['types', 'node_modules/typescript/bin/tsc', '--noEmit'],
  ['client build', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  ['gallery build', 'node_modules/vite/bin/vite.js', 'build', '--mode', 'gallery', '--logLevel', 'warn'],
];

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`The tests need Node 24 or newer, not ${process.versions.node}. Use "npm test".\n`);
  process.exit(1);
}

const failed = steps.filter(([name, ...command]) => !run(name, command)).map(([name]) => name);
// The reporter reads this, so that its closing line tells the truth about the whole run.
const env = { ...process.env, FAILED_STEPS: failed.join(',') };
const passed = run('tests', ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], env);
process.exitCode = passed && failed.length === 0 ? 0 : 1;

/** Runs one tool with this Node and shows its output; true if it ended with 0. */
function run(name, command, env = process.env) {
  process.stdout.write(`\n> ${name}\n`);
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env }).status === 0;
}
