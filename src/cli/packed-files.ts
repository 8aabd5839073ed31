// An evidence pack on the disk, as the ZIP that it was made as or as the folder that somebody has unpacked it into.
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { TemoinError } from '../consent/error.ts';
import { PACK_MANIFEST } from '../consent/pack-manifest.ts';
import { type PackedFile, type PackedFiles, refuseTricks } from '../verify/pack/packed-files.ts';
import { isZip, readZip } from '../verify/pack/zip-files.ts';

const CHUNK_BYTES = 262_144;

/**
 * Gives the files of a pack for as long as `use` runs; `undefined` where the path is of another file than a pack.
 * @throws TemoinError `export-unreadable` where it cannot be read at all, or is a folder without a manifest
 */
export async function withPack<T>(
  path: string,
  use: (packed: PackedFiles) => Promise<T>,
): Promise<T | undefined> {
  try {
    const found = await stat(path).catch(() => undefined);
    // Whoever reads it as something else says what is wrong.
    if (!found) return undefined;
    if (found.isDirectory()) return await use(await readFolder(path));
    const file = await open(path);
    try {
      if (!isZip((await file.read(new Uint8Array(4), 0, 4, 0)).buffer)) return undefined;
      return await use(await readZip({ bytes: (await file.stat()).size, read: readerOf(file) }));
    } finally {
      await file.close();
    }
  } catch (error) {
    // What the system refuses; everything that is wrong with the pack itself is a finding.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new TemoinError('export-unreadable', `${path}: the pack cannot be read: ${error.message}`, {
      cause: error,
    });
  }
}

function readerOf(file: FileHandle) {
  return async (offset: number, length: number): Promise<Uint8Array> => {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  };
}

/** A link is named and not followed: a pack has none. */
async function readFolder(folder: string): Promise<PackedFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  if (!entries.some(({ name, parentPath }) => name === PACK_MANIFEST && parentPath === folder)) {
    throw new TemoinError(
      'export-unreadable',
      `${folder} is a folder, but none that an evidence pack was unpacked into: it has no ${PACK_MANIFEST}`,
    );
  }
  const files = await Promise.all(
    entries
      .filter((entry) => !entry.isDirectory())
      .map(async (entry): Promise<PackedFile> => {
        const name = join(entry.parentPath, entry.name);
        const path = relative(folder, name).split(sep).join('/');
        if (!entry.isFile()) {
          const refused = {
            code: 'pack-path-unsafe',
            message: 'it is a link or a device, and no file',
          } as const;
          return { path, bytes: 0, refused, read: nothing };
        }
        const { size: bytes } = await stat(name);
        return { path, bytes, read: () => createReadStream(name, { highWaterMark: CHUNK_BYTES }) };
      }),
  );
  return refuseTricks(files.sort((a, b) => (a.path < b.path ? -1 : 1)));
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
