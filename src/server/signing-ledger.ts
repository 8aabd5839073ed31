// The signing ledger: what was signed, noted outside the data and its backups before the signature leaves.
//
// A restored backup of the data is a valid log that knows nothing of what was signed after it. Only what is kept
// elsewhere can tell (DESIGN §4.7). The file's format is docs/FORMAT.md §10.
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TemoinError } from '../consent/error.ts';
import { decodeHash, encodeBase64, parseDecimal } from '../tlog/encoding.ts';
import type { Head } from './store/log-store.ts';

/** What the ledger holds of a head. */
export type LedgerHead = Pick<Head, 'size' | 'root'>;

/** Where signed heads, and what was erased, are noted. */
export interface SigningLedger {
  /** The newest head that may have been signed; `undefined` in a new ledger. */
  readonly newest: LedgerHead | undefined;
  /** Hashes of the ids of erased records (see {@link noteErased}), 64 lower-case hex digits each, oldest first. */
  readonly erased: readonly string[];
  /**
   * Notes a head that is about to be signed; synced to disk on return. A head that is noted already costs nothing.
   * @throws where it cannot be written: then nothing may be signed
   */
  note(head: LedgerHead): Promise<void>;
  /** Notes erased records by the hashes of their ids; synced to disk on return. */
  noteErased(hashes: readonly string[]): Promise<void>;
  /** Ends the use of the file. */
  close(): Promise<void>;
}

const HEADER = 'temoin/ledger/v1';

/** From this length on the file is written anew, with the newest head alone. */
const REWRITE_BYTES = 1_048_576;

/** Lines that are read; erasures of a lifetime are far below. */
const FILE_BYTES_MAX = 1_073_741_824;

/**
 * Opens the ledger of the log with this origin, or begins it.
 * @throws TemoinError `ledger-unusable` where the file is of another log, or damaged other than by a line cut short at
 *   its end (a crash in the middle of writing, before anything was signed), or cannot be read or written
 */
export async function openSigningLedger(path: string, origin: string): Promise<SigningLedger> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return await LedgerFile.open(path, origin);
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
  readonly #erased: Set<string>;
  #newest: LedgerHead | undefined;
  #file: Awaited<ReturnType<typeof open>>;
  #bytes = 0;

  static async open(path: string, origin: string): Promise<LedgerFile> {
    const text = await readOrEmpty(path);
    const content = parseLedger(text, path, origin);
    const ledger = new LedgerFile(path, origin, content, await open(path, 'a', 0o600));
    // Also where the last line was cut short, which a line after it would make unreadable.
    await ledger.#rewrite();
    return ledger;
  }

  private constructor(
    path: string,
    origin: string,
    { newest, erased }: LedgerContent,
    file: Awaited<ReturnType<typeof open>>,
  ) {
    this.#path = path;
    this.#origin = origin;
    this.#newest = newest;
    this.#erased = new Set(erased);
    this.#file = file;
  }

  get newest(): LedgerHead | undefined {
    return this.#newest;
  }

  get erased(): readonly string[] {
    return [...this.#erased];
  }

  async note(head: LedgerHead): Promise<void> {
    if (this.#newest && this.#newest.size === head.size && isSame(this.#newest.root, head.root)) return;
    await this.#append(headLine(head));
    this.#newest = head;
  }

  async noteErased(hashes: readonly string[]): Promise<void> {
    const fresh = hashes.filter((hash) => !this.#erased.has(hash));
    if (!fresh.length) return;
    await this.#append(fresh.map(erasedLine).join(''));
    for (const hash of fresh) this.#erased.add(hash);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #append(text: string): Promise<void> {
    if (this.#bytes > REWRITE_BYTES + this.#erased.size * erasedLine('').length * 2) await this.#rewrite();
    await this.#file.appendFile(text);
    await this.#file.datasync();
    this.#bytes += text.length;
  }

  /** The whole file beside the old one, and then in its place, so that a crash leaves one of the two. */
  async #rewrite(): Promise<void> {
    const beside = `${this.#path}.new`;
    const file = await open(beside, 'w', 0o600);
    const text = `${HEADER} ${this.#origin}\n${this.erased.map(erasedLine).join('')}${this.#newest ? headLine(this.#newest) : ''}`;
    await file.writeFile(text);
    await file.sync();
    await rename(beside, this.#path);
    const directory = await open(dirname(this.#path), 'r');
    await directory.sync();
    await directory.close();
    await this.#file.close();
    this.#file = file;
    this.#bytes = text.length;
  }
}

interface LedgerContent {
  readonly newest: LedgerHead | undefined;
  readonly erased: string[];
}

function parseLedger(text: string, path: string, origin: string): LedgerContent {
  const erased: string[] = [];
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
    else if (word === 'erased' && /^[0-9a-f]{64}$/.test(first)) erased.push(first);
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

const headLine = ({ size, root }: LedgerHead) => `head ${size} ${encodeBase64(root)}\n`;

const erasedLine = (hash: string) => `erased ${hash}\n`;

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
