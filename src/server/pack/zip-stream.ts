// A ZIP as a stream: each file is compressed, and hashed, while it is read, and read no faster than somebody takes it.
import { createHash } from 'node:crypto';
import { PassThrough, Readable, Writable } from 'node:stream';
import type { ZipWriter } from '@zip.js/zip.js';
import type { PackFile } from '../../consent/pack-manifest.ts';
import type { Content, PackedFile } from './packed-file.ts';

/** Deflate's usual trade of time for size; of pictures too, since not every reader takes what is stored as it is and was streamed. */
const LEVEL = 6;

/** What goes through at once: a page of records in a form for reading is some megabytes, and every queue holds one piece. */
const PIECE_BYTES = 262_144;
const ONE_PIECE = { highWaterMark: 1 };

/** Puts one file behind those before. @returns what the manifest says of it */
export type AddFile = (file: PackedFile) => Promise<PackFile>;

/**
 * A ZIP that is made while it is read. Zip64 wherever a size or a number needs it.
 * @param made time of every file in it
 * @param write adds the files, one after the other; where it fails, so does the stream, which must then be thrown away.
 *   Its signal is aborted once nobody reads any more
 */
export function zipStream(made: Date, write: (add: AddFile, signal: AbortSignal) => Promise<void>): Readable {
  const ended = new AbortController();
  const out = new PassThrough();
  // Also where whoever reads has gone away.
  out.once('close', () => ended.abort(new Error('nobody reads the pack any more')));
  const finish = async () => {
    // With the first pack: no other command, and no start of a server, waits for it.
    const { ZipWriter } = await import('@zip.js/zip.js');
    // One file at a time gains nothing by workers, which would have to be started for it.
    const options = { keepOrder: true, lastModDate: made, useWebWorkers: false };
    const zip = new ZipWriter(Writable.toWeb(out), options);
    await write((file) => addFile(zip, file, ended.signal), ended.signal);
    await zip.close();
  };
  finish().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

async function addFile(
  zip: ZipWriter<unknown>,
  { path, content }: PackedFile,
  signal: AbortSignal,
): Promise<PackFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const see = (piece: Uint8Array) => {
    hash.update(piece);
    bytes += piece.length;
  };
  const source = Readable.from(bytesOf(content(), signal, see), ONE_PIECE);
  try {
    // The reason for the cast: Node's type of such a stream and that of browsers differ in how they are iterated.
    const stream = Readable.toWeb(source, { strategy: ONE_PIECE }) as ReadableStream;
    await zip.add(path, stream, { level: LEVEL });
  } finally {
    // So that a file of the disk is closed, however it ended.
    source.destroy();
  }
  return { path, bytes, hash: hash.digest('hex') };
}

async function* bytesOf(
  content: Content,
  signal: AbortSignal,
  see: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    see(bytes);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      signal.throwIfAborted();
      yield bytes.subarray(at, at + PIECE_BYTES);
    }
  }
}
