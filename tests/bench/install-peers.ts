// Installs what Témoin is measured beside, as the lock file of `peers/` names it, unless that is already there.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PEERS = fileURLToPath(new URL('peers', import.meta.url));

/**
 * Returns once the packages are there. Their install scripts do not run: nothing that is measured needs them.
 * @throws where npm fails
 */
export function installPeers(): void {
  // npm writes its own lock file into node_modules at the end of every installation.
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.log('installing what is measured beside …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: PEERS,
    stdio: 'inherit',
    // npm is a script on Windows.
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci in ${PEERS} ended with ${status}`);
}

function changedAt(path: string): number {
  return statSync(`${PEERS}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
