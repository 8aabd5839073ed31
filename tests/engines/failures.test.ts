// What breaks, breaks towards the visitor, alike in every engine: nothing optional runs (DESIGN §4.1).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Answer, configuration, heldScript, page } from '../browser/site.ts';
import { skipWithoutEngine, test } from './fixture.ts';
import { WATCHER } from './watcher.ts';

skipWithoutEngine();

const DIST = process.env.TEMOIN_DIST ?? join(import.meta.dirname, '../../dist');

/** As a returning visitor who had accepted everything: a valid grant is on the device. */
const grant = () => ({
  name: 'eu-consent',
  value: `1!${'A'.repeat(22)}!${Math.floor(Date.now() / 1000 - 60).toString(36)}!${'0'.repeat(16)}!1!1!analytics:1!social:1`,
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 500));

const configurations: Record<string, Answer> = {
  'is not found': { status: 404 },
  'answers 500': { status: 500, body: 'oops' },
  'never answers': { hangs: true },
  'is not JSON': { body: '{"site":' },
  'has the wrong shape': {
    type: 'application/json',
    body: JSON.stringify({ ...configuration, purposes: 1 }),
  },
};
for (const [what, answer] of Object.entries(configurations)) {
  test(`nothing optional runs where the configuration ${what}`, async ({ tab, site }) => {
    site.routes.set('/empty', { body: '' });
    site.routes.set('/', { body: page({ head: WATCHER + heldScript(site, '/a.js', 'analytics') }) });
    await tab.goto(`${site.url}/empty`);
    await tab.setCookie(grant());
    // The same visitor with a good configuration does get the script, or nothing would be shown here.
    await tab.goto(site.url);
    await expect.poll(() => site.seen).toEqual(['/a.js']);
    site.routes.set('/temoin.json', answer);
    await tab.goto(site.url);
    await pause();
    expect(site.seen).toEqual(['/a.js']);
    expect(await tab.evaluate(() => window.troubles)).toEqual([]);
  });
}

test('elements named like what the gate looks for cannot replace it', async ({ tab, site }) => {
  const body = `<img name="currentScript" alt=""><img name="body" alt=""><form id="temoin"></form>
    <a id="temoin-config">{}</a><a id="temoinIsHere"></a>`;
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics'), body }) });
  await tab.goto(site.url);
  await tab.click('Tout refuser');
  await expect.poll(async () => (await tab.cookies()).map(({ name }) => name)).toEqual(['eu-consent']);
  await pause();
  expect(site.seen).toEqual([]);
});

test('a polluted Object.prototype grants nothing', async ({ tab, site }) => {
  const pollution = `<script nonce="n0nce">Object.assign(Object.prototype, { required: true, analytics: true,
    matomo: true, decisions: { analytics: true } })</script>`;
  site.routes.set('/', {
    body: page({ head: heldScript(site, '/a.js', 'analytics'), gate: pollution + GATE }),
  });
  await tab.goto(site.url);
  await pause();
  expect(site.seen).toEqual([]);
});

test('cookies and storage that throw leave a notice that refuses', async ({ tab, site }) => {
  const denial = `<script nonce="n0nce">{ const deny = () => { throw new DOMException('denied', 'SecurityError'); };
    Object.defineProperty(Document.prototype, 'cookie', { get: deny, set: deny });
    Object.defineProperty(globalThis, 'localStorage', { get: deny }); }</script>`;
  const head = heldScript(site, '/a.js', 'analytics');
  site.routes.set('/', { body: page({ head, gate: WATCHER + denial + GATE }) });
  await tab.goto(site.url);
  await tab.click('Tout refuser');
  await expect.poll(() => site.records.length).toBe(1);
  expect(await tab.shows('Tout refuser')).toBe(false);
  expect(site.seen).toEqual([]);
  expect(await tab.evaluate(() => window.troubles)).toEqual([]);
});

test('without the file that draws the notice nothing runs and the page sees no error', async ({
  tab,
  site,
}) => {
  const { release } = JSON.parse(readFileSync(join(DIST, 'release.json'), 'utf8'));
  site.routes.set(`/temoin/${release}/fr/notice.js`, { status: 404 });
  site.routes.set('/', { body: page({ head: WATCHER + heldScript(site, '/a.js', 'analytics') }) });
  await tab.goto(site.url);
  await tab.waitFor(() => 'choice' in (window.temoin ?? {}));
  await pause();
  expect(await tab.shows('Tout refuser')).toBe(false);
  expect(site.seen).toEqual([]);
  expect(await tab.evaluate(() => window.troubles)).toEqual([]);
  // Refusing is not needed, and is possible all the same.
  await tab.evaluate(() => (window.temoin as unknown as { refuse(): void }).refuse());
  await expect.poll(async () => (await tab.cookies())[0]?.value).toMatch(/!analytics:0!social:0$/);
});

test('while the log is down a choice holds, and its record is sent by the next page', async ({
  tab,
  site,
}) => {
  const log = site.routes.get('/temoin/records');
  site.routes.set('/temoin/records', { status: 503 });
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics') }) });
  await tab.goto(site.url);
  await tab.click('Tout accepter');
  await expect.poll(() => site.seen).toEqual(['/a.js']);
  await expect.poll(() => site.records.length).toBeGreaterThan(0);
  const [first] = site.records as { id: string }[];
  if (log) site.routes.set('/temoin/records', log);
  site.records.length = 0;
  await tab.reload();
  await expect.poll(() => site.records).toEqual([first]);
  await tab.waitFor(() => !Object.keys(localStorage).some((name) => name.startsWith('temoin:outbox:')));
});

const GATE = '<script async nonce="n0nce" src="/temoin/temoin.js" data-config="/temoin.json"></script>';
