// The files of a ZIP, read where they lie: nothing is unpacked to a disk, and what two programs may read differently is said.
import { Reader, WARNING_DUPLICATE_FILENAME, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { quote } from '../../tlog/error.ts';
import { type PackedFile, type PackedFiles, type Refusal, refuseTricks } from './packed-files.ts';

/** Bytes that can be read from any place: a file on a disk, or one that a page was given. */
export interface ByteSource {
  readonly bytes: number;
  /** Fewer bytes than asked for only where the source ends. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Longest part that is read at once: the directory of a ZIP of 60,000 files has some 10 MB. */
const PART_BYTES_MAX = 67_108_864;

/** One thread is enough, and a page that was opened from a disk may not start another. */
const ON_THIS_THREAD = { useWebWorkers: false, useCompressionStream: true } as const;

type Entry = Awaited<ReturnType<ZipReader<unknown>['getEntries']>>[number];

/** Whether bytes begin as a ZIP does. */
export function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] === 0x03 || start[2] === 0x05);
}

/** The files of a ZIP by its directory. What cannot be read as one has no files, and a problem. Never throws. */
export async function readZip(source: ByteSource): Promise<PackedFiles> {
  const zip = new ZipReader(new SourceReader(source), ON_THIS_THREAD);
  try {
    // Names are looked at by refuseTricks, which says what is wrong with each.
    const entries = await zip.getEntries({ filenameValidation: 'tolerant' });
    const { files, problems } = refuseTricks(entries.flatMap(fileOf));
    const ambiguities = (zip.warnings ?? [])
      // Told file by file, with its name.
      .filter(({ reason }) => reason !== WARNING_DUPLICATE_FILENAME)
      .map(({ reason }) => ambiguity(`the ZIP has ${quote(reason)}`));
    return { files, problems: [...ambiguities, ...problems] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { files: [], problems: [refusalBy(reason)] };
  }
}

function refusalBy(reason: string): Refusal {
  if (/ambiguous/i.test(reason)) return ambiguity(reason);
  return { code: 'pack-unreadable', message: `it cannot be read as a ZIP: ${reason}` };
}

function ambiguity(what: string): Refusal {
  return {
    code: 'pack-ambiguous',
    message: `${what}: another program may read something else in it than this one`,
  };
}

/** A folder by itself holds nothing, and stands in the path of its files. */
function fileOf(entry: Entry): (PackedFile & { readonly packedBytes: number })[] {
  const { filename: path, uncompressedSize: bytes, compressedSize: packedBytes } = entry;
  if (entry.directory && bytes === 0 && !entry.symlink) return [];
  return [
    {
      path,
      bytes,
      packedBytes,
      read: () => contentOf(entry, bytes),
      ...(entry.symlink && {
        refused: {
          code: 'pack-path-unsafe' as const,
          message: 'it is a link, which shows whatever lies where it leads',
        },
      }),
    },
  ];
}

async function* contentOf(entry: Entry, bytes: number): AsyncGenerator<Uint8Array> {
  if (entry.directory) throw new Error('it is a folder');
  const stopping = new AbortController();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const written = entry.getData(writable, {
    ...ON_THIS_THREAD,
    strictness: 'strict',
    checkOverlappingEntry: true,
    signal: stopping.signal,
  });
  const reader = readable.getReader();
  // A file that is refused before its first byte never reaches this end of the stream; whoever reads is told below.
  written.catch(() => reader.cancel().catch(() => undefined));
  let read = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      read += part.value.length;
      if (read > bytes) throw new Error(`it unpacks to more than the ${bytes} bytes that it is said to have`);
      yield part.value;
    }
    await written;
  } finally {
    stopping.abort();
    await reader.cancel().catch(() => undefined);
  }
}

class SourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    super(source);
    this.#source = source;
    this.size = source.bytes;
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    if (length > PART_BYTES_MAX)
      throw new Error(`its directory of ${length} bytes is longer than any pack’s`);
    return this.#source.read(offset, Math.max(0, Math.min(length, this.#source.bytes - offset)));
  }
}
