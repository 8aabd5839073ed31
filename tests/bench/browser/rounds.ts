// Values of the rounds of a run: what one contender had in each, and how these stand to another's. Pure.
import { median, type Spread, spread } from '../statistics.ts';

/** A value of one round; `null` where that round's visit failed. */
export type RoundValue = number | null;

/** Of the rounds that succeeded; `undefined` where none did. */
export function spreadOf(values: readonly RoundValue[]): Spread | undefined {
  const present = values.filter((value) => value !== null);
  if (!present.length) return undefined;
  return spread(present);
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
  return ratios.length ? median(ratios) : undefined;
}
