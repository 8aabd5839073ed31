// The theme's colours: whether the buttons can be told from what they stand on (A11Y-1).
import type { Problem } from './configuration-problem.ts';
import { valueAt } from './configuration-relations.ts';
import { contrastRatio, type Rgb } from './contrast.ts';
import { PAPER } from './theme.ts';

/** WCAG 1.4.11: what a control is known by, against what is next to it. */
const LEAST_CONTRAST = 3;

/** What a theme's colours may be written as: `#rgb` or `#rrggbb`. */
export const HEX_COLOUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;

/**
 * Accents that a button could not be seen by. That its text can be read needs no check: of black and white one has at
 * least 4.58:1 on any colour, and the style takes that one.
 */
export function themeProblems(value: unknown): Problem[] {
  const [accent, accentDark, scheme] = ['accent', 'accentDark', 'scheme'].map((key) =>
    valueAt(value, ['theme', key]),
  );
  return [
    ...(scheme === 'dark' ? [] : faint('accent', accent, 'light')),
    ...(scheme === 'light'
      ? []
      : accentDark === undefined
        ? faint('accent', accent, 'dark', '; or give accentDark beside it, or set scheme to "light"')
        : faint('accentDark', accentDark, 'dark')),
  ];
}

function faint(key: string, colour: unknown, paper: keyof typeof PAPER, orElse = ''): Problem[] {
  // Anything else was found by the schema.
  if (typeof colour !== 'string' || !HEX_COLOUR.test(colour)) return [];
  const ratio = contrastRatio(rgbOf(colour), rgbOf(PAPER[paper]));
  if (ratio >= LEAST_CONTRAST) return [];
  // Never rounded up to what would do.
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  const direction = paper === 'light' ? 'darker' : 'lighter';
  return [
    {
      path: `theme.${key}`,
      message: `must have a contrast of at least ${LEAST_CONTRAST}:1 with the ${paper} paper, ${PAPER[paper]}, so that the buttons can be seen (A11Y-1, WCAG 1.4.11), but "${colour}" has ${shown}:1; take a ${direction} colour${orElse}`,
    },
  ];
}

/** @param colour as {@link HEX_COLOUR} has it */
export function rgbOf(colour: string): Rgb {
  const digits = colour.slice(1);
  const channels = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  return (channels || []).map((channel) => Number.parseInt(channel, 16) / 255);
}
