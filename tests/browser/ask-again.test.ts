// How long a choice is remembered, where the configuration says something else than six months.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Configuration } from '../../src/consent/configuration.ts';
import { noticeHash } from '../../src/consent/notice-hash.ts';
import { noticeOf } from '../../src/consent/notice-of.ts';
import { fr } from '../../src/locales/fr.ts';
import { locales } from '../../src/locales/index.ts';
import { GATE_SOURCE, gateFor } from '../../src/site/build-gate.ts';
import { choiceMade } from './returning-visitor.ts';
import { page, configuration as plain, type Site, startSite } from './site.ts';
import { ready, refuse } from './visitor.ts';

const configuration: Configuration = {
  // The reason for the cast: the kinds of storage are texts to TypeScript, as in JSON.
  ...(plain as Configuration),
  jurisdiction: 'IE',
  askAgainDays: { default: 182, IE: 120 },
};
const DAYS = 120;
const DAY_SECONDS = 86_400;

const notice = (tab: Page) => tab.locator('temoin-notice');

for (const gate of ['the published gate', 'a gate of the site’s own'] as const) {
  test.describe(`with ${gate}`, () => {
    let site: Site;
    test.beforeEach(async () => {
      site = await startSite(configuration);
      site.routes.set('/', { body: page({}) });
      if (gate === 'the published gate') return;
      const source = readFileSync(new URL(`../../dist/${GATE_SOURCE}`, import.meta.url), 'utf8');
      const body = await gateFor(source, configuration, JSON.stringify(configuration));
      site.routes.set('/temoin/temoin.js', { type: 'text/javascript', body });
    });
    test.afterEach(() => site.close());

    test('GDPR-15: the first layer, the cookie and the preferences say for how many days a choice is kept', async ({
      page: tab,
      context,
    }) => {
      await tab.goto(site.url);
      await expect(notice(tab)).toContainText(`Votre choix est conservé ${DAYS} jours.`);
      await refuse(tab);
      await expect.poll(async () => (await context.cookies()).length).toBe(1);
      const [cookie] = await context.cookies();
      expect(Math.round(((cookie?.expires ?? 0) - Date.now() / 1000) / DAY_SECONDS)).toBe(DAYS);

      await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
      const dialog = tab.getByRole('dialog', { name: 'Gérer mes cookies' });
      await dialog.locator('.yours summary').click();
      const expiry = new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(
        Date.now() + DAYS * DAY_SECONDS * 1000,
      );
      await expect(dialog.locator('.yours')).toContainText(`conservé jusqu’au ${expiry}.`);
    });

    for (const [days, shown] of [
      [DAYS - 1, 0],
      [DAYS + 1, 1],
    ] as const) {
      test(`OMNI-3: a refusal of ${days} days ago is ${shown ? 'asked about again' : 'not asked about'}`, async ({
        page: tab,
        context,
      }) => {
        const value = choiceMade(days * DAY_SECONDS, 'analytics:0!social:0');
        await context.addCookies([{ name: 'eu-consent', value, url: site.url }]);
        await tab.goto(site.url);
        await ready(tab);
        if (shown) await expect(notice(tab)).toBeVisible();
        else await tab.waitForTimeout(500);
        await expect(notice(tab)).toHaveCount(shown);
      });
    }

    test('REC-3: the record names the very notice that the operator publishes', async ({ page: tab }) => {
      await tab.goto(site.url);
      await refuse(tab);
      await expect.poll(() => site.records.length).toBe(1);
      const { version, integrity } = JSON.parse(
        readFileSync(new URL('../../dist/release.json', import.meta.url), 'utf8'),
      );
      const hash = noticeHash(noticeOf(configuration, fr, { version, integrity }));
      expect(site.records[0]).toMatchObject({ event: 'refuse-all', notice: hash, jurisdiction: 'IE' });
    });
  });
}

test.describe('in every language', () => {
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite({ ...plain, askAgainDays: 365 });
  });
  test.afterAll(() => site.close());

  for (const [tag, { layers }] of Object.entries(locales)) {
    test(`${tag}: the first layer says any number of days, and still leaves most of a phone in sight`, async ({
      page: tab,
    }) => {
      await tab.setViewportSize({ width: 390, height: 844 });
      site.routes.set('/', { body: page({ lang: tag }) });
      await tab.goto(site.url);
      await expect(tab.getByText(layers.withdrawIn.replace('{days}', '365'))).toBeVisible();
      const box = await notice(tab).boundingBox();
      expect(box?.height).toBeLessThanOrEqual(0.45 * 844);
    });
  }
});
