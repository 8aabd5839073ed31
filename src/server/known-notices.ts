// The notices that a log has published, by their hashes: which language each speaks and which purposes it asks about.
import { parseJson } from '../consent/configuration.ts';
import { HASH } from '../consent/record-schema.ts';
import type { ServedStore } from './thread/reads.ts';

/** Notices that are remembered; a log with more reads those beyond again. */
const KNOWN_MAX = 5_000;

/** What of a notice is asked for. */
export interface KnownNotice {
  readonly hash: string;
  readonly locale: string;
  readonly revision: number;
  /** Version of the widget that draws it. */
  readonly widget: string;
  /** Ids of the purposes that it lets a visitor decide on, in its order. */
  readonly purposes: readonly string[];
}

/** Remembers what it has met: nothing that was published ever changes. */
export class KnownNotices {
  readonly #store: Pick<ServedStore, 'readPublished'>;
  readonly #known = new Map<string, KnownNotice>();

  constructor(store: Pick<ServedStore, 'readPublished'>) {
    this.#store = store;
  }

  /** One that was met before; undefined also of a notice that nobody has asked for. */
  remembered(hash: string): KnownNotice | undefined {
    return this.#known.get(hash);
  }

  /** @returns undefined where the log has published no notice of this hash, or what is kept of it is damaged */
  async find(hash: string): Promise<KnownNotice | undefined> {
    const known = this.#known.get(hash);
    if (known || !HASH.test(hash)) return known;
    const published = await this.#store.readPublished(hash);
    const notice = published?.kind === 'notice' ? readNotice(hash, published.bytes) : undefined;
    if (notice && this.#known.size < KNOWN_MAX) this.#known.set(hash, notice);
    return notice;
  }
}

function readNotice(hash: string, bytes: Uint8Array): KnownNotice | undefined {
  const value = parseJson(new TextDecoder().decode(bytes));
  const { locale, revision, widget, purposes }: Readonly<Record<string, unknown>> = Object(value);
  const { version }: { readonly version?: unknown } = Object(widget);
  if (typeof locale !== 'string' || typeof version !== 'string' || !Array.isArray(purposes)) return undefined;
  const asked = purposes.filter((purpose) => Object(purpose).required === false);
  return {
    hash,
    locale,
    revision: Number(revision),
    widget: version,
    purposes: asked.map(({ id }) => String(id)),
  };
}
