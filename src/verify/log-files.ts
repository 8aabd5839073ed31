// The files of a log as it is served (c2sp.org/tlog-tiles), from wherever they come.
import { TILE_WIDTH, tilePath } from '../tlog/tile-path.ts';

/**
 * Gives the bytes at a path below the log's prefix (`tile/entries/000`); `undefined` where the log says that it has
 * none. What it throws ends the check, which can go on later.
 */
export type ReadLogFile = (path: string) => Promise<Uint8Array | undefined>;

/**
 * A tile or bundle of at least that width. A partial one may be gone once there is a full one, which begins with it
 * (tlog-tiles, "Partial Tiles").
 */
export async function readTile(
  read: ReadLogFile,
  level: number | 'entries',
  index: number,
  width: number,
): Promise<Uint8Array | undefined> {
  const tile = await read(tilePath(level, index, width));
  return tile || width === TILE_WIDTH ? tile : read(tilePath(level, index));
}

/** How long to wait before each further try. A server that restarts is back within seconds. */
const RETRY_DELAYS_MS = [250, 1_000, 4_000];

/**
 * Tries again where the network or the server fails.
 * @param sleep resolves after so many milliseconds
 * @param isOver whether to give up at once, as after a stop
 * @returns a reader that throws what the last try threw
 */
export function tryingAgain(
  read: ReadLogFile,
  sleep: (ms: number) => Promise<unknown>,
  isOver: () => boolean = () => false,
): ReadLogFile {
  return async (path) => {
    for (let tried = 0; ; tried += 1) {
      try {
        return await read(path);
      } catch (error) {
        const delayMs = RETRY_DELAYS_MS[tried];
        if (isOver() || delayMs === undefined) throw error;
        await sleep(delayMs);
      }
    }
  };
}

/** Whether an answer other than 200 says that there is no such file, and no further try brings it. */
export function isWithout(status: number, body: unknown): boolean {
  if (status === 404 || status === 410) return true;
  // The log says so itself where it has lost a tile.
  const error = body && typeof body === 'object' && 'error' in body ? body.error : undefined;
  return Boolean(error && typeof error === 'object' && 'code' in error && error.code === 'log-damaged');
}
