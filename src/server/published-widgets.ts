// The widget's releases that a log has published, found by what a record names.
import { parseJson } from '../consent/configuration.ts';
import type { WidgetVersion } from '../consent/notice.ts';
import type { KeptEntry } from './store/log-store.ts';
import type { ServedStore } from './thread/reads.ts';

const RELEASES_AT_ONCE = 16;

/** Remembers what it has met, so that each publication is read once: none ever changes. */
export class PublishedWidgets {
  readonly #store: Pick<ServedStore, 'findPublications' | 'readEntries'>;
  /** Index of the first publication of a release. */
  readonly #indexes = new Map<string, number>();
  /** Publications below this one are known. */
  #known = 0;

  constructor(store: Pick<ServedStore, 'findPublications' | 'readEntries'>) {
    this.#store = store;
  }

  /**
   * The entry that published a release first; undefined where the log has none. By what the manifest says of itself: whether
   * that is so, is for whoever verifies.
   */
  async find(widget: WidgetVersion): Promise<KeptEntry | undefined> {
    const key = keyOf(widget);
    if (!this.#indexes.has(key)) await this.#readNewer();
    const index = this.#indexes.get(key);
    return index === undefined ? undefined : (await this.#store.readEntries(index, index + 1))[0];
  }

  async #readNewer(): Promise<void> {
    let found: number[];
    do {
      found = await this.#store.findPublications('widget', this.#known, RELEASES_AT_ONCE);
      for (const index of found) {
        const [entry] = await this.#store.readEntries(index, index + 1);
        const key = entry?.publication && keyIn(entry.publication.bytes);
        if (key !== undefined && !this.#indexes.has(key)) this.#indexes.set(key, index);
        this.#known = Math.max(this.#known, index + 1);
      }
    } while (found.length === RELEASES_AT_ONCE);
  }
}

const keyOf = ({ version, integrity }: WidgetVersion) => `${version} ${integrity}`;

/** @returns undefined where the stored bytes are damaged */
function keyIn(bytes: Uint8Array): string | undefined {
  const value = parseJson(new TextDecoder().decode(bytes));
  if (typeof value !== 'object' || value === null) return undefined;
  return `${Reflect.get(value, 'version')} ${Reflect.get(value, 'integrity')}`;
}
