// The verification of an evidence pack (docs/FORMAT.md §13): every file by the manifest, and everything that can be proved by the log.
import type { PackManifest } from '../../consent/pack-manifest.ts';
import type { VerifierKey } from '../../tlog/note.ts';
import type { Policy } from '../../tlog/policy.ts';
import { type Finding, FindingList } from '../finding.ts';
import type { ComparedCheckpoint, KeptCheckpoint } from '../kept-roots.ts';
import { splitLines } from '../line-splitter.ts';
import type { NamedReceipt } from '../receipts-beside.ts';
import { type ExportVerdict, verifyExport } from '../verify-export.ts';
import { compareCheckpoints, compareKey, openCheckpoint, type Part } from './pack-checkpoint.ts';
import { compareContents, isForReading, PICTURE, readManifest } from './pack-contents.ts';
import { PackLog } from './pack-log.ts';
import { verifyNotices } from './pack-notices.ts';
import { PackReader } from './pack-reader.ts';
import { verifyWidgets } from './pack-widgets.ts';
import type { PackedFiles } from './packed-files.ts';
import { compareForms } from './record-forms.ts';

const EXPORT = 'export.jsonl';
const PUBLICATIONS = 'publications.jsonl';
const VERIFIER = 'verify.html';

/** What a caller may want to know, and do, while a pack is verified. */
export interface VerifyPackOptions {
  /** Called after each part, and awaited, with bytes read so far and in all, which are the same at the end: a page can draw meanwhile. */
  readonly onProgress?: (bytes: number, of: number) => void | Promise<void>;
  /** Whose cosignatures the checkpoint needs. Default: nobody's. */
  readonly policy?: Policy;
  /** Receipts whose records the export must have; only of a pack of a period or of the whole log. */
  readonly receipts?: readonly NamedReceipt[];
  /** Checkpoints that this log must have passed through, verified by the same key. */
  readonly kept?: readonly KeptCheckpoint[];
}

/** What the verification of a pack found. */
export interface PackVerdict {
  /** Whether nothing is wrong: no finding is an error. */
  readonly ok: boolean;
  /** At most 1,000 of each severity of each part. */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  /** Absent where it cannot be read, and then nothing else was looked at. */
  readonly manifest?: PackManifest;
  /** Of the records; its findings stand among the pack's. */
  readonly records?: ExportVerdict;
  readonly counts: PackCounts;
  /** Files that say what the records say, to the byte. */
  readonly sameAsRecords: readonly string[];
  /** Files for reading, which nothing vouches for but whoever made the pack. */
  readonly forReading: readonly string[];
  /** SHA-256 of the verifier page in the pack, as hex; absent where there is none, or it is not what the manifest says. */
  readonly verifier?: string;
  /** What was kept, and whether this log agrees; absent of those that a pack such as this cannot be held against. */
  readonly kept: readonly ComparedCheckpoint[];
}

/** What is in a pack. */
export interface PackCounts {
  readonly files: number;
  readonly bytes: number;
  readonly notices: number;
  /** Of the widget. */
  readonly releases: number;
  readonly pictures: number;
}

/**
 * Verifies a pack with a key that came from elsewhere. Believes nothing in it, unpacks nothing to a disk, and keeps no
 * file: memory grows with the subjects and record ids alone.
 * @throws what `onProgress` throws; nothing for any bytes in the pack
 */
export async function verifyPack(
  packed: PackedFiles,
  key: VerifierKey,
  options: VerifyPackOptions = {},
): Promise<PackVerdict> {
  const findings = new FindingList();
  const manifest = await readManifest(packed, findings);
  if (!manifest) return verdictOf(findings, []);
  compareContents(manifest, packed.files, findings);
  const reader = readerOf(packed, manifest, findings, options.onProgress);
  await compareKey(reader, key, findings);
  const checkpoint = await openCheckpoint(manifest, reader, key, findings);
  const log = new PackLog(findings, manifest.selection, options.kept ?? []);
  const records = await verifyExport(splitLines(reader.read(EXPORT)), key, {
    observer: log.ofExport,
    ...(options.policy && { policy: options.policy }),
    ...(options.receipts && { receipts: options.receipts }),
  });
  const parts: Part[] = [[EXPORT, records]];
  if (reader.listed(PUBLICATIONS)) {
    const lines = splitLines(reader.read(PUBLICATIONS));
    parts.push([PUBLICATIONS, await verifyExport(lines, key, { observer: log.ofPublications })]);
  }
  compareCheckpoints(checkpoint, parts, findings);
  const kept = log.finish(records.checkpoint);
  const sameAsRecords = await compareForms(manifest.selection, reader, findings);
  const notices = await verifyNotices(manifest, reader, log, findings);
  const releases = await verifyWidgets(manifest, reader, log, findings);
  await reader.finish();
  await options.onProgress?.(1, 1);
  const verifier = reader.isSound(VERIFIER) ? reader.listed(VERIFIER)?.hash : undefined;
  return {
    ...verdictOf(findings, parts),
    manifest,
    records,
    counts: {
      files: reader.paths.length,
      bytes: reader.paths.reduce((sum, path) => sum + (reader.listed(path)?.bytes ?? 0), 0),
      notices,
      releases,
      pictures: reader.paths.filter((path) => PICTURE.test(path)).length,
    },
    sameAsRecords,
    forReading: reader.paths.filter(isForReading),
    ...(verifier !== undefined && { verifier }),
    kept,
  };
}

/** The pack's own findings, and those of its exports with the file that they are about. */
function verdictOf(own: FindingList, parts: readonly Part[]): PackVerdict {
  const findings = parts.flatMap(([path, verdict]) =>
    verdict.findings.map((finding) => ({ ...finding, path, message: `${path}, ${finding.message}` })),
  );
  const errors = parts.reduce((sum, [, verdict]) => sum + verdict.errors, own.errors);
  return {
    ok: errors === 0,
    findings: [...own.kept, ...findings],
    errors,
    warnings: parts.reduce((sum, [, verdict]) => sum + verdict.warnings, own.warnings),
    counts: { files: 0, bytes: 0, notices: 0, releases: 0, pictures: 0 },
    sameAsRecords: [],
    forReading: [],
    kept: [],
  };
}

function readerOf(
  { files }: PackedFiles,
  manifest: PackManifest,
  findings: FindingList,
  onProgress: VerifyPackOptions['onProgress'],
): PackReader {
  // The export is read twice: once by itself, and once beside its other forms.
  const of = manifest.files.reduce((sum, { path, bytes }) => sum + (path === EXPORT ? 2 : 1) * bytes, 0);
  let bytes = 0;
  return new PackReader(files, manifest.files, findings, (more) => {
    bytes += more;
    return onProgress?.(Math.min(bytes, of), of);
  });
}
