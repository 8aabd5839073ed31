// Contrast: known values of WCAG 2.2, and that of black and white one can be read on any colour.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/consent/contrast.ts';

const BLACK = [0, 0, 0];
const WHITE = [1, 1, 1];
const bytes = (...channels: number[]) => channels.map((channel) => channel / 255);

const anyColour = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 1, noNaN: true })));

describe('the contrast ratio', () => {
  it.each([
    ['black on white', BLACK, WHITE, 21],
    ['white on white', WHITE, WHITE, 1],
    ['#777 on white, which just fails', bytes(0x77, 0x77, 0x77), WHITE, 4.48],
    ['#767676 on white, which just passes', bytes(0x76, 0x76, 0x76), WHITE, 4.54],
    ['pure red on white', bytes(255, 0, 0), WHITE, 4],
    ['pure blue on white', bytes(0, 0, 255), WHITE, 8.59],
    ['pure green on black', bytes(0, 255, 0), BLACK, 15.3],
    ['the default accent under white', bytes(0x1d, 0x4e, 0xd8), WHITE, 6.7],
    ['a colour beyond the screen, cut off there', [1.4, 1.2, 1.1], [-0.3, 0, 0], 21],
  ])('of %s is as known', (_what, first, second, expected) => {
    expect(contrastRatio(first, second)).toBeCloseTo(expected, 1);
  });

  it('lies between 1 and 21, and does not depend on the order', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (first, second) => {
        const ratio = contrastRatio(first, second);
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21.001);
        expect(contrastRatio(second, first)).toBe(ratio);
      }),
    );
  });

  it('A11Y-1: of black and white, one has at least 4.58:1 on any colour', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const best = Math.max(contrastRatio(colour, BLACK), contrastRatio(colour, WHITE));
        expect(best).toBeGreaterThan(4.58);
      }),
      { numRuns: 1000 },
    );
  });
});
