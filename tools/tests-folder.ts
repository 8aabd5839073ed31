// Where tests keep their files: in memory where there is room, because on a disk they wait most of all for its commits.
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux's own file system in memory. */
const MEMORY = '/dev/shm';

/** Several times what all tests together have kept at one time. */
const ROOM_BYTES = 4 * 2 ** 30;

/**
 * Makes a folder that is removed when this process ends, for `TMPDIR`, and says where. No test shows less there: they
 * kill processes and whole servers, never the system, so that what was written stays as it would on a disk.
 */
export function makeTestsFolder(): string {
  const folder = mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), 'temoin-tests-'));
  // A PostgreSQL server runs as another user than root, and has its clusters in it.
  chmodSync(folder, 0o711);
  process.once('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      // What still writes there is no test's failure.
      console.warn(`${folder} is left behind: ${error}`);
    }
  });
  console.log(`files of tests: ${folder}`);
  return folder;
}

function hasRoom(): boolean {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM_BYTES;
}
