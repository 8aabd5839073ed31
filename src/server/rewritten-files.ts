// Files as they are sent: read, rewritten and hashed once for each version, and kept in bounded memory.
import type { Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** All kept files together; the site's pages, not its images, are kept. */
const KEPT_BYTES_MAX = 67_108_864;

interface Kept {
  readonly version: string;
  readonly body: Uint8Array;
}

/** Gives the body of a file as it was rewritten last, as long as the file has not changed. */
export class RewrittenFiles {
  readonly #kept = new Map<string, Kept>();
  #keptBytes = 0;

  /** @throws the system's error where the file cannot be read, and whatever `rewrite` throws */
  async bodyOf(
    file: string,
    stats: Stats,
    rewrite: (content: Uint8Array) => Uint8Array,
  ): Promise<Uint8Array> {
    const version = `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
    const kept = this.#kept.get(file);
    if (kept?.version === version) return kept.body;
    const body = rewrite(await readFile(file));
    this.#forget(file);
    this.#kept.set(file, { version, body });
    this.#keptBytes += body.length;
    // The oldest first, which is the order of a Map.
    for (const oldest of this.#kept.keys()) {
      if (this.#keptBytes <= KEPT_BYTES_MAX) break;
      this.#forget(oldest);
    }
    return body;
  }

  #forget(file: string): void {
    this.#keptBytes -= this.#kept.get(file)?.body.length ?? 0;
    this.#kept.delete(file);
  }
}
