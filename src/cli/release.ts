// The release: the widget's published files beside this command, and what they say of themselves.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WidgetVersion } from '../consent/notice.ts';

/** What the build writes into `release.json`. */
export interface Release extends WidgetVersion {
  /** Name of the folder of lazily loaded files: the first 16 hex digits of the integrity. */
  readonly release: string;
  readonly locales: readonly string[];
  /** Absolute path of the published files. */
  readonly directory: string;
}

/**
 * Reads the release that this command belongs to: its own folder when it runs published, `dist` when it runs from
 * the sources. Throws where the package is incomplete.
 */
export function readRelease(): Release {
  const here = dirname(fileURLToPath(import.meta.url));
  const candidates = [here, join(here, '..'), join(here, '../../dist')];
  for (const directory of candidates) {
    const path = join(directory, 'release.json');
    const text = readIfThere(path);
    // The reason for the cast: the build wrote the file, with these members.
    if (text) return { ...(JSON.parse(text) as Omit<Release, 'directory'>), directory };
  }
  throw new Error(`the package is incomplete: no release.json in ${candidates.join(', ')}; install it again`);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // What the caller sees instead: nothing there, so it looks in the next place.
    return undefined;
  }
}
