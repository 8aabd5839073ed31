// The statistics of the measurements: medians with their quartiles, and ratios within one round. Pure.

/** The middle of some values, and how far half of them lie around it. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** A value of one round; `null` where that round's visit failed. */
export type RoundValue = number | null;

/**
 * The value below which a share of all values lies, between two of them in proportion.
 * @param share from 0 to 1
 * @returns NaN where there is none
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

/** Of the rounds that succeeded; `undefined` where none did. */
export function spreadOf(values: readonly RoundValue[]): Spread | undefined {
  const present = values.filter((value) => value !== null);
  if (!present.length) return undefined;
  return { median: quantile(present, 0.5), lower: quantile(present, 0.25), upper: quantile(present, 0.75) };
}

/** What is more than another's of the same round. */
export function differences(values: readonly RoundValue[], others: readonly RoundValue[]): RoundValue[] {
  return values.map((value, round) => {
    const other = others[round] ?? null;
    return value === null || other === null ? null : value - other;
  });
}

/**
 * The ratio to another's of the same round, since a noisy machine is slow for both; then the middle of these.
 * @returns `undefined` where no round has both, or the other's is never more than nothing
 */
export function medianRatio(
  values: readonly RoundValue[],
  others: readonly RoundValue[],
): number | undefined {
  const ratios = values.flatMap((value, round) => {
    const other = others[round] ?? null;
    return value === null || other === null || other <= 0 ? [] : [value / other];
  });
  return ratios.length ? quantile(ratios, 0.5) : undefined;
}
