// Global Privacy Control in a real browser: read anew at each page, resolved against what was chosen, shown, and known by header alone.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { freePort } from '../../demo/listening.ts';
import { configuration, heldInline, heldScript, page, startSite } from './site.ts';
import { type Api, decided, ready } from './visitor.ts';

test.describe.configure({ retries: 0 });

declare const temoin: Api;

const CLI = join(import.meta.dirname, '../../dist/cli.js');

/** Pages whose address says so are navigated to with the signal on, as the browser itself would have it (GPC-2). */
const ON = '/?signal';
const signalByAddress = (tab: Page) =>
  tab.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
      get: () => location.search === '?signal',
    }),
  );

const dialog = (tab: Page) => tab.getByRole('dialog', { name: 'Manage my cookies' });
const honoured = (tab: Page) => dialog(tab).getByText('Your browser’s opt-out signal is honoured.');
const audience = (tab: Page) => dialog(tab).getByRole('checkbox', { name: 'Audience measurement' });

/** In the preferences, by a real click. */
async function answer(tab: Page, name: 'Accept all' | 'Refuse all'): Promise<void> {
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  await dialog(tab).getByRole('button', { name }).click();
}

const choice = async (tab: Page) =>
  (await tab.context().cookies()).find(({ name }) => name === 'eu-consent')?.value;

test('GPC-2 GPC-4 GPC-5: in an opt-out place it is read at each page, counts over an earlier grant and not over a later one, and is kept by nothing', async ({
  page: tab,
}) => {
  test.slow();
  const site = await startSite({ ...configuration, jurisdiction: 'US-CA' });
  try {
    site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics'), lang: 'en' }) });
    await signalByAddress(tab);
    /** Whether the held script ran on a page that was navigated to. */
    const runsAt = async (path: string) => {
      site.seen.length = 0;
      await tab.goto(site.url + path);
      await ready(tab);
      await tab.waitForTimeout(300);
      await expect(tab.locator('temoin-notice')).toHaveCount(0);
      return site.seen.includes('/a.js');
    };
    // Off, on, off: nobody has chosen.
    expect([await runsAt('/'), await runsAt(ON), await runsAt('/')]).toEqual([true, false, true]);
    expect(await choice(tab)).toBeUndefined();
    expect(site.records).toEqual([]);

    // A grant without the signal; then it comes on, and goes.
    await answer(tab, 'Accept all');
    await decided(tab, '!analytics:1!social:1');
    await expect.poll(() => site.records.length).toBe(1);
    expect(site.records[0]).toMatchObject({ event: 'grant-all', gpc: false, sequence: 1 });
    const granted = await choice(tab);
    expect(granted).not.toContain('gpc');
    expect(await runsAt(ON)).toBe(false);
    await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
    await expect(honoured(tab)).toBeVisible();
    await expect(audience(tab)).not.toBeChecked();
    await tab.keyboard.press('Escape');
    expect(await tab.evaluate(() => temoin.granted('analytics'))).toBe(false);
    expect(await choice(tab)).toBe(granted);
    expect(await runsAt('/')).toBe(true);
    expect(site.records).toHaveLength(1);

    // A grant in spite of it, which is recorded as such.
    await runsAt(ON);
    await answer(tab, 'Accept all');
    await decided(tab, '!analytics:1!social:1!gpc:1');
    await expect.poll(() => site.records.length).toBe(2);
    expect(site.records[1]).toMatchObject({ event: 'grant-all', gpc: true, sequence: 2, refused: [] });
    expect([await runsAt(ON), await runsAt('/'), await runsAt(ON)]).toEqual([true, true, true]);
    await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
    await expect(audience(tab)).toBeChecked();
    await expect(honoured(tab)).toBeHidden();

    // A refusal ends that, with the signal and without (US-8).
    // What has run is stopped by a reload, which the next navigation must not meet.
    const reloaded = tab.waitForEvent('load');
    await dialog(tab).getByRole('button', { name: 'Refuse all' }).click();
    await decided(tab, '!analytics:0!social:0');
    await reloaded;
    expect(await choice(tab)).not.toContain('gpc');
    await expect.poll(() => site.records.length).toBe(3);
    expect(site.records[2]).toMatchObject({ event: 'withdraw', gpc: true });
    expect([await runsAt('/'), await runsAt(ON)]).toEqual([false, false]);
  } finally {
    await site.close();
  }
});

test('GPC-4: in an opt-in place nothing runs before a consent anyway, which then stands whatever the browser asks', async ({
  page: tab,
}) => {
  const site = await startSite({ ...configuration, jurisdiction: 'FR' });
  try {
    site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics'), lang: 'en' }) });
    await signalByAddress(tab);
    await tab.goto(site.url + ON);
    await expect(tab.locator('temoin-notice')).toBeVisible();
    expect(site.seen).toEqual([]);
    await tab.getByRole('button', { name: 'Choose' }).click();
    await expect(honoured(tab)).toBeVisible();
    await dialog(tab).getByRole('button', { name: 'Accept all' }).click();
    await decided(tab, '!analytics:1!social:1');
    expect(await choice(tab)).not.toContain('gpc');
    await expect.poll(() => site.records[0]).toMatchObject({ gpc: true });
    await tab.goto(site.url + ON);
    await expect.poll(() => site.seen.length).toBe(2);
    await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
    await expect(audience(tab)).toBeChecked();
    // It would not be true.
    await expect(honoured(tab)).toBeHidden();
  } finally {
    await site.close();
  }
});

test('GPC-5: an embed that is loaded once keeps the visitor’s earlier grant, and not what the signal makes of it', async ({
  page: tab,
}) => {
  const site = await startSite({ ...configuration, jurisdiction: 'US-CA' });
  try {
    const body = `<iframe data-consent="player" data-src="${site.other}/film" title="Film" width="560" height="315"></iframe>`;
    site.routes.set('/', { body: page({ body, lang: 'en' }) });
    await signalByAddress(tab);
    await tab.goto(site.url);
    await ready(tab);
    await answer(tab, 'Accept all');
    await decided(tab, '!1!analytics:1!social:1');
    site.seen.length = 0;
    await tab.goto(site.url + ON);
    await tab.getByRole('button', { name: 'Load once' }).click();
    await expect.poll(() => site.seen).toEqual(['/film']);
    await decided(tab, '!2!analytics:1!social:1');
    await expect.poll(() => site.records.length).toBe(2);
    expect(site.records[1]).toMatchObject({ event: 'once', gpc: true, sequence: 2 });
    expect(await tab.evaluate(() => temoin.granted('social'))).toBe(false);
  } finally {
    await site.close();
  }
});

for (const [view, width] of [
  ['phone', 320],
  ['desktop', 1280],
] as const)
  test(`US-2: on a ${view} the floating button says on the page that the signal is honoured, as long as it is`, async ({
    page: tab,
  }) => {
    const settings = { jurisdiction: 'US-CA', button: 'bottom-end' };
    const site = await startSite({ ...configuration, ...settings });
    try {
      await tab.setViewportSize({ width, height: 720 });
      const told = `<p id="told" hidden>Opt-out request honored</p><script nonce="n0nce">${SNIPPET}</script>`;
      site.routes.set('/', { body: page({ body: told, lang: 'en' }) });
      await signalByAddress(tab);
      const words = tab.locator('temoin-button').getByText('Your browser’s opt-out signal is honoured.');
      await tab.goto(site.url);
      await expect(tab.locator('temoin-button')).toBeVisible();
      await expect(words).toHaveCount(0);
      await expect(tab.locator('#told')).toBeHidden();
      await tab.goto(site.url + ON);
      await expect(words).toBeVisible();
      const box = await tab.locator('temoin-button').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(16);
      expect(box?.height).toBeLessThanOrEqual(60);
      await expect(tab.locator('#told')).toBeVisible();
      await answer(tab, 'Accept all');
      await expect(words).toHaveCount(0);
      await expect(tab.locator('#told')).toBeHidden();
    } finally {
      await site.close();
    }
  });

/** As docs/GPC.md has it. */
const SNIPPET = `(window.temoin ||= []).push((temoin) => {
  const tell = () => {
    const isHonoured = navigator.globalPrivacyControl === true && !temoin.granted('analytics|social');
    document.getElementById('told').hidden = !isHonoured;
  };
  tell();
  temoin.on('choice', tell);
});`;

test('US-1: a site of temoin serve hears of it by the header alone, where the browser knows nothing of it', async ({
  page: tab,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'temoin-gpc-'));
  const [config = '', data = '', pages = ''] = ['temoin.json', 'data', 'pages'].map((name) =>
    join(folder, name),
  );
  mkdirSync(pages);
  const head = heldInline('document.title = "ran"', 'analytics');
  const gate = '<script src="/temoin/temoin.js"></script>';
  writeFileSync(
    join(pages, 'index.html'),
    page({ gate, head: head.replaceAll(' nonce="n0nce"', ''), lang: 'en' }),
  );
  writeFileSync(
    config,
    JSON.stringify({ ...configuration, site: 'localhost', guard: 'none', jurisdiction: 'US-CA' }),
  );
  const port = await freePort(8190);
  const url = `http://localhost:${port}`;
  const server = execFile(process.execPath, [
    CLI,
    'serve',
    '--config',
    config,
    '--data',
    data,
    '--pages',
    pages,
    '--port',
    `${port}`,
  ]);
  const isUp = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  try {
    await expect.poll(isUp, { timeout: 15_000 }).toBe(true);
    const records: unknown[] = [];
    tab.on('request', (request) => {
      if (request.method() === 'POST') records.push(request.postDataJSON());
    });
    const titles: string[] = [];
    for (const header of ['', '1', '', '1']) {
      await tab.context().setExtraHTTPHeaders(header ? { 'sec-gpc': header } : {});
      await tab.goto(url);
      await ready(tab);
      await tab.waitForTimeout(200);
      titles.push(await tab.title());
    }
    expect(titles).toEqual(['ran', 'Essai', 'ran', 'Essai']);
    await answer(tab, 'Accept all');
    await decided(tab, '!gpc:1');
    await expect.poll(() => records).toEqual([expect.objectContaining({ gpc: true, event: 'grant-all' })]);
    const support = await (await fetch(`${url}/.well-known/gpc.json`)).json();
    expect(support).toEqual({ gpc: true, lastUpdate: new Date().toISOString().slice(0, 10) });
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
});
