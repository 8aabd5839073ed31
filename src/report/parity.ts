// Parity: what the record says of the two buttons, from what the notice saw of them.
import type { SeenControl, SeenParity } from '../consent/act.ts';
import { contrastRatio, type Rgb } from '../consent/contrast.ts';
import type { MeasuredControl, Parity } from '../consent/record.ts';

/** The parity of a record, with the contrast of each label as the visitor saw it (WCAG 1.4.3). */
export function parityOf({ refuse, accept, ...actions }: SeenParity): Parity {
  return { refuse: measured(refuse), accept: measured(accept), ...actions };
}

function measured({ widthPx, heightPx, colours, opacity }: SeenControl): MeasuredControl {
  const [text, field, paper] = read(colours);
  if (!text || !field || !paper) return { widthPx, heightPx };
  const background = over(field, paper);
  const [label, around] = [over(text, background), background].map((colour) => over(colour, paper, opacity));
  // Rounded down: never more than there was.
  const contrastHundredths = Math.floor(contrastRatio(label || paper, around || paper) * 100);
  return { widthPx, heightPx, contrastHundredths };
}

/** How browsers write computed colours that a style named in any of the older ways (CSSOM, "serialize a CSS color"). */
const LEGACY_COLOUR = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;

/** Our own labels, black or twice as bright as white (look.css). */
const CARRIED_LABEL = /^color\(xyz-d65 ([02]) \1 \1\)$/;

/** Colours as sRGB. Those of the older forms are read, since asking the browser costs two milliseconds of a click. */
function read(colours: readonly string[]): (Rgb | undefined)[] {
  const known = colours.map(readLegacy);
  return known.every(Boolean) ? known : computed(colours);
}

function readLegacy(colour: string): Rgb | undefined {
  const [, carried] = CARRIED_LABEL.exec(colour) || [];
  if (carried) return Array(3).fill(Number(carried) / 2);
  const [, red, green, blue, alpha = 1] = LEGACY_COLOUR.exec(colour) || [];
  return red ? [...[red, green, blue].map((channel) => Number(channel) / 255), Number(alpha)] : undefined;
}

/**
 * Whatever they are written as: relative to itself, the browser computes each as sRGB. `undefined` for those that it does
 * not understand so. A canvas would do too, but some browsers answer with noise where one is read.
 */
function computed(colours: readonly string[]): (Rgb | undefined)[] {
  const host = document.createElement('temoin-probe');
  // Where no style of the page reaches.
  const shadow = host.attachShadow({ mode: 'closed' });
  const probe = shadow.appendChild(document.createElement('i'));
  const sheet = new CSSStyleSheet();
  shadow.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  const channels = colours.map((colour) => {
    sheet.replaceSync(`i{color:rgb(from ${colour} r g b / alpha)}`);
    const [, numbers] = /^color\(srgb (.*)\)$/.exec(getComputedStyle(probe).color) || [];
    return numbers?.split(/[ /]+/).map(Number);
  });
  host.remove();
  return channels;
}

/** One colour in front of another, as browsers mix them. */
const over = (front: Rgb, behind: Rgb, part = front[3] ?? 1): Rgb =>
  [0, 1, 2].map((index) => (front[index] || 0) * part + (behind[index] || 0) * (1 - part));
