// What a pack says that it holds, and what it holds: its manifest read, and its two lists of files held against each other.
import { concatBytes } from '@noble/hashes/utils.js';
import { TemoinError } from '../../consent/error.ts';
import { PACK_MANIFEST, type PackManifest, readPackManifest } from '../../consent/pack-manifest.ts';
import type { FindingList } from '../finding.ts';
import { RECORD_FORMS } from './forms.ts';
import type { PackedFile, PackedFiles } from './packed-files.ts';

/** In UTF-8; docs/FORMAT.md §13 limits the characters. */
const MANIFEST_BYTES_MAX = 8_388_608;

/** Without these nothing is shown. */
const NEEDED = ['checkpoint', 'vkey', 'export.jsonl'];

/** What each pack has beside them, or says why not. */
const EXPECTED = ['README.txt', 'summary.html', ...RECORD_FORMS.map(({ path }) => path)];

/** Files for people, which no log vouches for: whoever made the pack may have written anything into them. */
const FOR_READING = /^(README\.txt|summary\.html|verify\.html|pictures\/[0-9a-f]{64}\/.+)$/;

/** Every path that the format knows (docs/FORMAT.md §13). */
const KNOWN = [
  FOR_READING,
  /^(checkpoint|vkey|export\.jsonl|publications\.jsonl)$/,
  /^records\.(csv|27560\.jsonl|jsonld)$/,
  /^notices\/[0-9a-f]{64}\.json$/,
  /^widget\/[0-9a-f]{16}\/.+$/,
];

/** A picture: of which notice, and what it shows. */
export const PICTURE = /^pictures\/([0-9a-f]{64})\/[A-Za-z0-9-]+-(phone|desktop)-(light|dark)\.png$/;

/** Whether a file of a pack is for reading, and proves nothing. */
export function isForReading(path: string): boolean {
  return FOR_READING.test(path);
}

/** Whether the manifest says of a path, or of a folder above it, that it is not there. */
export function isAbsent({ absent }: PackManifest, path: string): boolean {
  return absent.some((missing) =>
    missing.path.endsWith('/') ? path.startsWith(missing.path) : missing.path === path,
  );
}

/** Reads the manifest, and tells what is wrong with it. Without one nothing else can be checked. */
export async function readManifest(
  { files, problems }: PackedFiles,
  findings: FindingList,
): Promise<PackManifest | undefined> {
  for (const { code, message } of problems) findings.error(code, {}, message);
  for (const { path, refused } of files) if (refused) findings.error(refused.code, { path }, refused.message);
  const file = files.find(({ path, refused }) => path === PACK_MANIFEST && !refused);
  if (!file) {
    if (problems.some(({ code }) => code === 'pack-unreadable')) return undefined;
    const message = `there is no ${PACK_MANIFEST}, which lists the files: this is no evidence pack, or a part of one. Nothing in it was checked`;
    findings.error('pack-manifest-missing', {}, message);
    return undefined;
  }
  try {
    return readPackManifest(await textOf(file));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const what = error instanceof TemoinError ? reason : `it cannot be read: ${reason}`;
    findings.error('pack-manifest-malformed', { path: PACK_MANIFEST }, `${what}. Nothing else was checked`);
    return undefined;
  }
}

/** Tells which files are missing, which nobody listed, and which no pack has. */
export function compareContents(
  manifest: PackManifest,
  files: readonly PackedFile[],
  findings: FindingList,
): void {
  const here = new Set(files.map(({ path }) => path));
  const listed = new Set(manifest.files.map(({ path }) => path));
  for (const path of listed) {
    if (!here.has(path))
      findings.error('pack-file-missing', { path }, 'the manifest lists it, but it is not here');
    if (!KNOWN.some((known) => known.test(path)) || (path.startsWith('pictures/') && !PICTURE.test(path))) {
      const message = 'no pack has such a file, and nothing but the manifest vouches for it';
      findings.error('pack-file-beyond', { path }, message);
    }
  }
  for (const path of here) {
    if (path !== PACK_MANIFEST && !listed.has(path))
      findings.error('pack-file-unlisted', { path }, 'it is here, but the manifest does not list it');
  }
  for (const path of [...NEEDED, ...EXPECTED]) {
    const isExcused = !NEEDED.includes(path) && isAbsent(manifest, path);
    if (!listed.has(path) && !isExcused)
      findings.error('pack-file-missing', { path }, 'every pack has it, but the manifest does not list it');
  }
  for (const { path, why } of manifest.absent) {
    if (!isForReading(path) && !path.startsWith('pictures/'))
      findings.warning('pack-absent', { path }, `the manifest says that it is not here: ${why}`);
  }
}

async function textOf(file: PackedFile): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of file.read()) {
    bytes += part.length;
    if (bytes > MANIFEST_BYTES_MAX) throw new Error(`it is longer than ${MANIFEST_BYTES_MAX} bytes`);
    parts.push(part.slice());
  }
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(concatBytes(...parts));
}
