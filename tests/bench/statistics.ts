// The few statistics that tables of a measurement need. Pure.

/** The middle of some values, and where its quarters begin and end. */
export interface Spread {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** The median: of an even number of values the mean of the two in the middle. `NaN` where there is none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Median and quartiles. With one value all three are that value; with none they are `NaN`. */
export function spread(values: readonly number[]): Spread {
  return { lower: quantile(values, 0.25), median: median(values), upper: quantile(values, 0.75) };
}

/** The value below which so great a part of the others is, between two values in proportion (R's type 7). */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
