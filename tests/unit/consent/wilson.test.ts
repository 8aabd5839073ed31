// The band of a rate: values that were published, and what must hold of every one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonBand } from '../../../src/consent/wilson.ts';

describe('the 95 % band of a rate', () => {
  // R. G. Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3; the last two by hand.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
    [5, 10, 0.2366, 0.7634],
  ])('of %i in %i goes from %f to %f', (hits, trials, low, high) => {
    const band = wilsonBand(hits, trials);
    expect(band.low).toBeCloseTo(low, 4);
    expect(band.high).toBeCloseTo(high, 4);
  });

  it('of nobody says nothing', () => {
    expect(wilsonBand(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('holds the rate, lies between 0 and 1, mirrors, and grows narrower with more of the same', () => {
    const counts = fc
      .tuple(fc.integer({ min: 1, max: 1_000_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([trials, share]) => [Math.round(trials * share), trials] as const);
    fc.assert(
      fc.property(counts, ([hits, trials]) => {
        const { low, high } = wilsonBand(hits, trials);
        const rate = hits / trials;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(rate);
        expect(high).toBeGreaterThanOrEqual(rate);
        expect(high).toBeLessThanOrEqual(1);
        const mirrored = wilsonBand(trials - hits, trials);
        expect(mirrored.low).toBeCloseTo(1 - high, 9);
        expect(mirrored.high).toBeCloseTo(1 - low, 9);
        const more = wilsonBand(4 * hits, 4 * trials);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});
