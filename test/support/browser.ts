import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where Chromium and Chrome usually are, the most usual first. */
const wellKnown = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
];

const installTimeoutMs = 10 * 60_000;
let found: Promise<string> | undefined;

/**
 * Path of a Chromium that starts. Looks at CHROMIUM_PATH, then in the usual places, then installs one: Debian's
 * where apt and root are to be had, else playwright's own headless build.
 * Throws one sentence saying how to mend it when there is none; journeys are never skipped for want of a browser.
 */
export function chromiumPath(): Promise<string> {
  found ??= find();
  return found;
}

async function find(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (await starts(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which does not start: correct it or unset it.`);
  }
  const present = (await firstThatStarts(wellKnown)) ?? (await firstThatStarts(await downloaded()));
  if (present !== undefined) return present;

  const reasons: string[] = [];
  for (const install of [installDebian, installPlaywright]) {
    try {
      await install();
    } catch (error) {
      reasons.push(reason(error));
    }
    const installed = (await firstThatStarts(wellKnown)) ?? (await firstThatStarts(await downloaded()));
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium was found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one. ' +
      `(${reasons.join('; ')})`,
  );
}

async function starts(path: string): Promise<boolean> {
  try {
    await run(path, ['--version'], { timeout: 30_000 });
    return true;
  } catch {
    // Absent, not executable, a stub for a snap, or short of a library: in each case not a browser for us.
    return false;
  }
}

async function firstThatStarts(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await starts(path)) return path;
  return undefined;
}

/** `apt-get install chromium`, as root or through a sudo that asks for nothing. */
async function installDebian(): Promise<void> {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    await command([...sudo, ...environment, 'apt-get', ...args]);
  }
}

/** playwright's own download, into its usual cache. */
async function installPlaywright(): Promise<void> {
  await command([process.execPath, playwrightCli(), 'install', 'chromium-headless-shell']);
}

async function command([file = '', ...args]: readonly string[]): Promise<void> {
  await run(file, args, { timeout: installTimeoutMs, maxBuffer: 64 * 1024 * 1024 });
}

function playwrightCli(): string {
  return join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
}

/** Executables in the folders where playwright says it keeps its headless build; empty if it has none. */
async function downloaded(): Promise<string[]> {
  const { stdout } = await run(process.execPath, [
    playwrightCli(),
    'install',
    '--dry-run',
    'chromium-headless-shell',
  ]);
  const folders = [...stdout.matchAll(/Install location:\s+(.+)$/gm)].map((match) => match[1] ?? '');
  const files = await Promise.all(folders.map(listFiles));
  return files.flat().filter((path) => /[/\\](chrome-)?headless[-_]shell(\.exe)?$/.test(path));
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    // Nothing has been downloaded to this folder yet.
    return [];
  }
}

function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').slice(0, 2).join(' ');
}
