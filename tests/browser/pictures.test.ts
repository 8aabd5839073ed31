// Pictures of the notice, compared with those kept beside this file: npm run pictures draws them anew.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Configuration } from '../../src/consent/configuration.ts';
import { look, openLayer, type State } from '../gallery/states.ts';
import { configuration, type Site, startSite } from './site.ts';

/** The site's own font, with Latin and Arabic letters: what a machine has installed takes no part. */
const FONT = 'Vazirmatn Variable';
const fontFolder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/vazirmatn'));

/** A difference of colour that counts, from 0 to 1 as pixelmatch measures it: a hairline a shade darker is one. */
const VISIBLE_STEP = 0.05;

/** How many pixels may differ: fewer than corners of 10 px instead of 12 make. */
const DIFFERING_PIXELS = 12;

type Settings = Pick<Configuration, 'firstLayer' | 'theme'>;
type Row = readonly [State['layer'], State['size'], State['scheme'], State['language'], settings?: Settings];

const pictures: readonly Row[] = [
  ['card', 'phone', 'light', 'fr'],
  ['card', 'desktop', 'dark', 'de'],
  ['card', 'phone', 'light', 'de', { firstLayer: { continueWithout: true, close: true } }],
  ['card-bottom-start', 'desktop', 'light', 'fi'],
  ['card-top-end', 'phone', 'dark', 'fr'],
  ['card-top-start', 'desktop', 'forced colours', 'ar'],
  ['bar-bottom', 'desktop', 'light', 'fr', { theme: { accent: '#0a7d38', radius: '4px' } }],
  ['bar-bottom', 'phone', 'dark', 'ar'],
  ['bar-top', 'desktop', 'dark', 'fi'],
  ['bar-top', 'phone', 'light', 'de'],
  ['centre', 'desktop', 'light', 'ar'],
  ['centre', 'phone', 'forced colours', 'de'],
  ['preferences', 'desktop', 'light', 'fr'],
  ['preferences', 'phone', 'dark', 'de'],
  ['preferences', 'desktop', 'forced colours', 'fi'],
  ['preferences', 'phone', 'light', 'ar', { theme: { accent: '#ffd400' } }],
];

let site: Site;
test.beforeAll(async () => {
  site = await startSite(configuration, '');
  site.routes.set('/font/index.css', {
    type: 'text/css',
    body: readFileSync(join(fontFolder, 'index.css'), 'utf8'),
  });
  for (const letters of ['latin', 'latin-ext', 'arabic']) {
    const file = `vazirmatn-${letters}-wght-normal.woff2`;
    site.routes.set(`/font/files/${file}`, {
      type: 'font/woff2',
      body: readFileSync(join(fontFolder, 'files', file)),
    });
  }
});
test.afterAll(() => site.close());

for (const [layer, size, scheme, language, settings = {}] of pictures) {
  const name = [layer, size, scheme, language, ...Object.keys(settings)].join(' ').replaceAll(' ', '-');
  test(`looks as it did: ${name}`, async ({ page: tab }) => {
    await look(tab, { size, scheme });
    const theme = { font: `'${FONT}'`, ...settings.theme };
    await openLayer(
      tab,
      site,
      { layer, language },
      {
        settings: { ...settings, theme },
        // What stands behind round corners and shadows is drawn in the machine's own font.
        head: '<link rel="stylesheet" href="/font/index.css"><style>main{visibility:hidden}</style>',
      },
    );
    await tab.evaluate(() => document.fonts.ready);
    expect(await tab.evaluate((font) => document.fonts.check(`15px '${font}'`), FONT)).toBe(true);
    const drawn = tab.locator(layer === 'preferences' ? 'temoin-preferences dialog' : 'temoin-notice');
    await expect(drawn).toHaveScreenshot(`${name}.png`, {
      threshold: VISIBLE_STEP,
      maxDiffPixels: DIFFERING_PIXELS,
      stylePath: join(import.meta.dirname, 'pictures.css'),
    });
  });
}
