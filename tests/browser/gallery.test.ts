// axe over all that `npm run gallery` draws: every layout and the preferences, in each scheme, size and five languages.
import { expect, test } from '@playwright/test';
import { LANGUAGES, LAYERS, look, looks, openLayer } from '../gallery/states.ts';
import { axeFindings } from './axe-findings.ts';
import { seenTexts } from './seen-contrast.ts';
import { configuration, type Site, startSite } from './site.ts';

/** Of text that is not large (WCAG 1.4.3). */
const CONTRAST_LIMIT = 4.5;

/** Title, two paragraphs, three buttons and two links on the first layer; more in the preferences. */
const TEXTS_AT_LEAST = 8;

let site: Site;
test.beforeAll(async () => {
  site = await startSite(configuration, '');
});
test.afterAll(() => site.close());

for (const layer of LAYERS)
  for (const language of LANGUAGES)
    test(`A11Y-1: axe finds nothing, and every text stands out, in ${layer} in ${language}, at any size and in any scheme`, async ({
      page: tab,
    }) => {
      await openLayer(tab, site, { layer, language });
      for (const { size, scheme } of looks)
        await test.step(`${size}, ${scheme}`, async () => {
          await look(tab, { size, scheme });
          expect(await axeFindings(tab)).toEqual([]);
          const texts = await seenTexts(tab);
          expect(texts.length).toBeGreaterThanOrEqual(TEXTS_AT_LEAST);
          expect(texts.filter(({ contrast }) => contrast < CONTRAST_LIMIT)).toEqual([]);
        });
    });
