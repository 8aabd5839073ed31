// A pack as it lies there, in a ZIP or a folder: paths with bytes behind them, before anything of it is believed.
import { quote } from '../../tlog/error.ts';
import type { FindingCode } from '../finding.ts';

/** One file of a pack. */
export interface PackedFile {
  /** As the pack spells it. */
  readonly path: string;
  /** Size that is claimed of it, unpacked. Nothing is read beyond. */
  readonly bytes: number;
  /** Why it must not be read; absent where it may be. */
  readonly refused?: Refusal;
  /**
   * The bytes, anew each time.
   * @throws what the reading throws, in the middle
   */
  read(): AsyncIterable<Uint8Array>;
}

/** What is wrong with a pack, or a file of it, before it is read. */
export interface Refusal {
  readonly code: FindingCode;
  /** In words, without the path. */
  readonly message: string;
}

/** The files of a pack, in its order, and what is wrong with what they lie in. */
export interface PackedFiles {
  readonly files: readonly PackedFile[];
  readonly problems: readonly Refusal[];
}

/** As the manifest has them: no such path leads out of a folder, on any system. */
const SAFE_PATH = /^[A-Za-z0-9][\w-]*(\.[\w-]+)*(\/[A-Za-z0-9][\w-]*(\.[\w-]+)*)*$/;
const PATH_CHARS_MAX = 240;

/** More than the releases, notices and pictures of any site. */
const FILES_MAX = 60_000;

/** Of ten million records there are some 60 GB. */
const BYTES_MAX = 2 ** 40;

/** Below this size no file can harm, however well it was compressed. */
const SMALL_BYTES = 1_048_576;

/** Records have hashes and random ids, which no method makes so much smaller; a bomb is made of nothing else. */
const RATIO_MAX = 400;

/**
 * Refuses paths that lead somewhere else, paths that are there twice, and sizes that are a trap. A file that was refused
 * already stays so.
 * @param packedBytes size of a file as it lies there, where it was compressed
 */
export function refuseTricks(
  files: readonly (PackedFile & { readonly packedBytes?: number })[],
): PackedFiles {
  const problems: Refusal[] = [];
  const shown = files.slice(0, FILES_MAX);
  if (files.length > FILES_MAX) {
    const message = `it has ${files.length} files, but at most ${FILES_MAX} are looked at`;
    problems.push({ code: 'pack-too-large', message });
  }
  const bytes = shown.reduce((sum, file) => sum + file.bytes, 0);
  const isTooLarge = bytes > BYTES_MAX;
  if (isTooLarge) {
    const message = `its files are said to have ${bytes} bytes, but at most ${BYTES_MAX} are read`;
    problems.push({ code: 'pack-too-large', message });
  }
  const seen = new Set<string>();
  const checked = shown.map((file) => {
    // Some systems make one file of two names that differ in case.
    const name = file.path.toLowerCase();
    const refused = file.refused ?? refusalOf(file, seen.has(name), isTooLarge);
    seen.add(name);
    return { path: file.path, bytes: file.bytes, read: () => file.read(), ...(refused && { refused }) };
  });
  return { files: checked, problems };
}

function refusalOf(
  { path, bytes, packedBytes }: PackedFile & { readonly packedBytes?: number },
  isRepeated: boolean,
  isTooLarge: boolean,
): Refusal | undefined {
  const trick = trickOf(path);
  if (trick !== undefined) return { code: 'pack-path-unsafe', message: trick };
  if (isRepeated)
    return {
      code: 'pack-path-repeated',
      message:
        'there is more than one file of this name: which one a program shows you depends on the program',
    };
  if (isTooLarge) return { code: 'pack-too-large', message: 'nothing of a pack of that size is read' };
  if (packedBytes === undefined || bytes <= SMALL_BYTES || bytes <= packedBytes * RATIO_MAX) return undefined;
  return {
    code: 'pack-too-large',
    message: `${packedBytes} bytes are said to unpack to ${bytes}, as a ZIP bomb’s would; it was not read`,
  };
}

/** What a path does that none of a pack may; undefined where it is sound. */
function trickOf(path: string): string | undefined {
  if (path.length > PATH_CHARS_MAX) return `the path is longer than ${PATH_CHARS_MAX} characters`;
  if (SAFE_PATH.test(path)) return undefined;
  if (path.split(/[\\/]/).includes('..')) return 'the path leads out of the folder that it is unpacked into';
  if (/^([\\/]|[A-Za-z]:)/.test(path)) return 'the path is absolute: it leads to a place of its own choosing';
  if (path.includes('\\')) return 'the path has a backslash, which some systems take for a folder';
  return `the path has what no path of a pack has: ${quote(path)}`;
}
