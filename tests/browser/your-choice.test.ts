// What the preferences say about the visitor's own choice: when it was made, its receipt, and what came before it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type Demo, startDemo } from '../../demo/run.ts';
import { parseVerifierKey } from '../../src/tlog/note.ts';
import { verifyReceipt } from '../../src/verify/receipt.ts';
import { acceptedBefore, choiceMade } from './returning-visitor.ts';
import { configuration, page, startSite } from './site.ts';

const dialog = (tab: Page) => tab.getByRole('dialog', { name: 'Gérer mes cookies' });
const yours = (tab: Page) => dialog(tab).locator('.yours');
const history = (tab: Page) => yours(tab).getByRole('listitem');
const button = (within: Locator, name: string) => within.getByRole('button', { name, exact: true });
const receiptButtons = (within: Locator) => within.getByRole('button', { name: /^Télécharger le reçu, / });

/** Opens the preferences, and in them what they say about the visitor's choice. */
async function open(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).last().click();
  await yours(tab).locator('summary').click();
  await expect(yours(tab).locator('p').first()).toBeVisible();
}

const subjectOf = async (tab: Page) =>
  (await tab.context().cookies()).find(({ name }) => name === 'eu-consent')?.value.split('!')[1] ?? 'none';

test.describe('with a log', () => {
  let demo: Demo;
  let dataDir: string;
  test.beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'temoin-choice-'));
    demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir, quiet: true });
  });
  test.afterEach(async () => {
    await demo.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const receipts = (tab: Page) =>
    tab
      .evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('temoin:receipt:')).length)
      .catch(() => 0);

  /** The record that a downloaded receipt proves by the log's key. */
  async function proved(tab: Page, click: () => Promise<void>) {
    const downloading = tab.waitForEvent('download');
    await click();
    const download = await downloading;
    const key = (await (await fetch(`${demo.siteUrl}/temoin/log/vkey`)).text()).trim();
    const { findings, record } = verifyReceipt(
      readFileSync(await download.path(), 'utf8'),
      parseVerifierKey(key),
    );
    expect(findings).toEqual([]);
    return { record, fileName: download.suggestedFilename() };
  }

  test('GDPR-8 REC-5: it says when the choice was made and until when it is kept, and hands out a receipt that verifies', async ({
    page: tab,
  }) => {
    await tab.goto(demo.siteUrl);
    await button(tab.locator('temoin-notice'), 'Tout refuser').click();
    await expect.poll(() => receipts(tab)).toBe(1);
    await open(tab);
    const date = new Intl.DateTimeFormat('fr', { dateStyle: 'long' });
    const expiry = date.format(Date.now() + 182 * 86_400_000);
    await expect(yours(tab)).toContainText(`Fait le ${date.format(Date.now())}`);
    await expect(yours(tab)).toContainText(`conservé jusqu’au ${expiry}.`);
    await expect(yours(tab).locator('code')).toHaveText(await subjectOf(tab));
    await expect(history(tab)).toHaveCount(0);
    await expect(button(yours(tab), 'Retirer mon consentement')).toHaveCount(0);

    const { record, fileName } = await proved(tab, () => receiptButtons(yours(tab)).click());
    expect(record).toMatchObject({ event: 'refuse-all', subject: await subjectOf(tab) });
    expect(fileName).toMatch(/^temoin-\d{4}-\d\d-\d\d\.tlog-proof$/);
  });

  test('GDPR-8: after three choices it lists the two before, newest first, each with its receipt; withdrawing takes one click', async ({
    page: tab,
  }) => {
    await tab.goto(demo.siteUrl);
    await button(tab.locator('temoin-notice'), 'Tout refuser').click();
    await expect.poll(() => receipts(tab)).toBe(1);
    // Under the server's policy a grant loads the page again.
    for (const [purpose, count] of [
      ['Mesure d’audience', 2],
      ['Contenus de réseaux sociaux', 3],
    ] as const) {
      await tab.getByRole('contentinfo').getByRole('button', { name: 'Gérer mes cookies' }).click();
      await dialog(tab).getByRole('checkbox', { name: purpose }).check();
      const reloaded = tab.waitForEvent('load');
      await button(dialog(tab), 'Enregistrer').click();
      await reloaded;
      await expect.poll(() => receipts(tab)).toBe(count);
    }

    await open(tab);
    await expect(history(tab)).toHaveText([/^Choisi point par point/, /^Tout refusé/]);
    await expect(history(tab).first()).toHaveCSS('border-top-width', '1px');
    const present = await proved(tab, () => receiptButtons(yours(tab)).first().click());
    expect(present.record).toMatchObject({ event: 'grant-all', sequence: 3 });
    const oldest = await proved(tab, () => receiptButtons(history(tab).last()).click());
    expect(oldest.record).toMatchObject({ event: 'refuse-all', sequence: 1 });
    expect((await new AxeBuilder({ page: tab }).include('temoin-preferences').analyze()).violations).toEqual(
      [],
    );

    const reloaded = tab.waitForEvent('load');
    await button(yours(tab), 'Retirer mon consentement').click();
    await reloaded;
    await expect.poll(() => receipts(tab)).toBe(4);
    await open(tab);
    await expect(history(tab)).toHaveText([/^Tout accepté/, /^Choisi point par point/, /^Tout refusé/]);
    await expect(button(yours(tab), 'Retirer mon consentement')).toHaveCount(0);
    const withdrawal = await proved(tab, () => receiptButtons(yours(tab)).first().click());
    expect(withdrawal.record).toMatchObject({ event: 'withdraw', surface: 'preferences', granted: [] });
  });
});

test('before a choice it says that there is none, and names no reference', async ({ page: tab }) => {
  const site = await startSite();
  site.routes.set('/', { body: page({}) });
  await tab.goto(site.url);
  await open(tab);
  await expect(yours(tab)).toContainText('Vous n’avez pas encore choisi : rien de facultatif n’est actif.');
  await expect(yours(tab).locator('code')).toHaveCount(0);
  await expect(yours(tab).getByRole('button')).toHaveCount(0);
  await site.close();
});

test('while the log has not answered it says why there is no receipt, and shows it once it has come', async ({
  page: tab,
}) => {
  const site = await startSite();
  const answer = () => {
    const extra = Buffer.from(JSON.stringify({ record: site.records[0], salt: 'x' })).toString('base64');
    return { status: 201, type: 'text/plain', body: `c2sp.org/tlog-proof@v1\nextra ${extra}\nindex 0\n\n` };
  };
  site.routes.set('/temoin/records', { status: 503 });
  site.routes.set('/', { body: page({}) });
  await tab.goto(site.url);
  await button(tab.locator('temoin-notice'), 'Tout refuser').click();
  await open(tab);
  await expect(yours(tab)).toContainText('Le reçu n’est pas encore là');
  await expect(receiptButtons(yours(tab))).toHaveCount(0);
  await tab.keyboard.press('Escape');
  site.routes.set('/temoin/records', answer);
  await tab.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => site.records.length).toBe(2);
  await open(tab);
  await expect(receiptButtons(yours(tab))).toHaveCount(1);
  await site.close();
});

test('without a log it promises no receipt', async ({ page: tab }) => {
  const { log: _log, ...withoutLog } = configuration;
  const site = await startSite(withoutLog);
  site.routes.set('/', { body: page({}) });
  await tab.goto(site.url);
  await button(tab.locator('temoin-notice'), 'Tout refuser').click();
  await open(tab);
  await expect(yours(tab)).toContainText('Fait le');
  await expect(yours(tab)).not.toContainText('reçu');
  await site.close();
});

test('what a script has left in the place of receipts is passed over', async ({ page: tab }) => {
  const site = await startSite();
  site.routes.set('/', { body: page({}) });
  await tab.context().addCookies([acceptedBefore(site.url)]);
  await tab.goto(site.url);
  await tab.evaluate(() => {
    const records = [
      '{}',
      '{"record":{"event":"toString","clientTime":"2026-01-01"}}',
      '{"record":{"event":"custom"}}',
    ];
    for (const receipt of ['', 'extra ###', ...records.map((record) => `extra ${btoa(record)}`)])
      localStorage.setItem(
        `temoin:receipt:${receipt}`,
        JSON.stringify({ id: receipt, receipt, keptAtMs: Date.now() }),
      );
  });
  await open(tab);
  await expect(yours(tab).locator('code')).toHaveText(await subjectOf(tab));
  await expect(history(tab)).toHaveCount(0);
  await site.close();
});

test('SEC-10: where its file cannot be loaded the page is told, and refusing works all the same', async ({
  page: tab,
}) => {
  const site = await startSite();
  site.routes.set('/', { body: page({}) });
  await tab.context().route(/your-choice\.js/, (route) => route.abort());
  await tab
    .context()
    .addCookies([{ ...acceptedBefore(site.url), value: choiceMade(60, 'analytics:1!social:0') }]);
  await tab.goto(site.url);
  const failed = tab.evaluate(
    () =>
      new Promise((resolve) =>
        addEventListener('temoin:failed', (event) => resolve((event as CustomEvent).detail.code)),
      ),
  );
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  await yours(tab).locator('summary').click();
  expect(await failed).toBe('file-unreachable');
  await button(dialog(tab), 'Tout refuser').click();
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'withdraw', granted: [] });
  await site.close();
});
