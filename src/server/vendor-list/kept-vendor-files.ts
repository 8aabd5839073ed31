// The vendor list as a server keeps it: fetched when its time is over and not before, and on disk, so that a restart needs no network.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../consent/configuration.ts';
import type { StandardTexts, VendorList } from '../../consent/tcf/vendor-list.ts';
import type { FetchedFile } from './fetch-file.ts';
import {
  checkedList,
  checkedTranslation,
  LIST_FILE,
  type ServedFile,
  type ServedVendorFiles,
  translationFile,
  unusable,
  type VendorFiles,
  vendorFileSource,
} from './vendor-files.ts';

/** Folder of the files: within the data of a log, or beside those of many logs that share them. */
export const VENDOR_LIST_FOLDER = 'tcf';
export const SHARED_VENDOR_LIST_FOLDER = '.tcf';

/** After a failure: soon enough for a list that visitors wait for, and seldom enough for a server that is down. */
const RETRY_MS = 600_000;

/** The longest that a timer of Node can wait is 24.8 days; to look once more costs nothing. */
const LOOK_MS_MAX = 86_400_000;
const LOOK_MS_MIN = 1_000;

/** What is kept beside the files. */
const STATE_FILE = 'kept.json';
const stateSchema = z.object({
  /** Where they are from: those of another place are fetched anew. */
  place: z.string(),
  files: z.record(z.string(), z.object({ freshUntilMs: z.number(), isThere: z.boolean() })),
});
type State = z.infer<typeof stateSchema>;

/** What {@link KeptVendorFiles} needs. */
export interface KeptVendorFilesOptions {
  /** Made where there is none, once anything is kept. */
  readonly directory: string;
  /** Of the list: an http or https address, or a path. */
  readonly place: string;
  readonly now: () => Date;
  /** Told what the operator should know. */
  readonly warn: (message: string) => void;
}

/** The files of one server, for all of its sites. Nothing is fetched before it is asked for. */
export class KeptVendorFiles implements VendorFiles, ServedVendorFiles {
  readonly #options: KeptVendorFilesOptions;
  readonly #read: (file: string) => Promise<FetchedFile | undefined>;
  readonly #texts = new Map<string, string>();
  readonly #underWay = new Map<string, Promise<string | undefined>>();
  #state: State | undefined;
  #list: { readonly text: string; readonly list: VendorList } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #problem = '';

  constructor(options: KeptVendorFilesOptions) {
    this.#options = options;
    this.#read = vendorFileSource(options.place);
  }

  /** The newest list, or the last good one where there is no newer. @throws TemoinError `vendor-list-unusable` */
  async list(): Promise<VendorList> {
    const text = (await this.#newest(LIST_FILE)) ?? '';
    // It has more than a megabyte, and of many sites each asks for it.
    if (this.#list?.text !== text) this.#list = { text, list: checkedList(text, this.#options.place) };
    return this.#list.list;
  }

  async translation(language: string): Promise<StandardTexts | undefined> {
    const file = translationFile(language);
    const text = await this.#newest(file);
    return text === undefined ? undefined : checkedTranslation(text, file);
  }

  /** A file to be served: the list or a translation that has been asked for before; never fetched for a visitor. */
  async served(file: string): Promise<ServedFile | undefined> {
    const state = await this.#known();
    const kept = state.files[file];
    if (!kept?.isThere) return undefined;
    const text = await this.#kept(file);
    const freshMs = kept.freshUntilMs - this.#options.now().getTime();
    return text === undefined ? undefined : { text, freshSeconds: Math.max(0, Math.floor(freshMs / 1_000)) };
  }

  /** A list that this server has had, by its version. */
  async archived(version: number): Promise<string | undefined> {
    return this.#kept(archiveFile(version));
  }

  /**
   * Fetches each kept file once its time is over, from now on.
   * @param onNewList called when the list has another version than {@link list} gave last
   */
  follow(onNewList: (version: number) => void): void {
    const look = async () => {
      const before = this.#list?.list.vendorListVersion;
      const { files } = await this.#known();
      for (const file of Object.keys(files)) await this.#newest(file).catch(() => undefined);
      if (before === undefined) return;
      const list = await this.list();
      if (list.vendorListVersion !== before) onNewList(list.vendorListVersion);
    };
    const again = async () => {
      const { files } = await this.#known();
      const due = Math.min(...Object.values(files).map(({ freshUntilMs }) => freshUntilMs));
      const inMs = Math.max(LOOK_MS_MIN, Math.min(LOOK_MS_MAX, due - this.#options.now().getTime()));
      this.#timer = setTimeout(() => {
        void look()
          .catch((error: unknown) => this.#say(`The vendor list could not be followed: ${error}`))
          .then(again);
      }, inMs).unref();
    };
    void again();
  }

  /** Fetches no more by itself. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** One request at a time for each file. */
  #newest(file: string): Promise<string | undefined> {
    const underWay = this.#underWay.get(file) ?? this.#take(file).finally(() => this.#underWay.delete(file));
    this.#underWay.set(file, underWay);
    return underWay;
  }

  async #take(file: string): Promise<string | undefined> {
    const state = await this.#known();
    const nowMs = this.#options.now().getTime();
    const kept = state.files[file];
    const text = kept?.isThere ? await this.#kept(file) : undefined;
    const isWhole = kept !== undefined && kept.isThere === (text !== undefined);
    if (isWhole && nowMs < kept.freshUntilMs) return text;
    try {
      const read = await this.#read(file);
      if (!read && file === LIST_FILE) throw unusable(this.#options.place, 'there is no such file');
      if (read) await this.#keep(file, read.text);
      this.#texts.delete(file);
      await this.#note(file, {
        freshUntilMs: nowMs + (read?.freshSeconds ?? 86_400) * 1_000,
        isThere: !!read,
      });
      this.#say('');
      return read?.text;
    } catch (error) {
      if (!isWhole) throw error;
      await this.#note(file, { ...kept, freshUntilMs: nowMs + RETRY_MS });
      this.#say(
        `${file} of the IAB is served as it was, and asked for again in ${RETRY_MS / 60_000} minutes: ${error instanceof Error ? error.message : error}`,
      );
      return text;
    }
  }

  /** Checked before it is kept, and under the version's name too, so that older strings can be read by it. */
  async #keep(file: string, text: string): Promise<void> {
    if (file !== LIST_FILE) {
      checkedTranslation(text, file);
      return this.#write(file, text);
    }
    const { vendorListVersion } = checkedList(text, this.#options.place);
    await this.#write(archiveFile(vendorListVersion), text);
    await this.#write(file, text);
  }

  async #known(): Promise<State> {
    const { place } = this.#options;
    if (this.#state) return this.#state;
    const { data } = stateSchema.safeParse(parseJson((await this.#onDisk(STATE_FILE)) ?? ''));
    const files = data?.files ?? {};
    this.#state ??= {
      place,
      files:
        data?.place === place
          ? files
          : Object.fromEntries(
              Object.entries(files).map(([file, kept]) => [file, { ...kept, freshUntilMs: 0 }]),
            ),
    };
    return this.#state;
  }

  async #note(file: string, kept: State['files'][string]): Promise<void> {
    const state = await this.#known();
    state.files[file] = kept;
    await this.#write(STATE_FILE, JSON.stringify(state));
  }

  async #kept(file: string): Promise<string | undefined> {
    const text = this.#texts.get(file) ?? (await this.#onDisk(file));
    if (text !== undefined && !file.startsWith(ARCHIVE)) this.#texts.set(file, text);
    return text;
  }

  async #onDisk(file: string): Promise<string | undefined> {
    try {
      return await readFile(join(this.#options.directory, file), 'utf8');
    } catch {
      // What the caller sees instead: nothing kept, so that it is fetched.
      return undefined;
    }
  }

  /** Whole or not at all. */
  async #write(file: string, text: string): Promise<void> {
    const { directory } = this.#options;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const beside = join(directory, `.${file}`);
    await writeFile(beside, text, { mode: 0o600 });
    await rename(beside, join(directory, file));
  }

  /** The same sentence once. */
  #say(problem: string): void {
    if (problem && problem !== this.#problem) this.#options.warn(problem);
    this.#problem = problem;
  }
}

const ARCHIVE = 'vendor-list-v';
const archiveFile = (version: number) => `${ARCHIVE}${version}.json`;
