// Small groups: what is told of them is that they are small, so that no table that is taken along singles anybody out. Pure.

/** Groups of fewer than this are hidden. */
export const SMALLEST_GROUP = 20;

/** Counts that belong together, by names of their own. */
export interface Counts {
  /** Decisions, which say how large the group is. */
  readonly choices: number;
  /** Of each purpose: how many granted it, of how many that decided on it. */
  readonly purposes: readonly (readonly [granted: number, decided: number])[];
  /** Notices shown. */
  readonly shown: number;
  /** Of the choices, those on the first layer, on days on which notices shown were counted. */
  readonly answered: number;
}

/** The same where some may not be told: `undefined` stands for fewer than {@link SMALLEST_GROUP}, or what would give such away. */
export interface ToldCounts {
  readonly choices: number | undefined;
  readonly purposes: readonly (readonly [granted: number, decided: number] | undefined)[];
  readonly shown: number | undefined;
  readonly answered: number | undefined;
}

/** A group as it may be told; without a name it is those that may not be told apart. */
export interface ToldGroup extends ToldCounts {
  readonly name: string | undefined;
}

/** Nothing of `purposes` purposes. */
const noCounts = (purposes: number): Counts => ({
  choices: 0,
  purposes: Array.from({ length: purposes }, () => [0, 0] as const),
  shown: 0,
  answered: 0,
});

/** The sum of two of the same purposes. */
const addCounts = (one: Counts, other: Counts): Counts => ({
  choices: one.choices + other.choices,
  purposes: one.purposes.map(([granted, decided], at) => {
    const [moreGranted, moreDecided] = other.purposes[at] ?? [0, 0];
    return [granted + moreGranted, decided + moreDecided];
  }),
  shown: one.shown + other.shown,
  answered: one.answered + other.answered,
});

/**
 * Hides small groups of one span: their counts are told in one sum, which also takes in the next larger group where they come
 * to fewer than {@link SMALLEST_GROUP} together. So nobody who has the sum of all groups finds a small one by subtraction.
 * Counts within a group are hidden likewise among the groups that are told.
 * @param groups by name; `undefined` names those that were put together before
 */
export function hideSmall(groups: ReadonlyMap<string | undefined, Counts>): ToldGroup[] {
  const bySize = [...groups].sort(([, a], [, b]) => a.choices - b.choices);
  const hidden = takeHidden(bySize.map(([, { choices }]) => choices));
  const merged = bySize.filter(([name], at) => hidden.has(at) || name === undefined);
  const apart = bySize.filter(([name], at) => !hidden.has(at) && name !== undefined);
  const sum = merged
    .map(([, counts]) => counts)
    .reduce(addCounts, noCounts(merged[0]?.[1].purposes.length ?? 0));
  const told: [string | undefined, Counts][] = merged.length ? [...apart, [undefined, sum]] : apart;
  return hideWithin(told);
}

/** Hides single counts of groups that are themselves large enough, or of one that all of them together do not make so. */
function hideWithin(told: readonly (readonly [string | undefined, Counts])[]): ToldGroup[] {
  const hiddenBy = (count: (counts: Counts) => number) => {
    const bySize = told.map(([, counts], at) => [at, count(counts)] as const).sort(([, a], [, b]) => a - b);
    const hidden = takeHidden(bySize.map(([, size]) => size));
    return new Set(bySize.filter((_each, at) => hidden.has(at)).map(([at]) => at));
  };
  const choices = hiddenBy((counts) => counts.choices);
  const shown = hiddenBy((counts) => counts.shown);
  const purposes = (told[0]?.[1].purposes ?? []).map((_purpose, purpose) =>
    hiddenBy((counts) => counts.purposes[purpose]?.[1] ?? 0),
  );
  return told.map(([name, counts], at) => ({
    name,
    choices: choices.has(at) ? undefined : counts.choices,
    purposes: counts.purposes.map((rate, purpose) => (purposes[purpose]?.has(at) ? undefined : rate)),
    shown: shown.has(at) ? undefined : counts.shown,
    answered: choices.has(at) || shown.has(at) ? undefined : counts.answered,
  }));
}

/**
 * Which of these sizes to hide: the small ones and, for as long as they come to fewer than {@link SMALLEST_GROUP} together,
 * the next larger ones. Nothing where none is small; what is nobody is not hidden, since it is nobody.
 * @param sizes increasing
 * @returns their positions
 */
function takeHidden(sizes: readonly number[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  let sum = 0;
  for (const [at, size] of sizes.entries()) {
    if (size === 0) continue;
    if (size >= SMALLEST_GROUP && (!hidden.size || sum >= SMALLEST_GROUP)) break;
    hidden.add(at);
    sum += size;
  }
  return hidden;
}
