// Which version of a notice came before another: the one that visitors of the same language were shown until then. Pure.
import type { PublicationPlace, PublishedNotice } from './published-notices.ts';

/**
 * The version before each, by hash; none of those that are the first of their kind.
 *
 * A configuration makes several notices in one language: one that asks about all, some that ask about what is new alone,
 * and where visitors are of several places one for the law of each. Those of one widget under one configuration are a
 * generation, in which each is followed by the one of the same kind at the same position of the next generation.
 * @param notices oldest first
 * @param configurations oldest first
 */
export function previousNotices(
  notices: readonly PublishedNotice[],
  configurations: readonly PublicationPlace[],
): ReadonlyMap<string, PublishedNotice> {
  const previous = new Map<string, PublishedNotice>();
  for (const generations of kindsOf(notices, configurations).values()) {
    for (const [at, generation] of generations.entries()) {
      const before = generations[at - 1] ?? [];
      for (const [position, notice] of generation.entries()) {
        const same = before.filter(({ validityDays }) => validityDays === notice.validityDays);
        const found = same.includes(before[position] ?? notice) ? before[position] : (same[0] ?? before[0]);
        if (found) previous.set(notice.hash, found);
      }
    }
  }
  return previous;
}

/** Generations of each kind: of one language, asking about all or about a part. */
function kindsOf(notices: readonly PublishedNotice[], configurations: readonly PublicationPlace[]) {
  const kinds = new Map<string, PublishedNotice[][]>();
  const last = new Map<string, string>();
  for (const notice of notices) {
    const kind = `${notice.locale} ${notice.asks ? 'part' : 'all'}`;
    const generation = `${configurationOf(notice, configurations)?.index} ${notice.widget?.integrity}`;
    const generations = kinds.get(kind) ?? [];
    if (last.get(kind) === generation) generations.at(-1)?.push(notice);
    else generations.push([notice]);
    kinds.set(kind, generations);
    last.set(kind, generation);
  }
  return kinds;
}

/** The configuration that was published last when a notice was; undefined where none was. @param configurations oldest first */
export function configurationOf(
  { index }: Pick<PublicationPlace, 'index'>,
  configurations: readonly PublicationPlace[],
): PublicationPlace | undefined {
  return configurations.findLast((each) => each.index < index);
}
