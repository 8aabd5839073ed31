// Finds a file under a folder for a web address, and never one outside it.

import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

/** Content types by file ending. A file with another ending is not served at all. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file ready to be sent. */
export interface StaticFile {
  readonly body: Buffer;
  readonly contentType: string;
}

/**
 * The file that `path` names under `root`.
 *
 * @param path - a URL's pathname, still percent-encoded, without the prefix that `root` is mounted on.
 * @returns `undefined` for a path that cannot be decoded, leaves `root`, names a hidden file, has an
 *   ending that is not served, or names nothing readable. Never throws.
 */
export async function findFile(root: string, path: string): Promise<StaticFile | undefined> {
  const file = resolveInside(root, path);
  const contentType = file === undefined ? undefined : CONTENT_TYPES[extname(file)];
  if (file === undefined || contentType === undefined) return undefined;
  try {
    return { body: await readFile(file), contentType };
  } catch {
    return undefined;
  }
}

function resolveInside(root: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\') || /(^|\/)\./.test(decoded)) return undefined;
  const file = resolve(root, `.${sep}${decoded}`);
  return file.startsWith(resolve(root) + sep) ? file : undefined;
}
