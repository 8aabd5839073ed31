// The states that the notice is looked at in: every layout and the preferences, in each scheme, size and some languages.
import type { Page } from '@playwright/test';
import { LAYOUTS } from '../../src/consent/layout.ts';
import { locales } from '../../src/locales/index.ts';
import { configuration, type Site } from '../browser/site.ts';

/** Short and long words, two scripts that are not Latin, one that is written from the right. */
export const LANGUAGES = ['fr', 'de', 'ar', 'ja', 'fi'] as const;

/** What a visitor's system may ask for. */
export const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** Windows, in CSS pixels. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
} as const;

/** What is drawn: the first layer in each layout, or the second over it. */
export const LAYERS = [...LAYOUTS, 'preferences'] as const;

/** How one layer in one language can look. */
export interface State {
  readonly layer: (typeof LAYERS)[number];
  readonly size: keyof typeof SIZES;
  readonly scheme: keyof typeof SCHEMES;
  readonly language: (typeof LANGUAGES)[number];
}

/** What stands behind the notice: enough of a page to see what it covers. */
const article = (language: string) =>
  `<main><h1>${language}</h1>${`<h2>${language}</h2>${'<p>Une page comme une autre, avec assez de lignes pour que l’on voie ce que la notice en couvre, et ce qu’elle en laisse.</p>'.repeat(3)}`.repeat(3)}</main>`;

const pageOf = (
  { layer, language }: Pick<State, 'layer' | 'language'>,
  { settings, head = '' }: { settings?: object; head?: string },
) => {
  const layout = layer === 'preferences' ? 'card' : layer;
  const config = JSON.stringify({ ...configuration, ...settings, layout });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${layer}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>:root{color-scheme:light dark}body{font:17px/1.6 Georgia,serif;max-width:44rem;margin:0 auto;padding:24px}</style>
${head}<script type="application/json" id="temoin-config">${config}</script>
<script src="/temoin/temoin.js"></script></head><body>${article(language)}</body></html>`;
};

/**
 * Opens a page with that layer on it, in that language, and waits for the layer.
 * @param site one that sends no policy of its own, since the page has inline parts
 * @param more settings beside the layout, and markup for the page's head
 */
export async function openLayer(
  tab: Page,
  site: Site,
  { layer, language }: Pick<State, 'layer' | 'language'>,
  more: { settings?: object; head?: string } = {},
): Promise<void> {
  const path = `/${layer}/${language}`;
  site.routes.set(path, { body: pageOf({ layer, language }, more) });
  await tab.goto(`${site.url}${path}${layer === 'preferences' ? '#temoin' : ''}`);
  const { save = '', refuseAll = '' } = locales[language]?.layers ?? {};
  const name = layer === 'preferences' ? save : refuseAll;
  await tab.getByRole('button', { name, exact: true }).first().waitFor();
}

/** Gives an open page that size and scheme, with nothing moving. */
export async function look(tab: Page, { size, scheme }: Pick<State, 'size' | 'scheme'>): Promise<void> {
  await tab.setViewportSize(SIZES[size]);
  await tab.emulateMedia({ ...SCHEMES[scheme], reducedMotion: 'reduce' });
}

/** Every size and scheme that a layer in one language is looked at in. */
export const looks = Object.keys(SIZES).flatMap((size) =>
  // The reason for the cast: the keys of both are all that is listed there.
  Object.keys(SCHEMES).map((scheme) => ({ size, scheme }) as Pick<State, 'size' | 'scheme'>),
);
