// The site's own pages: what the server is handed to serve them by, and which file an address names.
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder of pages, and what becomes of them on their way out. */
export interface SitePages {
  readonly directory: string;
  /**
   * Makes of a page what is sent. Asked once for each version of a file.
   * @param path from the folder, with `/` between names
   */
  rewrite(page: Uint8Array, path: string): Uint8Array;
  /**
   * Headers for a document, by what its request says of the visitor; absent where no policy is sent.
   */
  readonly headersFor?: (visitor: VisitorHeaders) => Readonly<Record<string, string>>;
}

/** What a request says of the visitor. */
export interface VisitorHeaders {
  /** The `Cookie` header. */
  readonly cookies?: string | undefined;
  /** The `Sec-GPC` header. */
  readonly secGpc?: string | undefined;
  /** Where the visitor is (places.ts); `undefined` where the configuration's own place holds. */
  readonly jurisdiction?: string | undefined;
}

/** What an address names. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly file: string; readonly stats: Stats }
  /** An address without the slash at its end; `address` has it. */
  | { readonly kind: 'folder'; readonly address: string };

/** The one hidden folder that is meant for the public (RFC 8615). */
const WELL_KNOWN = '.well-known';

/**
 * Finds what an address names: a file, or the `index.html` of a folder.
 * @param path decoded, without the slash in front
 * @returns `undefined` where there is nothing, and for every path that would leave the folder, name a hidden file, or
 *   be read differently by another system
 */
export async function findPage(directory: string, path: string): Promise<Found | undefined> {
  const names = path.split('/');
  const isFolder = names.at(-1) === '';
  if (isFolder) names.pop();
  const isOdd = names.some(
    (name, index) =>
      !name || /[\0\\:]/.test(name) || (name.startsWith('.') && !(index === 0 && name === WELL_KNOWN)),
  );
  if (isOdd || names[0] === 'temoin') return undefined;
  if (isFolder) names.push('index.html');
  const file = join(directory, ...names);
  const stats = await statsOf(file);
  if (stats?.isFile()) return { kind: 'file', path: names.join('/'), file, stats };
  if (!stats?.isDirectory() || isFolder) return undefined;
  return { kind: 'folder', address: `/${names.map(encodeURIComponent).join('/')}/` };
}

async function statsOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file);
  } catch {
    // What the caller sees instead: nothing there.
    return undefined;
  }
}
