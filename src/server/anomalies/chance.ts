// How likely something is by chance alone: exact tails, and the middle and scatter of a few numbers. Pure.
//
// Written out, since what is needed of the libraries there are is a sum of terms: they have densities and approximations,
// and an approximation is off where it matters here, at chances of one in a million.

const TABLE_SIZE = 256;

const TABLE = Array.from({ length: TABLE_SIZE }, () => 0);
for (let n = 2; n < TABLE_SIZE; n += 1) TABLE[n] = (TABLE[n - 1] ?? 0) + Math.log(n);

/** ln n!, by a table and beyond it by Stirling's series, to 13 digits. */
function lnFactorial(n: number): number {
  if (n < TABLE_SIZE) return TABLE[n] ?? 0;
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
}

const lnChoose = (n: number, k: number) => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);

/** Further terms are less than this part of the sum. */
const NEGLIGIBLE = 1e-15;

/** The sum of terms of which each is a smaller part of the one before. @param ratio of the term behind the `at`th to it */
function tail(lnFirst: number, from: number, to: number, ratio: (at: number) => number): number {
  let term = Math.exp(lnFirst);
  let sum = term;
  for (let at = from; at < to && term > sum * NEGLIGIBLE; at += 1) {
    term *= ratio(at);
    sum += term;
  }
  return Math.min(sum, 1);
}

/** `some` of `all`. */
export interface Share {
  readonly some: number;
  readonly all: number;
}

/** The part that it is; 0 of nothing. */
export const partOf = ({ some, all }: Share): number => (all ? some / all : 0);

/** Both together. */
export const added = (a: Share, b: Share): Share => ({ some: a.some + b.some, all: a.all + b.all });

/**
 * Chance that so large a share, or a larger one, is drawn from both together where both are alike (Fisher's exact test,
 * one side); 1 where it is not larger at all.
 */
export function chanceOfMore(share: Share, other: Share): number {
  const successes = share.some + other.some;
  const all = share.all + other.all;
  if (!all || share.some * all <= share.all * successes) return 1;
  const lnFirst =
    lnChoose(share.all, share.some) + lnChoose(other.all, other.some) - lnChoose(all, successes);
  return tail(
    lnFirst,
    share.some,
    Math.min(share.all, successes),
    (k) => ((successes - k) * (share.all - k)) / ((k + 1) * (other.all - successes + k + 1)),
  );
}

/** The same for a share as far from the other on either side. */
export function chanceOfDifference(share: Share, other: Share): number {
  const rest = ({ some, all }: Share): Share => ({ some: all - some, all });
  const less = chanceOfMore(rest(share), rest(other));
  return Math.min(1, 2 * Math.min(chanceOfMore(share, other), less));
}

/**
 * Chance that a count is as far from what comes in the same time as it is, or farther, where records come at random and as
 * often as in the `times` counts before, of `sum` together: given all of them, each is in the last with one chance in
 * `times + 1` (a binomial; both sides).
 */
export function chanceOfCount(count: number, sum: number, times: number): number {
  const all = count + sum;
  const isMore = count * times > sum;
  const part = isMore ? 1 / (times + 1) : times / (times + 1);
  const some = isMore ? count : sum;
  const odds = part / (1 - part);
  const lnFirst = lnChoose(all, some) + some * Math.log(part) + (all - some) * Math.log(1 - part);
  return Math.min(1, 2 * tail(lnFirst, some, all, (k) => ((all - k) / (k + 1)) * odds));
}

/** The middle one of some numbers, or between the two; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Of normal values, a standard deviation is so many median deviations. */
const MAD_TO_DEVIATION = 1.4826;

/** The usual scatter of some numbers around their median, in standard deviations: a few wild ones do not count. */
export function scatter(values: readonly number[]): number {
  const middle = median(values);
  return MAD_TO_DEVIATION * median(values.map((value) => Math.abs(value - middle)));
}
