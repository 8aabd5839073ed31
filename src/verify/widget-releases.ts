// The widget's releases in one log: which of them are published, and which the records name.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { WidgetVersion } from '../consent/notice.ts';
import type { Publication } from '../consent/publication.ts';
import type { StoredRecord } from '../consent/record.ts';
import { sha256Hex } from '../consent/sha256.ts';
import type { FindingList, Place } from './finding.ts';
import { LargeMap } from './large-map.ts';
import { readWidgetManifest, type SoundManifest, WidgetFolder } from './widget-evidence.ts';

const RELEASES_TOLD = 100;
const DIFFERENCES_SHOWN = 3;

/** Where and since when a release stands in the log. */
export interface WidgetPublication {
  readonly index: number;
  /** ISO 8601, by the log's clock. */
  readonly time: string;
  /** By which the manifest is served. */
  readonly hash: string;
}

/** A release of the widget, as an export tells of it. */
export interface WidgetRelease extends WidgetVersion {
  /** Number of proved records that name it. */
  readonly records: number;
  /** The first publication of it in the file; absent where there is none. */
  readonly published?: WidgetPublication;
}

/** Files that were held against the log, and the release that they are. */
export interface KnownFolder extends WidgetVersion {
  readonly published: WidgetPublication;
}

interface Told extends WidgetVersion {
  records: number;
  /** Of the first record that names it. */
  place: Place | undefined;
  published: WidgetPublication | undefined;
}

/** Follows the proved records and publications of one log. */
export class WidgetReleases {
  readonly #findings: FindingList;
  readonly #folder: WidgetFolder | undefined;
  readonly #told = new LargeMap<Told>();
  /** Of the entry before: nearly all records of a log name the release of their neighbour. */
  #last: Told | undefined;
  /** The published release that the folder is most like. */
  #nearest: { readonly release: KnownFolder; readonly differences: readonly string[] } | undefined;

  /** @param contents of a folder that is to be one of the published releases, by path */
  constructor(findings: FindingList, contents?: ReadonlyMap<string, Uint8Array>) {
    this.#findings = findings;
    this.#folder = contents && new WidgetFolder(contents);
  }

  seeRecord({ id, widget }: StoredRecord, index: number): void {
    const told = this.#of(widget);
    told.records += 1;
    told.place ??= { index, recordId: id };
  }

  /** @param content text of the publication; where it is not what was published, that has its own finding */
  seePublication({ hash, time }: Publication, content: string | undefined, index: number): void {
    if (content === undefined || sha256Hex(content) !== hash) return;
    const read = readWidgetManifest(utf8ToBytes(content));
    if ('problem' in read) {
      const message = `the log published a release of the widget whose text is no manifest of one (docs/FORMAT.md §3): ${read.problem}`;
      this.#findings.error('widget-unsound', { index }, message);
      return;
    }
    const { manifest } = read;
    const published = { index, time, hash };
    this.#of(manifest).published ??= published;
    this.#compare(manifest, published);
  }

  /**
   * Says what can be known only at the end. A release that was never published is flagged and no error: a log may be older
   * than such publications, and a site may serve a newer widget than its log's.
   * @param isComplete whether the export means to have every entry; others leave out publications
   */
  finish(isComplete: boolean): void {
    for (const { version, integrity, records, place, published } of this.#all()) {
      if (!isComplete || !place || published) continue;
      const others = records > 1 ? ` (so ${records > 2 ? 'do' : 'does'} ${records - 1} more)` : '';
      const message = `the record names the widget ${version} with the integrity ${integrity}${others}, which no publication in this file has`;
      this.#findings.warning('widget-unpublished', place, message);
    }
    if (!this.#folder || this.knownFolder) return;
    this.#findings.error('widget-differs', {}, this.#differenceInWords());
  }

  /** The release that the folder is, to the byte; undefined where it is none, or there is no folder. */
  get knownFolder(): KnownFolder | undefined {
    return this.#nearest?.differences.length === 0 ? this.#nearest.release : undefined;
  }

  /** At most 100 releases, the published ones first, by their place in the log. */
  get releases(): readonly WidgetRelease[] {
    const placeOf = ({ published }: Told) => published?.index ?? Number.POSITIVE_INFINITY;
    return [...this.#all()]
      .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
      .slice(0, RELEASES_TOLD)
      .map(({ version, integrity, records, published }) => ({
        version,
        integrity,
        records,
        ...(published && { published }),
      }));
  }

  *#all(): Generator<Told> {
    for (const [, told] of this.#told.entries()) yield told;
  }

  #of({ version, integrity }: WidgetVersion): Told {
    if (this.#last?.integrity === integrity && this.#last.version === version) return this.#last;
    const key = `${version} ${integrity}`;
    const known = this.#told.get(key);
    this.#last = known ?? { version, integrity, records: 0, place: undefined, published: undefined };
    if (!known) this.#told.set(key, this.#last);
    return this.#last;
  }

  #compare(manifest: SoundManifest, published: WidgetPublication): void {
    if (!this.#folder) return;
    const differences = this.#folder.differencesFrom(manifest);
    if (this.#nearest && this.#nearest.differences.length <= differences.length) return;
    const { version, integrity } = manifest;
    this.#nearest = { release: { version, integrity, published }, differences };
  }

  #differenceInWords(): string {
    if (!this.#nearest) return 'the given files are of no release: this file has no publication of one';
    const { differences, release } = this.#nearest;
    const more = differences.length - DIFFERENCES_SHOWN;
    const shown = `${differences.slice(0, DIFFERENCES_SHOWN).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
    return `the given files are of no published release; they are most like ${release.version} (entry ${release.published.index}), but ${shown}`;
  }
}
