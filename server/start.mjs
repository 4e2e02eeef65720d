/**
 * `npm start`: checks Node, builds the client when it is missing or stale, then runs the server.
 * Plain JavaScript, so that an old Node reaches the sentence below instead of a syntax error.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 24;
const root = fileURLToPath(new URL('..', import.meta.url));

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  stop(
    `This server needs Node ${OLDEST_NODE} or newer and was started with ${process.versions.node}. ` +
      'Run "npm ci" and then "npm start", which brings its own Node, or install a newer one.',
  );
}

// The manifest is the last thing a build writes, so a build that was cut short counts as missing.
const manifest = join(root, 'dist/client/.vite/manifest.json');
const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json'].map((name) => join(root, name));
if (!existsSync(manifest) || Math.max(...sources.map(lastChange)) > statSync(manifest).mtimeMs) build();

await import('./main.ts');

/** Newest change in a file or a folder, in epoch milliseconds; 0 if there is no such thing. */
function lastChange(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // The folder's own time counts too: it changes when a file in it is deleted.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

/** Builds in a process of its own: the bundler's memory and NODE_ENV must not stay with the server. */
function build() {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) stop('The client cannot be built: vite is not installed. Run "npm ci" first.');
  const args = [vite, 'build', '--logLevel', 'warn', '--config', join(root, 'vite.config.ts')];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0)
    stop('The client could not be built, so the server was not started. The reason is above.');
}

/** Says why on stderr and ends the process with 1. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
