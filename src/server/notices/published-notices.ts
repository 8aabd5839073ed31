// The notices that a log has published, and under which configuration: read once each, since none ever changes.
import { parseJson } from '../../consent/configuration.ts';
import type { WidgetVersion } from '../../consent/notice.ts';
import type { PublicationKind } from '../../consent/publication.ts';
import type { PublishedEntry } from '../store/log-store.ts';
import type { ServedStore } from '../thread/reads.ts';

const READ_AT_ONCE = 64;

/** A publication by what its entry says. */
export interface PublicationPlace {
  readonly index: number;
  readonly hash: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly time: string;
}

/** A notice of the log. Of one whose bytes are damaged only the place is known. */
export interface PublishedNotice extends PublicationPlace {
  readonly entry: Uint8Array;
  /** Empty where the bytes do not tell. */
  readonly locale: string;
  readonly revision: number | undefined;
  readonly layout: string | undefined;
  readonly widget: WidgetVersion | undefined;
  readonly validityDays: number | undefined;
  /** The ids that it asks about alone; absent where it asks about all. */
  readonly asks: readonly string[] | undefined;
}

/** A configuration of the log. */
export interface PublishedConfiguration extends PublicationPlace {
  /** The ids of its services; none where the bytes are damaged. */
  readonly services: readonly string[];
}

/** A release of the widget. */
export interface PublishedRelease extends PublicationPlace {
  /** As its manifest says; undefined where the bytes are damaged. */
  readonly version: string | undefined;
}

/** What a log has published of one kind, with what was read of each. */
class Followed<T> {
  readonly #kind: PublicationKind;
  readonly #read: (published: PublishedEntry) => T | undefined;
  readonly #all: T[] = [];
  #next = 0;

  constructor(kind: PublicationKind, read: (published: PublishedEntry) => T | undefined) {
    this.#kind = kind;
    this.#read = read;
  }

  async follow(store: Pick<ServedStore, 'readPublications'>): Promise<readonly T[]> {
    for (let found = READ_AT_ONCE; found === READ_AT_ONCE; ) {
      const newer = await store.readPublications(this.#kind, this.#next, READ_AT_ONCE);
      // Two requests may read the same ones: what one has taken up meanwhile is passed over.
      for (const published of newer) {
        if (published.index < this.#next) continue;
        this.#next = published.index + 1;
        const read = this.#read(published);
        if (read) this.#all.push(read);
      }
      found = newer.length;
    }
    return this.#all;
  }
}

/** Of one log. Its memory grows with what the operator publishes, and with nothing that a visitor does. */
export class PublishedNotices {
  readonly #store: Pick<ServedStore, 'readPublications'>;
  readonly #notices = new Followed('notice', noticeOf);
  readonly #configurations = new Followed('configuration', configurationOf);
  readonly #widgets = new Followed('widget', releaseOf);

  constructor(store: Pick<ServedStore, 'readPublications'>) {
    this.#store = store;
  }

  /** By their indexes, oldest first. */
  notices(): Promise<readonly PublishedNotice[]> {
    return this.#notices.follow(this.#store);
  }

  /** The same of the configurations. */
  configurations(): Promise<readonly PublishedConfiguration[]> {
    return this.#configurations.follow(this.#store);
  }

  /** The same of the widget's releases. */
  widgets(): Promise<readonly PublishedRelease[]> {
    return this.#widgets.follow(this.#store);
  }
}

/** @returns undefined where the stored entry is damaged */
export function placeOf({ index, entry }: PublishedEntry): PublicationPlace | undefined {
  const { hash, time } = membersOf(entry.subarray(1));
  return typeof hash === 'string' && typeof time === 'string' ? { index, hash, time } : undefined;
}

function configurationOf(published: PublishedEntry): PublishedConfiguration | undefined {
  const place = placeOf(published);
  const { services } = membersOf(published.bytes);
  const ids = Array.isArray(services) ? services.map((service) => Object(service).id) : [];
  return place && { ...place, services: ids.filter((id) => typeof id === 'string') };
}

function releaseOf(published: PublishedEntry): PublishedRelease | undefined {
  const place = placeOf(published);
  const { version } = membersOf(published.bytes);
  return place && { ...place, version: typeof version === 'string' ? version : undefined };
}

function noticeOf(published: PublishedEntry): PublishedNotice | undefined {
  const place = placeOf(published);
  if (!place) return undefined;
  const { locale, revision, layout, widget, validityDays, asks } = membersOf(published.bytes);
  return {
    ...place,
    entry: published.entry,
    locale: typeof locale === 'string' ? locale : '',
    revision: integer(revision),
    layout: typeof layout === 'string' ? layout : undefined,
    widget: widgetOf(widget),
    validityDays: integer(validityDays),
    asks: Array.isArray(asks) ? asks.filter((id) => typeof id === 'string') : undefined,
  };
}

const integer = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : undefined);

function widgetOf(value: unknown): WidgetVersion | undefined {
  const { version, integrity }: { readonly version?: unknown; readonly integrity?: unknown } = Object(value);
  return typeof version === 'string' && typeof integrity === 'string' ? { version, integrity } : undefined;
}

/** The members of an object in JSON; none where it is no such thing. */
function membersOf(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const value = parseJson(new TextDecoder().decode(bytes));
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
