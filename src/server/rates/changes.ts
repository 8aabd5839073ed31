// The changes that a picture of rates marks: when the log published notices, and when a release of the widget.
import { parseJson } from '../../consent/configuration.ts';
import type { PublicationKind } from '../../consent/publication.ts';
import type { ScopedStore } from '../audit/scoped-store.ts';
import type { KnownNotice, KnownNotices } from '../known-notices.ts';
import type { Period } from '../period.ts';

/** Publications of one kind that are looked at, the first of the period. */
const PUBLICATIONS_MAX = 2_000;

/** What is published within so long of each other belongs to one start of the server. */
const TOGETHER_MS = 600_000;

/** One of them. */
export interface Change {
  /** When the first of it was published, ISO 8601 in UTC, by the log's clock. */
  readonly time: string;
  readonly kind: 'notice' | 'widget';
  /** Index of that entry. */
  readonly index: number;
  /** How many were published together: a notice for each language and for what is new. */
  readonly publications: number;
  /** Of notices their revision; absent where what is kept is damaged. */
  readonly revision?: number;
  /** Version of the widget, or of the one that draws the notices. */
  readonly widget?: string;
}

/** What it reads. */
type Source = Pick<ScopedStore, 'findPeriod' | 'findPublications' | 'readEntryBytes' | 'readPublished'>;

/** The changes of a period, by time. */
export async function changesOf(store: Source, notices: KnownNotices, period: Period): Promise<Change[]> {
  const { start, end } = (await store.findPeriod(period)).inside;
  const kinds = await Promise.all(
    (['notice', 'widget'] as const).map(async (kind) => {
      const groups = together(await publicationsOf(store, kind, start, end));
      return Promise.all(groups.map((group) => changeOf(store, notices, kind, group)));
    }),
  );
  return kinds.flat().sort((a, b) => (a.time < b.time ? -1 : 1));
}

interface Published {
  readonly index: number;
  readonly hash: string;
  readonly time: string;
}

async function publicationsOf(
  store: Source,
  kind: PublicationKind,
  start: number,
  end: number,
): Promise<Published[]> {
  const indexes = (await store.findPublications(kind, start, PUBLICATIONS_MAX)).filter(
    (index) => index < end,
  );
  const published: Published[] = [];
  for (const [first, last] of runsOf(indexes)) {
    const entries = await store.readEntryBytes(first, last + 1);
    for (const [at, bytes] of entries.entries()) {
      const { hash, time }: Readonly<Record<string, unknown>> = Object(
        parseJson(new TextDecoder().decode(bytes.subarray(1))),
      );
      if (typeof hash === 'string' && typeof time === 'string')
        published.push({ index: first + at, hash, time });
    }
  }
  return published;
}

/** Runs of indexes that follow each other: what is published at one start is one. */
function runsOf(indexes: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === index) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

function together(published: readonly Published[]): (readonly [Published, ...Published[]])[] {
  const groups: [Published, ...Published[]][] = [];
  for (const each of published) {
    const group = groups.at(-1);
    if (group && Date.parse(each.time) - Date.parse(group[0].time) < TOGETHER_MS) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

async function changeOf(
  store: Source,
  notices: KnownNotices,
  kind: Change['kind'],
  group: readonly [Published, ...Published[]],
): Promise<Change> {
  const [{ time, index, hash }] = group;
  const change = { time, kind, index, publications: group.length };
  if (kind === 'notice') return { ...change, ...described(await notices.find(hash)) };
  const manifest = parseJson(new TextDecoder().decode((await store.readPublished(hash))?.bytes));
  const { version }: { readonly version?: unknown } = Object(manifest);
  return { ...change, ...(typeof version === 'string' && { widget: version }) };
}

const described = (notice: KnownNotice | undefined) =>
  notice && { revision: notice.revision, widget: notice.widget };
