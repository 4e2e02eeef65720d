// Installs the servers that ours is measured beside, outside the project's own packages: npm run bench:peers
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

for (const peer of ['stock', 'hocuspocus']) {
  const folder = join(root, '.bench-peers', peer);
  mkdirSync(folder, { recursive: true });
  cpSync(join(import.meta.dirname, 'peers', peer), folder, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: folder,
    stdio: 'inherit',
  });
}
