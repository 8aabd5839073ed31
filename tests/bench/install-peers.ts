// Installs what Témoin is measured beside, once; only the benchmarks need it.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('peers/', import.meta.url));

const changedAtMs = (path: string) => statSync(FOLDER + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs the peers, unless those that the lock file names are there. Throws where npm cannot. */
export function installPeers(): void {
  // npm writes its own lock file into node_modules at the end of every installation.
  if (changedAtMs('node_modules/.package-lock.json') >= changedAtMs('package-lock.json')) return;
  console.log('installing what Témoin is measured beside …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: 'inherit',
    // npm is a script on Windows.
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the peers cannot be installed: see above for what npm says');
}
