// The statement that a site abides by Global Privacy Control: the day since which the log shows that it is true.
import { canonicalJson } from '../consent/canonical-json.ts';
import { type Configuration, parseJson } from '../consent/configuration.ts';
import { sha256Hex } from '../consent/sha256.ts';
import type { ServedStore } from './thread/reads.ts';

/** Finds the day once, since no publication ever changes. */
export class GpcStatement {
  readonly #store: Pick<ServedStore, 'readPublished' | 'readEntries'>;
  readonly #hashes: readonly string[];
  #day: string | undefined;

  /** @param widgetHash under which the log publishes the widget's release that is served */
  constructor(
    store: Pick<ServedStore, 'readPublished' | 'readEntries'>,
    configuration: Configuration,
    widgetHash: string,
  ) {
    this.#store = store;
    this.#hashes = [sha256Hex(canonicalJson(configuration)), widgetHash];
  }

  /**
   * The UTC day, `YYYY-MM-DD`, on which the log had published both: the configuration in force, and the release that heeds the
   * signal under it.
   * @returns undefined while one of them is not published, as where another server has yet to sequence it, or damaged
   */
  async day(): Promise<string | undefined> {
    if (this.#day) return this.#day;
    const days = await Promise.all(this.#hashes.map((hash) => this.#dayOf(hash)));
    const [first, second] = days;
    if (!first || !second) return undefined;
    this.#day = first > second ? first : second;
    return this.#day;
  }

  async #dayOf(hash: string): Promise<string | undefined> {
    const published = await this.#store.readPublished(hash);
    if (!published) return undefined;
    const [entry] = await this.#store.readEntries(published.index, published.index + 1);
    const { time }: { readonly time?: unknown } = Object(
      parseJson(new TextDecoder().decode(entry?.bytes.subarray(1))),
    );
    return typeof time === 'string' ? /^\d{4}-\d\d-\d\d(?=T)/.exec(time)?.[0] : undefined;
  }
}
