// The publication of a release: the manifest of the files that this server serves to pages and to auditors.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { TemoinError } from '../consent/error.ts';
import type { WidgetVersion } from '../consent/notice.ts';
import { sha256Hex } from '../consent/sha256.ts';
import {
  GATE_SOURCE,
  hashedFileOf,
  integrityOf,
  manifestText,
  type WidgetFile,
  widgetFileOf,
} from '../consent/widget-manifest.ts';
import type { NewPublication } from './store/log-store.ts';

/**
 * Hashes the kept copy of a release, and the gate's source beside the published one.
 * @param kept folder of the release as `keepRelease` left it
 * @param published folder of the published files
 * @throws TemoinError `data-unusable` where the files do not give the integrity that the release states: what is published
 *   would not be what records name; the file system's error, unchanged
 */
export async function publicationOfRelease(
  { version, integrity }: WidgetVersion,
  kept: string,
  published: string,
): Promise<NewPublication> {
  const files = await readFiles(kept, integrity);
  const found = integrityOf(files);
  if (found !== integrity) {
    throw new TemoinError(
      'data-unusable',
      `the widget's files in ${kept} have the integrity ${found} instead of ${integrity}: they were altered; remove the folder, and the next start copies it again from the package`,
    );
  }
  const gateSource = hashedFileOf(await readFile(join(published, GATE_SOURCE)));
  const text = manifestText({ v: 1, version, integrity, files: Object.fromEntries(files), gateSource });
  return { kind: 'widget', hash: sha256Hex(text), bytes: utf8ToBytes(text) };
}

async function readFiles(folder: string, integrity: string): Promise<[string, WidgetFile][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(
      async (path): Promise<[string, WidgetFile]> => [
        relative(folder, path).split(sep).join('/'),
        widgetFileOf(await readFile(path), integrity),
      ],
    ),
  );
}
