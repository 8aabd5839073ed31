// A directory of files for the public: each whole or absent, and on disk before whatever relies on it is written.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncDirectory } from './sync-directory.ts';

/** Where files are written before they get their name. Nobody should serve it; it is gone after a run that went well. */
const UNFINISHED = '.unfinished';

/** Paths are below the directory, with `/` between names. Every method throws the file system's error, unchanged. */
export class PublishedDirectory {
  readonly #root: string;
  /** Folders with names that may not be on disk yet. */
  readonly #unsynced = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The file's text; `undefined` where there is none. */
  async readText(path: string): Promise<string | undefined> {
    return unlessMissing(readFile(join(this.#root, path), 'utf8'));
  }

  /** Whether the file is there. Being there, it is whole, and its name will be on disk after {@link sync}. */
  async has(path: string): Promise<boolean> {
    const isThere = (await unlessMissing(stat(join(this.#root, path))))?.isFile() ?? false;
    // A run that was ended may have given it its name and no more.
    if (isThere) this.#remember(path);
    return isThere;
  }

  /** Writes the file, or replaces it in one step. Its content is on disk on return; its name is after {@link sync}. */
  async write(path: string, bytes: Uint8Array): Promise<void> {
    const target = join(this.#root, path);
    const unfinished = join(this.#root, UNFINISHED, randomUUID());
    await mkdir(dirname(target), { recursive: true });
    await mkdir(dirname(unfinished), { recursive: true });
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, target);
    this.#remember(path);
  }

  /** Returns once the names of all files written before are on disk. */
  async sync(): Promise<void> {
    for (const folder of this.#unsynced) await syncDirectory(join(this.#root, folder));
    this.#unsynced.clear();
  }

  /** The folder, and those above it, in which it may be new itself. */
  #remember(path: string): void {
    for (let folder = dirname(path); !this.#unsynced.has(folder); folder = dirname(folder))
      this.#unsynced.add(folder);
  }

  /** Removes what runs that were ended in the middle have left. */
  async removeUnfinished(): Promise<void> {
    await rm(join(this.#root, UNFINISHED), { recursive: true, force: true });
  }
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
