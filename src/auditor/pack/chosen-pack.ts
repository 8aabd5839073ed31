// A pack that was chosen on the page: one ZIP, or the files of the folder that it was unpacked into; read where they lie.
import { type PackedFiles, refuseTricks } from '../../verify/pack/packed-files.ts';
import { readZip } from '../../verify/pack/zip-files.ts';

const PART_BYTES = 262_144;
const KEY_BYTES_MAX = 65_536;

/** What was chosen. */
export interface ChosenPack {
  /** Of the file or folder, as a person has named it. */
  readonly name: string;
  readonly packed: PackedFiles;
  /** The key that lies in it; empty where there is none. */
  readonly vkey: string;
}

/**
 * Opens what was chosen or dropped; `undefined` of no file.
 * @throws what the browser throws where it cannot read a file
 */
export async function openChosen(files: readonly File[]): Promise<ChosenPack | undefined> {
  const [first] = files;
  if (!first) return undefined;
  const [folder] = first.webkitRelativePath.split('/');
  const packed = folder ? ofFolder(files) : await ofZip(first);
  return { name: folder || first.name, packed, vkey: await keyIn(packed) };
}

function ofZip(file: File): Promise<PackedFiles> {
  return readZip({
    bytes: file.size,
    read: (offset, length) => bytesOf(file.slice(offset, offset + length)),
  });
}

/** The name of the folder itself is none of the pack's. */
function ofFolder(files: readonly File[]): PackedFiles {
  return refuseTricks(
    files.map((file) => ({
      path: file.webkitRelativePath.split('/').slice(1).join('/'),
      bytes: file.size,
      read: () => partsOf(file),
    })),
  );
}

async function* partsOf(file: File): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < file.size; offset += PART_BYTES)
    yield await bytesOf(file.slice(offset, offset + PART_BYTES));
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

async function keyIn({ files }: PackedFiles): Promise<string> {
  const file = files.find(({ path, refused }) => path === 'vkey' && !refused);
  if (!file || file.bytes > KEY_BYTES_MAX) return '';
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const part of file.read()) text += decoder.decode(part, { stream: true });
  } catch {
    // The check says of it that it cannot be read.
    return '';
  }
  return text.trim();
}
