// The statistics that tables of a measurement are made with.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, spread } from '../../bench/statistics.ts';

describe('the median', () => {
  it('is the value in the middle, in whatever order they came', () => {
    expect(median([30, 10, 20])).toBe(20);
  });

  it('of an even number of values is the mean of the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('of none is not a number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('the quartiles', () => {
  it('are those that R and spreadsheets give', () => {
    expect(spread([1, 2, 3, 4, 5])).toEqual({ lower: 2, median: 3, upper: 4 });
    expect(spread([1, 2, 3, 4])).toEqual({ lower: 1.75, median: 2.5, upper: 3.25 });
  });

  it('of one value are that value', () => {
    expect(spread([7])).toEqual({ lower: 7, median: 7, upper: 7 });
  });

  it('stand in order, between the least and the greatest value', () => {
    const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (numbers) => {
        const { lower, median, upper } = spread(numbers);
        const order = [Math.min(...numbers), lower, median, upper, Math.max(...numbers)];
        expect(order.toSorted((a, b) => a - b)).toEqual(order);
      }),
    );
  });

  it('leave the values in the order in which they were', () => {
    const values = [3, 1, 2];
    spread(values);
    expect(values).toEqual([3, 1, 2]);
  });
});
