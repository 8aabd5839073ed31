// The statistics of the measurements.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, medianRatio, quantile, spreadOf } from '../../bench/statistics.ts';

describe('medians and ratios', () => {
  it.each([
    { values: [3], share: 0.5, is: 3 },
    { values: [1, 2, 3, 4], share: 0.5, is: 2.5 },
    { values: [4, 1, 3, 2, 5], share: 0.25, is: 2 },
    { values: [10, 0], share: 0.75, is: 7.5 },
  ])('of $values, $share lie below $is', ({ values, share, is }) => {
    expect(quantile(values, share)).toBe(is);
  });

  it('leave out the rounds that failed', () => {
    expect(spreadOf([5, null, 1, 3])).toEqual({ median: 3, lower: 2, upper: 4 });
    expect(spreadOf([null, null])).toBeUndefined();
    expect(differences([5, null, 4], [1, 1, null])).toEqual([4, null, null]);
  });

  it('compare only what was measured in the same round', () => {
    // The machine was ten times as slow in the second round, for both.
    expect(medianRatio([10, 100, 7], [20, 200, null])).toBe(0.5);
    expect(medianRatio([10], [0])).toBeUndefined();
  });

  it('lie between the least and the most, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const found = quantile(values, share);
          expect(found).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
          expect(found).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
        },
      ),
    );
  });
});
