// An evidence pack as a reader of ZIPs finds it, and its manifest held against every file of it.
import { createHash } from 'node:crypto';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { type PackManifest, readPackManifest } from '../../../src/consent/pack-manifest.ts';

/** A pack, unpacked. */
export interface Unpacked {
  /** In the order of the ZIP. */
  readonly paths: readonly string[];
  readonly manifest: PackManifest;
  text(path: string): string;
  lines(path: string): string[];
}

/** @throws where a file is not what the manifest says, or is not in it */
export async function unpack(zip: Uint8Array): Promise<Unpacked> {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { checkSignature: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory) throw new Error(`${entry.filename} is a directory`);
    files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  const bytes = (path: string) => {
    const found = files.get(path);
    if (!found) throw new Error(`the pack has no ${path}; it has ${[...files.keys()].join(', ')}`);
    return found;
  };
  const text = (path: string) =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes(path));
  const manifest = readPackManifest(text('manifest.json'));
  const found = [...files].map(([path, content]) => ({
    path,
    bytes: content.length,
    hash: createHash('sha256').update(content).digest('hex'),
  }));
  const listed = [...manifest.files.map(({ path }) => path), 'manifest.json'];
  if (listed.join('\n') !== [...files.keys()].join('\n'))
    throw new Error('the ZIP has other files than its manifest');
  for (const [at, file] of manifest.files.entries()) {
    if (
      JSON.stringify({ ...found[at] }) !==
      JSON.stringify({ path: file.path, bytes: file.bytes, hash: file.hash })
    )
      throw new Error(`${file.path} is not what the manifest says`);
  }
  return { paths: [...files.keys()], manifest, text, lines: (path) => text(path).trimEnd().split('\n') };
}
