// The widget's files in a pack: each release is what its manifest says, and its manifest is what the log has published.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PackManifest } from '../../consent/pack-manifest.ts';
import type { FindingList } from '../finding.ts';
import { readWidgetManifest, type SoundManifest, WidgetFolder } from '../widget-evidence.ts';
import { isAbsent } from './pack-contents.ts';
import type { PackLog } from './pack-log.ts';
import type { PackReader } from './pack-reader.ts';

const RELEASE_FILE = /^widget\/([0-9a-f]{16})\/(.+)$/;
const MANIFEST_PATH = 'manifest.json';
const MANIFEST_BYTES_MAX = 1_048_576;

/** A release has about 4 MB in 320 files. */
const RELEASE_BYTES_MAX = 67_108_864;

/** Characters of the integrity that name a release. */
const RELEASE_CHARS = 16;

/** @returns how many releases there are */
export async function verifyWidgets(
  manifest: PackManifest,
  reader: PackReader,
  log: PackLog,
  findings: FindingList,
): Promise<number> {
  const releases = releasesIn(reader.paths);
  for (const [release, paths] of releases)
    await verifyRelease(release, paths, manifest, reader, log, findings);
  for (const [integrity, { place }] of log.widgets.entries()) {
    const release = integrity.slice(0, RELEASE_CHARS);
    if (releases.has(release) || isAbsent(manifest, `widget/${release}/${MANIFEST_PATH}`)) continue;
    const message = `the record names the release ${release} of the widget, whose files are not in the pack`;
    findings.error('widget-differs', place, message);
  }
  return releases.size;
}

/** Paths inside each release. */
function releasesIn(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const releases = new Map<string, string[]>();
  for (const path of paths) {
    const [, release, inside] = RELEASE_FILE.exec(path) ?? [];
    if (release === undefined || inside === undefined) continue;
    releases.set(release, [...(releases.get(release) ?? []), inside]);
  }
  return releases;
}

async function verifyRelease(
  release: string,
  paths: readonly string[],
  pack: PackManifest,
  reader: PackReader,
  log: PackLog,
  findings: FindingList,
): Promise<void> {
  const folder = `widget/${release}/`;
  const path = `${folder}${MANIFEST_PATH}`;
  const bytes = await reader.readWhole(path, MANIFEST_BYTES_MAX);
  if (!bytes) {
    const message = 'without it nobody can say of which release these files are';
    findings.error('pack-file-missing', { path }, message);
    return;
  }
  const read = readWidgetManifest(bytes);
  if ('problem' in read) {
    findings.error(
      'widget-unsound',
      { path },
      `it is no manifest of a release of the widget: ${read.problem}`,
    );
    return;
  }
  if (log.published.get(bytesToHex(sha256(bytes))) !== 'widget') {
    const message =
      'of this very manifest the pack has no publication: nothing shows that the log stood by it';
    findings.error('pack-publication-missing', { path }, message);
  }
  const { integrity } = read.manifest;
  if (!integrity.startsWith(release)) {
    const message = `it is the manifest of the release ${integrity.slice(0, RELEASE_CHARS)}, and not of this folder’s`;
    findings.error('widget-differs', { path }, message);
  } else if (!log.widgets.get(integrity) && log.published.get(bytesToHex(sha256(bytes))) !== 'widget') {
    findings.error('pack-file-beyond', { path }, 'no record of this pack names this release of the widget');
  }
  await compareFiles(folder, paths, read.manifest, pack, reader, findings);
}

async function compareFiles(
  folder: string,
  paths: readonly string[],
  manifest: SoundManifest,
  pack: PackManifest,
  reader: PackReader,
  findings: FindingList,
): Promise<void> {
  const contents = new Map<string, Uint8Array>();
  let bytes = 0;
  for (const inside of paths) {
    if (inside === MANIFEST_PATH) continue;
    bytes += reader.listed(folder + inside)?.bytes ?? 0;
    if (bytes > RELEASE_BYTES_MAX) {
      const message = `the files of the release have more than ${RELEASE_BYTES_MAX} bytes, which none has`;
      findings.error('widget-differs', { path: folder + inside }, message);
      return;
    }
    const content = await reader.readWhole(folder + inside, RELEASE_BYTES_MAX);
    if (content) contents.set(inside, content);
  }
  const excused = new Map([...manifest.files].filter(([inside]) => isAbsent(pack, folder + inside)));
  const files = new Map(
    [...manifest.files].filter(([inside]) => contents.has(inside) || !excused.has(inside)),
  );
  for (const difference of new WidgetFolder(contents).differencesFrom({ ...manifest, files }))
    findings.error('widget-differs', { path: folder }, difference);
}
