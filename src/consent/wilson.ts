// The confidence band of a rate: Wilson's score interval, which stays within 0 and 1 and is right for few and for many. Pure.

/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;

/** A range that a rate lies in. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % band of a rate, without correction for continuity (E. B. Wilson, 1927; R. G. Newcombe, 1998, method 3).
 * @param hits of the trials, from 0 to all of them
 * @param trials a whole number; of none nothing is known, and the band is from 0 to 1
 */
export function wilsonBand(hits: number, trials: number): Band {
  if (trials === 0) return { low: 0, high: 1 };
  const rate = hits / trials;
  const z2 = Z * Z;
  const middle = rate + z2 / (2 * trials);
  const half = Z * Math.sqrt((rate * (1 - rate) + z2 / (4 * trials)) / trials);
  const whole = 1 + z2 / trials;
  // Rounding may lead out of the rate's own range where all or none are hits.
  return {
    low: hits === 0 ? 0 : Math.max(0, (middle - half) / whole),
    high: hits === trials ? 1 : Math.min(1, (middle + half) / whole),
  };
}
