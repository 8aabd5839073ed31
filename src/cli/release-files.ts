// The files of one release of the widget, wherever they are kept, each held against what the log has published of it.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SHARED_WIDGET_FOLDER, WIDGET_FOLDER } from '../server/widget-releases.ts';
import type { SoundManifest } from '../verify/widget-evidence.ts';
import { readRelease } from './release.ts';

const RELEASE_CHARS = 16;
const PATH = /^[a-z-]+\/[a-z-]+\.js$/;

/** Reads a file by its path inside the release. @throws where it is not there, or is another one */
export type ReadReleaseFile = (path: string) => Promise<Uint8Array>;

/**
 * Where a server of one site keeps its releases, or of many, or the one that came with this command.
 * @param manifest what the log has published of the release; absent where nothing, and then nothing is compared
 */
export function releaseFiles(
  data: string,
  integrity: string,
  manifest: SoundManifest | undefined,
): ReadReleaseFile {
  const release = integrity.slice(0, RELEASE_CHARS);
  const places = [join(data, WIDGET_FOLDER), join(data, '..', SHARED_WIDGET_FOLDER), readRelease().directory];
  const folder = places.map((place) => join(place, release)).find((place) => existsSync(place));
  return async (path) => {
    if (!folder) {
      throw new Error(
        `the release ${release} of the widget is kept nowhere here; looked in ${places.join(', ')}`,
      );
    }
    if (!PATH.test(path)) throw new Error(`a release of the widget has no ${path}`);
    const content = await readFile(join(folder, path));
    const published = manifest?.files.get(path)?.sha256;
    const found = createHash('sha256').update(content).digest('hex');
    if (manifest && found !== published) {
      throw new Error(
        `${join(folder, path)} has the hash ${found}, but the log has published ${published ?? 'none'} for it`,
      );
    }
    return content;
  };
}
