// The signing ledger: what was signed, noted outside the data and its backups before the signature leaves.
//
// A restored backup of the data is a valid log that knows nothing of what was signed after it. Only what is kept
// elsewhere can tell (DESIGN §4.7). The file's format is docs/FORMAT.md §10.
import { appendFileSync, fdatasyncSync, fstatSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TemoinError } from '../consent/error.ts';
import { decodeHash, encodeBase64, parseDecimal } from '../tlog/encoding.ts';
import type { Head } from './store/log-store.ts';
import { syncDirectory } from './sync-directory.ts';

/** What the ledger holds of a head. */
export type LedgerHead = Pick<Head, 'size' | 'root'>;

/** Where signed heads, and what was erased, are noted. */
export interface SigningLedger {
  /** Hashes of the ids of erased records (see {@link noteErased}), 64 lower-case hex digits each, oldest first. */
  readonly erased: readonly string[];
  /**
   * The newest head that may have been signed, read anew: another process may have written since.
   * @returns `undefined` in a new ledger
   */
  readNewest(): Promise<LedgerHead | undefined>;
  /**
   * Notes a head that is about to be signed; synced to disk on return. A head that is noted already costs nothing.
   * @throws where it cannot be written, or the file is no longer the one that was read: then nothing may be signed before
   *   {@link readNewest} was asked
   */
  note(head: LedgerHead): Promise<void>;
  /** Notes erased records by the hashes of their ids; synced to disk on return. @throws as {@link note} does */
  noteErased(hashes: readonly string[]): Promise<void>;
  /** Ends the use of the file. */
  close(): Promise<void>;
}

const HEADER = 'temoin/ledger/v1';

/** From this length on the file is written anew, with the newest head alone. */
const REWRITE_BYTES = 1_048_576;

/** Longest file that is read; erasures of a lifetime are far below. */
const FILE_BYTES_MAX = 1_073_741_824;

/**
 * Opens the ledger of the log with this origin, or begins it.
 * @param mayBlock whether the thread has nothing else to do while a line is written: then it is there in half the time,
 *   since four calls to other threads cost as much as the disk
 * @throws TemoinError `ledger-unusable` where the file is of another log, or damaged other than by a line cut short at
 *   its end (a crash in the middle of writing, before anything was signed), or cannot be read or written
 */
export async function openSigningLedger(
  path: string,
  origin: string,
  { mayBlock = false }: { readonly mayBlock?: boolean } = {},
): Promise<SigningLedger> {
  return usable(path, async () => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const ledger = new LedgerFile(path, origin, mayBlock);
    await ledger.readNewest();
    return ledger;
  });
}

/**
 * The newest head that a ledger has, without touching the file: the server whose it is may be running.
 * @returns `undefined` where there is no file, or no head in it
 * @throws TemoinError `ledger-unusable` as {@link openSigningLedger} does
 */
export async function newestInLedger(path: string, origin: string): Promise<LedgerHead | undefined> {
  return usable(path, async () => parseLedger(await readOrEmpty(path), path, origin).newest);
}

async function usable<T>(path: string, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof TemoinError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new TemoinError(
      'ledger-unusable',
      `the signing ledger ${path} cannot be used: ${reason}; nothing is signed without it. Check its rights and its disk`,
      { cause: error },
    );
  }
}

class LedgerFile implements SigningLedger {
  readonly #path: string;
  readonly #origin: string;
  readonly #mayBlock: boolean;
  #content: LedgerContent = { newest: undefined, erased: new Set() };
  #file: FileHandle | undefined;
  #bytes = 0;

  constructor(path: string, origin: string, mayBlock: boolean) {
    this.#path = path;
    this.#origin = origin;
    this.#mayBlock = mayBlock;
  }

  get erased(): readonly string[] {
    return [...this.#content.erased];
  }

  async readNewest(): Promise<LedgerHead | undefined> {
    const text = await readOrEmpty(this.#path);
    this.#content = parseLedger(text, this.#path, this.#origin);
    await this.#file?.close();
    this.#file = await open(this.#path, 'a', 0o600);
    this.#bytes = text.length;
    // A new file has no first line yet; and behind a line that was cut short no other could be read.
    if (!text.endsWith('\n')) await this.#rewrite();
    return this.#content.newest;
  }

  async note(head: LedgerHead): Promise<void> {
    const { newest } = this.#content;
    if (newest?.size === head.size && isSame(newest.root, head.root)) return;
    await this.#append(headLine(head));
    this.#content.newest = head;
  }

  async noteErased(hashes: readonly string[]): Promise<void> {
    const { erased } = this.#content;
    const fresh = hashes.filter((hash) => !erased.has(hash));
    if (!fresh.length) return;
    await this.#append(fresh.map(erasedLine).join(''));
    for (const hash of fresh) erased.add(hash);
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }

  async #append(text: string): Promise<void> {
    const erasedBytes = this.#content.erased.size * erasedLine('0'.repeat(64)).length;
    if (this.#mayBlock) this.#appendNow(text);
    else {
      const file = await this.#sameFile();
      await file.appendFile(text);
      await file.datasync();
    }
    this.#bytes += text.length;
    if (this.#bytes > REWRITE_BYTES + erasedBytes) await this.#rewrite();
  }

  #appendNow(text: string): void {
    const fd = this.#file?.fd;
    if (fd === undefined || !isSameFile(statSync(this.#path), fstatSync(fd))) throw this.#replaced();
    appendFileSync(fd, text);
    fdatasyncSync(fd);
  }

  async #sameFile(): Promise<FileHandle> {
    const file = this.#file;
    if (!file || !isSameFile(await stat(this.#path), await file.stat())) throw this.#replaced();
    return file;
  }

  /** Where another process has put a file in its place, nobody would ever read what is written to the old one. */
  #replaced(): TemoinError {
    return new TemoinError(
      'ledger-unusable',
      `the signing ledger ${this.#path} was replaced by another process, so that it is read again before anything is signed; run one server for each log`,
    );
  }

  /** The whole file beside the old one, and then in its place, so that a crash leaves one of the two. */
  async #rewrite(): Promise<void> {
    // Read once more, for what a second server that was started by mistake may have noted.
    const there = parseLedger(await readOrEmpty(this.#path), this.#path, this.#origin);
    for (const hash of there.erased) this.#content.erased.add(hash);
    const newest = larger(this.#content.newest, there.newest);
    this.#content.newest = newest;
    const text = `${HEADER} ${this.#origin}\n${this.erased.map(erasedLine).join('')}${newest ? headLine(newest) : ''}`;
    const beside = `${this.#path}.new`;
    const file = await open(beside, 'w', 0o600);
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(beside, this.#path);
    await syncDirectory(dirname(this.#path));
    await this.#file?.close();
    // For appending alone: a file opened for writing is written at its own position, over what another process added.
    this.#file = await open(this.#path, 'a', 0o600);
    this.#bytes = text.length;
  }
}

interface LedgerContent {
  newest: LedgerHead | undefined;
  readonly erased: Set<string>;
}

function parseLedger(text: string, path: string, origin: string): LedgerContent {
  const erased = new Set<string>();
  let newest: LedgerHead | undefined;
  // Behind the last line break stands nothing, or what a crash has cut short.
  const lines = text.split('\n').slice(0, -1);
  lines.forEach((line, at) => {
    const [word, first = '', second = ''] = line.split(' ');
    const root = decodeHash(second);
    const size = parseDecimal(first);
    if (at === 0) {
      if (line !== `${HEADER} ${origin}`)
        throw unusable(
          path,
          `its first line is ${JSON.stringify(line.slice(0, 300))}, but the ledger of this log begins ${JSON.stringify(`${HEADER} ${origin}`)}`,
        );
    } else if (word === 'head' && size !== undefined && root) newest = { size, root };
    else if (word === 'erased' && /^[0-9a-f]{64}$/.test(first)) erased.add(first);
    else throw unusable(path, `its line ${at + 1} is ${JSON.stringify(line.slice(0, 300))}`);
  });
  return { newest, erased };
}

function unusable(path: string, what: string): TemoinError {
  return new TemoinError(
    'ledger-unusable',
    `the signing ledger ${path} is not this log's, or damaged: ${what}. Nothing was signed. Put the right file back; without one, only \`temoin succeed\` goes on`,
  );
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    const text = await readFile(path, 'utf8');
    if (text.length > FILE_BYTES_MAX) throw unusable(path, `it has ${text.length} characters`);
    return text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function larger(a: LedgerHead | undefined, b: LedgerHead | undefined): LedgerHead | undefined {
  return a && b ? (a.size >= b.size ? a : b) : (a ?? b);
}

const headLine = ({ size, root }: LedgerHead) => `head ${size} ${encodeBase64(root)}\n`;

const erasedLine = (hash: string) => `erased ${hash}\n`;

const isSameFile = (a: Stats, b: Stats) => a.ino === b.ino && a.dev === b.dev;

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
