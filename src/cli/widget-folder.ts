// A folder of the widget's files, as an auditor has kept it, read to be held against the log.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { TemoinError } from '../consent/error.ts';

/** A release has about 4 MB in 320 files. */
const BYTES_MAX = 67_108_864;
const FILES_MAX = 10_000;

/**
 * Every file below a folder, by its path inside with `/` between names; what a link leads to is not.
 * @throws TemoinError `export-unreadable` where the folder cannot be read, or holds more than any release
 */
export async function readWidgetFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    if (paths.length > FILES_MAX)
      throw new Error(`it has ${paths.length} files, but at most ${FILES_MAX} are read`);
    const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (bytes > BYTES_MAX) throw new Error(`it has ${bytes} bytes, but at most ${BYTES_MAX} are read`);
    return new Map(
      await Promise.all(
        paths.map(
          async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)] as const,
        ),
      ),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TemoinError('export-unreadable', `${folder}: the widget’s files cannot be read: ${reason}`, {
      cause: error,
    });
  }
}
