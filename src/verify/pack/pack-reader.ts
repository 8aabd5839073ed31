// Reading the files of a pack: each is hashed as it is read, and held against what the manifest says of it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import type { PackFile } from '../../consent/pack-manifest.ts';
import type { FindingList } from '../finding.ts';
import type { PackedFile } from './packed-files.ts';

/** Called after each part that was read, and awaited, with its bytes: a page can draw meanwhile. */
export type OnBytes = (bytes: number) => void | Promise<void>;

/** The files that the manifest lists and the pack has. */
export class PackReader {
  readonly #files: ReadonlyMap<string, PackedFile>;
  readonly #listed: ReadonlyMap<string, PackFile>;
  readonly #findings: FindingList;
  readonly #onBytes: OnBytes;
  /** Those of which it was told whether they are what the manifest says, and those that are. */
  readonly #told = new Set<string>();
  readonly #sound = new Set<string>();

  constructor(
    files: readonly PackedFile[],
    listed: readonly PackFile[],
    findings: FindingList,
    onBytes: OnBytes,
  ) {
    this.#files = new Map(files.filter(({ refused }) => !refused).map((file) => [file.path, file]));
    this.#listed = new Map(listed.map((file) => [file.path, file]));
    this.#findings = findings;
    this.#onBytes = onBytes;
  }

  /** Paths that can be read, in the order of the manifest. */
  get paths(): readonly string[] {
    return [...this.#listed.keys()].filter((path) => this.#files.has(path));
  }

  /** What the manifest says of a file that can be read; undefined of others. */
  listed(path: string): PackFile | undefined {
    return this.#files.has(path) ? this.#listed.get(path) : undefined;
  }

  /**
   * The bytes of a file; none where it cannot be read. At the end, or where it breaks off, it has been told what is wrong
   * with them.
   */
  async *read(path: string): AsyncGenerator<Uint8Array> {
    const [file, listed] = [this.#files.get(path), this.#listed.get(path)];
    if (!file || !listed) return;
    const hash = sha256.create();
    let bytes = 0;
    const parts = file.read()[Symbol.asyncIterator]();
    try {
      for (;;) {
        const part = await this.#nextOf(parts, path);
        if (part === 'broken') return;
        if (part.done) break;
        bytes += part.value.length;
        if (bytes > listed.bytes) break;
        hash.update(part.value);
        await this.#onBytes(part.value.length);
        yield part.value;
      }
    } finally {
      await parts.return?.();
    }
    this.#compare(listed, bytes, bytesToHex(hash.digest()));
  }

  /** The bytes of a file that is to be small; undefined where it is not there, cannot be read, or is longer. */
  async readWhole(path: string, bytesMax: number): Promise<Uint8Array | undefined> {
    const listed = this.listed(path);
    if (!listed || listed.bytes > bytesMax) return undefined;
    const parts: Uint8Array[] = [];
    // A copy, since the source may use its buffer again.
    for await (const part of this.read(path)) parts.push(part.slice());
    return concatBytes(...parts);
  }

  /** Whether a file was read to its end, and is what the manifest says. */
  isSound(path: string): boolean {
    return this.#sound.has(path);
  }

  /** Reads whatever was not read to its end so far. */
  async finish(): Promise<void> {
    for (const path of this.paths) {
      if (this.#told.has(path)) continue;
      for await (const _part of this.read(path));
    }
  }

  async #nextOf(
    parts: AsyncIterator<Uint8Array>,
    path: string,
  ): Promise<IteratorResult<Uint8Array> | 'broken'> {
    try {
      return await parts.next();
    } catch (error) {
      // What the caller sees instead: a file that ends here, and the finding.
      const reason = error instanceof Error ? error.message : String(error);
      if (!this.#told.has(path))
        this.#findings.error('pack-file-unreadable', { path }, `it cannot be read: ${reason}`);
      this.#told.add(path);
      return 'broken';
    }
  }

  #compare(listed: PackFile, bytes: number, hash: string): void {
    const { path } = listed;
    // One that is read a second time must be what it was.
    if (this.#told.has(path) && !this.#sound.delete(path)) return;
    this.#told.add(path);
    if (bytes !== listed.bytes) {
      const found = bytes > listed.bytes ? 'more' : `${bytes}`;
      const message = `the manifest says that it has ${listed.bytes} bytes, but it has ${found}`;
      this.#findings.error('pack-file-differs', { path }, message);
    } else if (hash === listed.hash) {
      this.#sound.add(path);
    } else {
      const message = `the manifest says that it has the hash ${listed.hash}, but it has ${hash}`;
      this.#findings.error('pack-file-differs', { path }, message);
    }
  }
}
