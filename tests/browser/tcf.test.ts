// The IAB's framework on the page: what the notice says, what a visitor decides, and what the record says of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { TCString } from '@iabtcf/core';
import { expect, type Page, test } from '@playwright/test';
import { noticeHash } from '../../src/consent/notice-hash.ts';
import { publishedNotices } from '../../src/consent/published-notices.ts';
import { locales } from '../../src/locales/index.ts';
import { GATE_SOURCE, gateFor } from '../../src/site/build-gate.ts';
import { expanded, LIVING } from '../unit/consent/tcf/fixture.ts';
import { dist, page, type Site, startSite } from './site.ts';

const configuration = expanded({}, { button: 'bottom-start' });
const { version, integrity } = JSON.parse(readFileSync(join(dist, 'release.json'), 'utf8'));
const published = publishedNotices(configuration, Object.values(locales), { version, integrity });

let site: Site;
test.beforeEach(async () => {
  site = await startSite(configuration);
  const source = readFileSync(join(dist, GATE_SOURCE), 'utf8');
  const body = await gateFor(source, configuration, JSON.stringify(configuration));
  site.routes.set('/temoin/temoin.js', { type: 'text/javascript', body });
  const gate = '<script async nonce="n0nce" src="/temoin/temoin.js"></script>';
  site.routes.set('/', { body: page({ gate }) });
  site.routes.set('/de', { body: page({ gate, lang: 'de' }) });
});
test.afterEach(() => site.close());

interface Sent {
  readonly event: string;
  readonly granted: string[];
  readonly refused: string[];
  readonly notice: string;
}
const newest = () => site.records.at(-1) as Sent | undefined;
const notice = (tab: Page) => tab.locator('temoin-notice');
const dialog = (tab: Page) => tab.getByRole('dialog', { name: 'Gérer mes cookies' });
const control = (tab: Page, id: string) => tab.locator(`temoin-preferences input[id="${id}"]`);
const section = (tab: Page, id: string) =>
  tab.locator('temoin-preferences section', { has: tab.locator(`input[id="${id}"]`) });

/** What vendors are told, as the IAB's own package reads it. */
async function told(tab: Page) {
  const read = () => {
    // The reason for the cast: it is the CMP API's function, which TypeScript knows nothing of.
    const { __tcfapi } = window as unknown as { __tcfapi: (...call: unknown[]) => void };
    return new Promise<string>((resolve) => {
      __tcfapi('getTCData', 2, ({ tcString = '' }: { tcString?: string }) => resolve(tcString));
    });
  };
  const model = TCString.decode(await tab.evaluate(read));
  const ids = (vector: Iterable<[number, boolean]>) =>
    [...vector].flatMap(([id, isSet]) => (isSet ? id : []));
  return {
    list: [model.cmpId, model.vendorListVersion, model.policyVersion],
    purposes: ids(model.purposeConsents),
    vendors: ids(model.vendorConsents),
    interests: ids(model.vendorLegitimateInterests),
    disclosed: ids(model.vendorsDisclosed),
  };
}

async function unfold(tab: Page, id: string): Promise<void> {
  await section(tab, id).locator('summary').first().click();
  await expect(section(tab, id).locator('dl').first()).toBeAttached();
}

test('TCF-3, 9 the first layer says what it must; refusing refuses all, and accepting grants all, on the published notice', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  for (const said of [
    'partenaires (12)',
    'identifiants uniques',
    'intérêt légitime',
    'pour ce site seulement',
  ])
    await expect(notice(tab)).toContainText(said);
  await expect(notice(tab)).toContainText('Stocker et/ou accéder à des informations sur un appareil');
  expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);
  await notice(tab).getByRole('button', { name: 'Tout refuser' }).click();
  await expect.poll(newest).toMatchObject({ event: 'refuse-all', granted: [] });
  expect(newest()?.refused).toEqual(expect.arrayContaining(['tcf-1', 'tcf-v-2', 'tcf-li-2', 'tcf-lv-8']));

  await tab.context().clearCookies();
  await tab.reload();
  await notice(tab).getByRole('button', { name: 'Tout accepter' }).click();
  await expect.poll(newest).toMatchObject({ event: 'grant-all', refused: [] });
  expect(newest()?.granted).toContain('tcf-sf-1');
  // What the browser made is, byte for byte, what the operator publishes.
  expect(published.map((each) => noticeHash(each))).toContain(newest()?.notice);
});

test('TCF-11 a visitor lets one vendor in, and objects to one interest', async ({ page: tab }) => {
  await tab.goto(site.url);
  await notice(tab).getByRole('button', { name: 'Choisir' }).click();
  await expect(dialog(tab)).toBeVisible();
  await unfold(tab, 'tcf-vendors');
  await control(tab, 'tcf-v-2').click();
  await dialog(tab).getByRole('button', { name: 'Enregistrer' }).click();
  await expect.poll(newest).toMatchObject({ event: 'custom', granted: ['tcf-v-2'] });
  // A vendor without a purpose: the string says just that, and whom the notice has shown.
  expect(await told(tab)).toEqual({
    list: [31, 181, 5],
    purposes: [],
    vendors: [2],
    interests: [],
    disclosed: LIVING,
  });

  await tab.getByRole('button', { name: 'Gérer mes cookies' }).last().click();
  await dialog(tab).getByRole('button', { name: 'Tout accepter' }).click();
  await expect.poll(newest).toMatchObject({ event: 'grant-all' });
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).last().click();
  await unfold(tab, 'tcf-li-vendors');
  await control(tab, 'tcf-lv-8').click();
  await dialog(tab).getByRole('button', { name: 'Enregistrer' }).click();
  await expect.poll(newest).toMatchObject({ event: 'withdraw', refused: ['tcf-li-vendors', 'tcf-lv-8'] });
  await expect.poll(async () => (await told(tab)).interests).toEqual([21, 52, 76, 755]);
});

test('TCF-11 what the list says of a vendor is folded beside it, its addresses as links', async ({
  page: tab,
}) => {
  await tab.setViewportSize({ width: 390, height: 844 });
  await tab.goto(site.url);
  await notice(tab).getByRole('button', { name: 'Choisir' }).click();
  await unfold(tab, 'tcf-li-vendors');
  const box = section(tab, 'tcf-li-vendors').locator('.service', {
    has: tab.locator('input[id="tcf-lv-8"]'),
  });
  await expect(box).toHaveCSS('border-top-width', '1px');
  await expect(box.getByText('Rien', { exact: true })).toHaveCount(0);
  await expect(box.getByText('Par intérêt légitime')).toBeHidden();
  await box.getByText('Détails').click();
  await expect(box.getByText('Par intérêt légitime')).toBeVisible();
  await expect(box).toContainText('Cookies, jours au plus : 180');
  const claim = box.getByRole('link', { name: 'https://emerald.example/privacy#interests' });
  await expect(claim).toHaveAttribute('href', 'https://emerald.example/privacy#interests');
  await expect(claim).toHaveAttribute('rel', /noopener/);
  const scroll = tab.locator('temoin-preferences .scroll');
  expect(await scroll.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);
});

test('who wishes for a language without the framework’s texts gets the site’s first one', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'de-DE' });
  const tab = await context.newPage();
  await tab.goto(`${site.url}/de`);
  await expect(notice(tab)).toHaveAttribute('lang', 'en');
  await expect(notice(tab)).toContainText('store information on your device');
  await context.close();
});
