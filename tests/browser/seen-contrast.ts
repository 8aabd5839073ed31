// The contrast of every text of a layer. axe measures none: it looks at what is in <body>, and the layers stand beside it.
import type { Page } from '@playwright/test';
import { contrastRatio, type Rgb } from '../../src/consent/contrast.ts';

/** One text as it is seen. */
export interface SeenText {
  readonly text: string;
  readonly contrast: number;
}

/** Every text of the topmost layer that can be seen, with its contrast to what is painted behind it (WCAG 1.4.3). */
export async function seenTexts(tab: Page): Promise<SeenText[]> {
  const seen = await tab.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('this browser has no canvas to mix colours on');
    /** Those colours painted one over the other, as the browser mixes them; in sRGB, from 0 to 1. */
    const painted = (colours: readonly string[]): number[] => {
      for (const colour of ['Canvas', ...colours]) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((channel) => channel / 255);
    };
    /** The element that paints behind this one. */
    const behind = (element: Element): Element | null => {
      const parent = element.assignedSlot ?? element.parentNode;
      return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
    };
    const fieldsOf = (element: Element | null): string[] =>
      element ? [...fieldsOf(behind(element)), getComputedStyle(element).backgroundColor] : [];

    const layer = document.querySelector('temoin-preferences') ?? document.querySelector('temoin-notice');
    const elements = [layer, layer?.shadowRoot].flatMap((root) => [...(root?.querySelectorAll('*') ?? [])]);
    return elements.flatMap((element) => {
      const text = [...element.childNodes]
        .filter((child) => child instanceof Text)
        .map((child) => child.data.trim())
        .join(' ');
      const { width } = element.getBoundingClientRect();
      if (!text || width <= 1 || element instanceof HTMLStyleElement || !element.checkVisibility()) return [];
      const fields = fieldsOf(element);
      return { text, field: painted(fields), ink: painted([...fields, getComputedStyle(element).color]) };
    });
  });
  return seen.map(({ text, field, ink }: { text: string; field: Rgb; ink: Rgb }) => ({
    text,
    contrast: contrastRatio(field, ink),
  }));
}
