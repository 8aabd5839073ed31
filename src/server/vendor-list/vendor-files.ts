// The IAB's files, wherever they are: the vendor list and its translations, read, checked, and told why they cannot be used.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../../consent/configuration.ts';
import { TemoinError } from '../../consent/error.ts';
import {
  type ReadFile,
  readStandardTexts,
  readVendorList,
  type StandardTexts,
  type VendorList,
} from '../../consent/tcf/vendor-list.ts';
import { type FetchedFile, FILE_BYTES_MAX, fetchFile } from './fetch-file.ts';

/** Where the IAB publishes them (GVL specification 3). */
export const VENDOR_LIST_URL = 'https://vendor-list.consensu.org/v3/vendor-list.json';

/** The name of the list, and of a translation beside it. */
export const LIST_FILE = 'vendor-list.json';
export const translationFile = (language: string) => `purposes-${language}.json`;

/** Problems that are told of one file; more say nothing more. */
const PROBLEMS_MAX = 5;

/** One file as it is served. */
export interface ServedFile {
  readonly text: string;
  /** Whole seconds for which it is fresh. */
  readonly freshSeconds: number;
}

/** What pages get of them. */
export interface ServedVendorFiles {
  /** The list or a translation; `undefined` where it is not kept. Nothing is fetched for a visitor. */
  served(file: string): Promise<ServedFile | undefined>;
  /** A list that this server has had, by its version. */
  archived(version: number): Promise<string | undefined>;
}

/** What an expansion needs of them. */
export interface VendorFiles {
  /** @throws TemoinError `vendor-list-unusable` */
  list(): Promise<VendorList>;
  /**
   * @param language as the IAB's files are named (`pt-br`)
   * @returns `undefined` where the IAB has no such translation
   * @throws TemoinError `vendor-list-unusable`
   */
  translation(language: string): Promise<StandardTexts | undefined>;
}

/**
 * The files at an address, or in a folder, read anew each time: for a command that runs once.
 * @param place of the list, an http or https address or a path; translations are beside it
 */
export function vendorFilesAt(place: string): VendorFiles {
  const read = vendorFileSource(place);
  return {
    async list() {
      const file = await read(LIST_FILE);
      if (!file) throw unusable(place, 'there is no such file');
      return checkedList(file.text, place);
    },
    async translation(language) {
      const name = translationFile(language);
      const file = await read(name);
      return file && checkedTranslation(file.text, name);
    },
  };
}

/**
 * Reads or fetches one of the files.
 * @param place of the list, an http or https address or a path; everything else is beside it
 */
export function vendorFileSource(place: string): (file: string) => Promise<FetchedFile | undefined> {
  const isAddress = /^https?:\/\//i.test(place);
  return async (file) => {
    if (!isAddress) return readLocal(file === LIST_FILE ? place : join(place, '..', file));
    return fetchFile(file === LIST_FILE ? place : new URL(file, place).href);
  };
}

/** @throws TemoinError `vendor-list-unusable`, with what is wrong */
export const checkedList = (text: string, place: string): VendorList =>
  found(readVendorList(parseJson(text)), place);

/** @throws TemoinError `vendor-list-unusable`, with what is wrong */
export const checkedTranslation = (text: string, place: string): StandardTexts =>
  found(readStandardTexts(parseJson(text)), place);

function found<File>(read: ReadFile<File>, place: string): File {
  if ('found' in read) return read.found;
  const { problems } = read;
  const more = problems.length - PROBLEMS_MAX;
  const told = [...problems.slice(0, PROBLEMS_MAX), ...(more > 0 ? [`and ${more} more`] : [])];
  throw unusable(place, `it is none of the IAB's, version 3:\n${told.map((line) => `  ${line}`).join('\n')}`);
}

/** A file is looked at once in an hour, as whoever puts a new one there may. */
const LOCAL_FRESH_SECONDS = 3_600;

async function readLocal(path: string): Promise<FetchedFile | undefined> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > FILE_BYTES_MAX)
      throw unusable(path, `${bytes.length} bytes are too many; at most ${FILE_BYTES_MAX} are read`);
    return { text: bytes.toString(), freshSeconds: LOCAL_FRESH_SECONDS };
  } catch (error) {
    if (error instanceof TemoinError) throw error;
    if (Object(error).code === 'ENOENT') return undefined;
    throw unusable(path, error instanceof Error ? error.message : String(error));
  }
}

export const unusable = (place: string, reason: string) =>
  new TemoinError(
    'vendor-list-unusable',
    `${place} cannot be used for the vendor list of the IAB: ${reason}; name another file or address with --vendor-list`,
  );
