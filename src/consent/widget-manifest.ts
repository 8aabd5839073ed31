// The widget manifest: every file of one release by its hash, as the operator publishes it (docs/FORMAT.md §3). Pure.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { WidgetVersion } from './notice.ts';

/** Name of the published file that the gate of every site is built from: bundled, but neither minified nor decided. */
export const GATE_SOURCE = 'gate.source.js';

/** Stands for the integrity in the files that state it, which it is made of. */
export const NO_INTEGRITY = '0'.repeat(64);

/** Whatever is published by its hash. */
interface HashedFile {
  /** Size of the file as it is served. */
  readonly bytes: number;
  /** Of the file as it is served, 64 lower-case hex digits. */
  readonly sha256: string;
}

/** One lazily loaded file. */
export interface WidgetFile extends HashedFile {
  /** SHA-256 of the file with 64 zeros wherever it states the integrity; absent where it does not. */
  readonly zeroedSha256?: string;
}

/** What a publication of kind `widget` has behind its hash. */
export interface WidgetManifest extends WidgetVersion {
  readonly v: 1;
  /** Every file of the release by its path in the folder, with `/` between names. */
  readonly files: Readonly<Record<string, WidgetFile>>;
  /** The file {@link GATE_SOURCE} of the package. The gate has no part in the integrity. */
  readonly gateSource: HashedFile;
}

/** The bytes that are published: canonical JSON (RFC 8785), in which files stand by increasing path. */
export const manifestText = (manifest: WidgetManifest): string => canonicalJson(manifest);

/**
 * The integrity of the files: what every record and notice that they make names. Whoever has a manifest can so check
 * that it is of the release that a record names, without any of the files.
 * @param files by path, in any order
 */
export function integrityOf(files: Iterable<readonly [path: string, file: HashOf]>): string {
  const lines = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, file]) => `${file.zeroedSha256 ?? file.sha256}  ${path}\n`);
  return bytesToHex(sha256(utf8ToBytes(lines.join(''))));
}

type HashOf = Pick<WidgetFile, 'sha256' | 'zeroedSha256'>;

/**
 * What a manifest says of a file.
 * @param content as it is served
 * @param integrity of the release, 64 lower-case hex digits
 */
export function widgetFileOf(content: Uint8Array, integrity: string): WidgetFile {
  const zeroed = withoutIntegrity(content, integrity);
  return { ...hashedFileOf(content), ...(zeroed && { zeroedSha256: bytesToHex(sha256(zeroed)) }) };
}

/** Size and hash. */
export const hashedFileOf = (content: Uint8Array): HashedFile => ({
  bytes: content.length,
  sha256: bytesToHex(sha256(content)),
});

/** @returns undefined where the file does not state the integrity */
function withoutIntegrity(content: Uint8Array, integrity: string): Uint8Array | undefined {
  const stated = utf8ToBytes(integrity);
  const zeros = utf8ToBytes(NO_INTEGRITY);
  const [first = 0] = stated;
  let copy: Uint8Array | undefined;
  let at = content.indexOf(first);
  while (at >= 0) {
    const start = at;
    const isStated = stated.every((byte, offset) => content[start + offset] === byte);
    if (isStated) {
      // Never `slice`: that of a Node Buffer is the same memory.
      copy ??= new Uint8Array(content);
      copy.set(zeros, start);
    }
    at = content.indexOf(first, start + (isStated ? stated.length : 1));
  }
  return copy;
}
