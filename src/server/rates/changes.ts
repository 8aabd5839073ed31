// The changes that a picture of rates marks: when the log published notices, and when a release of the widget.
import type { PublicationPlace, PublishedNotices } from '../notices/published-notices.ts';
import type { Period } from '../period.ts';

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

/** The changes of a period, by time. */
export async function changesOf(published: PublishedNotices, { from, to }: Period): Promise<Change[]> {
  const isWithin = ({ time }: PublicationPlace) => (!from || time >= from) && (!to || time < to);
  const notices = together((await published.notices()).filter(isWithin)).map(
    ([first, ...others]): Change => ({
      ...placeOfChange(first, others.length),
      kind: 'notice',
      ...(first.revision !== undefined && { revision: first.revision }),
      ...(first.widget && { widget: first.widget.version }),
    }),
  );
  const widgets = together((await published.widgets()).filter(isWithin)).map(
    ([first, ...others]): Change => ({
      ...placeOfChange(first, others.length),
      kind: 'widget',
      ...(first.version !== undefined && { widget: first.version }),
    }),
  );
  return [...notices, ...widgets].sort((a, b) => (a.time < b.time ? -1 : 1));
}

const placeOfChange = ({ time, index }: PublicationPlace, others: number) => ({
  time,
  index,
  publications: others + 1,
});

/** @param published by time */
function together<Published extends PublicationPlace>(
  published: readonly Published[],
): (readonly [Published, ...Published[]])[] {
  const groups: [Published, ...Published[]][] = [];
  for (const each of published) {
    const group = groups.at(-1);
    if (group && Date.parse(each.time) - Date.parse(group[0].time) < TOGETHER_MS) group.push(each);
    else groups.push([each]);
  }
  return groups;
}
