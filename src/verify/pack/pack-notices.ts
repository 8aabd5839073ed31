// The notices of a pack: each has the hash that it is named by, and each that a record names is there and was published.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PackManifest } from '../../consent/pack-manifest.ts';
import type { FindingList } from '../finding.ts';
import { NOTICE_BYTES_MAX, noticePath } from './notice-documents.ts';
import { isAbsent, PICTURE } from './pack-contents.ts';
import type { PackLog } from './pack-log.ts';
import type { PackReader } from './pack-reader.ts';

const NOTICE = /^notices\/([0-9a-f]{64})\.json$/;

/** @returns how many notices there are */
export async function verifyNotices(
  manifest: PackManifest,
  reader: PackReader,
  log: PackLog,
  findings: FindingList,
): Promise<number> {
  const { selection } = manifest;
  const here = new Set<string>();
  for (const path of reader.paths) {
    const [, hash] = NOTICE.exec(path) ?? [];
    if (hash === undefined) continue;
    here.add(hash);
    const bytes = await reader.readWhole(path, NOTICE_BYTES_MAX);
    const found = bytes && bytesToHex(sha256(bytes));
    if (found !== hash) {
      const what = found ? `it has the hash ${found}` : `it is longer than ${NOTICE_BYTES_MAX} bytes`;
      const message = `a notice is named by its hash, but ${what}: this is not what was published`;
      findings.error('notice-differs', { path }, message);
    }
    const isOfSelection = 'notice' in selection && selection.notice === hash;
    if (!isOfSelection && !log.notices.get(hash) && !log.published.get(hash))
      findings.error(
        'pack-file-beyond',
        { path },
        'no record of this pack names it, and no publication in it',
      );
  }
  for (const [hash, { place }] of log.notices.entries()) {
    // Told already, with the reason.
    if (!here.has(hash) && isAbsent(manifest, noticePath(hash))) continue;
    if (!here.has(hash)) {
      const message = `the record names the notice ${hash}, which is not in the pack`;
      findings.error('pack-notice-missing', place, message);
    }
    if (log.published.get(hash) !== 'notice') {
      const message = `the record names the notice ${hash}, of which this pack has no publication`;
      findings.error('pack-publication-missing', place, message);
    }
  }
  for (const path of reader.paths) {
    const [, hash] = PICTURE.exec(path) ?? [];
    if (hash !== undefined && !here.has(hash))
      findings.error('pack-file-beyond', { path }, 'it is a picture of a notice that is not in the pack');
  }
  return here.size;
}
