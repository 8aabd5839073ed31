// Contrast: how well one colour is told from another (WCAG 2.2, relative luminance and contrast ratio).

/** Red, green and blue in sRGB, each from 0 to 1. */
export type Rgb = readonly number[];

/** From 1, for two colours of the same luminance, to 21, for black and white. The order does not matter. */
export function contrastRatio(first: Rgb, second: Rgb): number {
  const [dark = 0, light = 0] = [first, second].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The part of each channel in what the eye takes for brightness. */
const WEIGHTS = [0.2126, 0.7152, 0.0722];

const luminance = (colour: Rgb) =>
  WEIGHTS.reduce((sum, weight, index) => {
    // Beyond what a screen shows it is cut off there.
    const channel = Math.min(Math.max(colour[index] || 0, 0), 1);
    return sum + weight * (channel > 0.04045 ? ((channel + 0.055) / 1.055) ** 2.4 : channel / 12.92);
  }, 0);
