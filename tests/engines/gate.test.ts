// What the widget does for a visitor, alike in every engine: asks, takes the answer, remembers it, takes it back.
import { expect } from '@playwright/test';
import { heldInline, heldScript, page, type Site } from '../browser/site.ts';
import { skipWithoutEngine, test } from './fixture.ts';
import { namesOf, pressTimes, type Tab } from './tab.ts';
import { WATCHER } from './watcher.ts';

skipWithoutEngine();

const COOKIE = /^1![\w-]{22}![0-9a-z]+![0-9a-f]{16}!1!1!/;

const note = (name: string) => heldInline(`ran.push("${name}")`, 'analytics');
const cookie = async (tab: Tab) => (await tab.cookies())[0]?.value ?? '';
const ran = (tab: Tab) => tab.evaluate(() => window.ran);
const open = async (tab: Tab, site: Site, head: string, body = '') => {
  site.routes.set('/', { body: page({ head: WATCHER + head, body }) });
  await tab.goto(site.url);
  await tab.waitFor(() => !!document.querySelector('temoin-notice'));
};
/** Long enough for a request that must not be made. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 400));

test('before a choice the other server sees nothing and the device keeps nothing', async ({ tab, site }) => {
  await open(tab, site, heldScript(site, '/a.js', 'analytics'));
  await pause();
  expect(site.seen).toEqual([]);
  expect(await tab.cookies()).toEqual([]);
  expect(await tab.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a click refuses, the cookie says so, and a reload asks nothing and runs nothing', async ({
  tab,
  site,
}) => {
  await open(tab, site, heldScript(site, '/a.js', 'analytics'));
  await tab.click('Tout refuser');
  await expect.poll(() => cookie(tab)).toMatch(COOKIE);
  expect(await cookie(tab)).toMatch(/!analytics:0!social:0$/);
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'refuse-all', gesture: 'trusted' });
  await tab.reload();
  await pause();
  expect(await tab.shows('Tout refuser')).toBe(false);
  expect(site.seen).toEqual([]);
});

test('a click accepts, the held script runs at once and after a reload, and nothing is asked again', async ({
  tab,
  site,
}) => {
  await open(tab, site, heldScript(site, '/a.js', 'analytics'));
  await tab.click('Tout accepter');
  await expect.poll(() => site.seen).toEqual(['/a.js']);
  expect(await cookie(tab)).toMatch(/!analytics:1!social:1$/);
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'grant-all', gesture: 'trusted' });
  await tab.reload();
  await expect.poll(() => site.seen).toEqual(['/a.js', '/a.js']);
  expect(await tab.shows('Tout accepter')).toBe(false);
});

const byKeys = [
  ['refuses with two keys', 1, 'Enter', /!analytics:0!social:0$/],
  ['accepts with three', 2, 'Space', /!analytics:1!social:1$/],
] as const;
for (const [what, tabs, key, decisions] of byKeys) {
  test(`the keyboard alone ${what}`, async ({ tab, site }) => {
    await open(tab, site, '');
    await tab.waitFor(() => document.hasFocus());
    await pressTimes(tab, 'Tab', tabs);
    await tab.press(key);
    await expect.poll(() => cookie(tab)).toMatch(decisions);
  });
}

test('Escape closes the preferences without a decision and gives the focus back', async ({ tab, site }) => {
  await open(tab, site, '');
  await tab.click('Gérer mes cookies');
  await tab.waitFor(
    () => !!document.querySelector('temoin-preferences')?.shadowRoot?.querySelector('dialog[open]'),
  );
  await tab.press('Escape');
  await tab.waitFor(() => !document.querySelector('temoin-preferences'));
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Gérer mes cookies');
  expect(await tab.cookies()).toEqual([]);
});

test('A11Y-8: in the preferences a click on a service’s name, and one on its purpose’s control, are a visitor’s', async ({
  tab,
  site,
}) => {
  await open(tab, site, '');
  await tab.click('Gérer mes cookies');
  await tab.waitFor(() => !!document.querySelector('temoin-preferences'));
  for (const css of ['section:nth-of-type(2) summary', 'label[for=matomo]', 'input#social'])
    await tab.click({ css });
  await tab.click('Enregistrer');
  await expect.poll(() => cookie(tab)).toMatch(/!analytics:1!social:1$/);
  await expect.poll(() => site.records[0]).toMatchObject({ surface: 'preferences', gesture: 'trusted' });
});

test('a withdrawal reloads the page, and what ran does not run again', async ({ tab, site }) => {
  await open(tab, site, heldScript(site, '/a.js?cookie=_pk_a', 'matomo'));
  await tab.click('Tout accepter');
  await expect.poll(async () => namesOf(await tab.cookies())).toEqual(['_pk_a', 'eu-consent']);
  await tab.click('Gérer mes cookies');
  await tab.waitFor(() => !!document.querySelector('temoin-preferences'));
  await tab.reloadedBy(() => tab.click('Tout refuser'));
  await pause();
  expect(site.seen).toHaveLength(1);
  expect(await ran(tab)).toEqual([]);
  expect(namesOf(await tab.cookies())).toEqual(['eu-consent']);
  await expect.poll(() => site.records[1]).toMatchObject({ event: 'withdraw', surface: 'preferences' });
});

for (const held of ['<iframe title="Vidéo" $></iframe>', '<object type="text/html" $></object>']) {
  const name = held.slice(1, 7);
  test(`${name}: the way back to a page whose frames were let go loads none of them after a withdrawal`, async ({
    tab,
    site,
    engineName,
  }) => {
    // Its back/forward cache keeps the page whole, and fetches an object again before any script can run.
    test.skip(engineName === 'webkit' && name === 'object', 'WebKit loads objects again on the way back');
    const address = name === 'iframe' ? 'data-src' : 'data-data';
    const body = held.replace('$', `data-consent="social" ${address}="${site.other}/frame"`);
    site.routes.set('/next', { body: page({}) });
    // So that the page comes from the session's history and not whole from a cache.
    site.routes.set('/', { body: page({ body }), headers: { 'cache-control': 'no-store' } });
    await tab.goto(site.url);
    await tab.click('Tout accepter');
    await expect.poll(() => site.seen).toEqual(['/frame']);
    await tab.evaluate(() => void setTimeout(() => location.assign('/next')));
    await tab.waitFor(() => location.pathname === '/next' && document.readyState === 'complete');
    await tab.click('Gérer mes cookies');
    await tab.waitFor(() => !!document.querySelector('temoin-preferences'));
    await tab.click('Tout refuser');
    await expect.poll(() => cookie(tab)).toMatch(/!social:0$/);
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await tab.waitFor(() => location.pathname === '/' && document.readyState === 'complete');
    await pause();
    expect(site.seen).toEqual(['/frame']);
  });
}

test('scripts run in document order, for the first visit and for the next one', async ({ tab, site }) => {
  const external = (path: string, attributes = '') => heldScript(site, path, 'analytics', attributes);
  const head = [
    note('first'),
    external('/slow.js'),
    external('/fast.js', 'defer'),
    note('second'),
    external('/last.js'),
    note('third'),
  ].join('');
  const order = ['first', '/slow.js', '/fast.js', 'second', '/last.js', 'third'];
  await open(tab, site, head);
  await tab.click('Tout accepter');
  await expect.poll(() => ran(tab)).toEqual(order);
  await tab.reload();
  await expect.poll(() => ran(tab)).toEqual(order);
});

test('async and module scripts wait for nobody', async ({ tab, site }) => {
  const head =
    heldScript(site, '/slow.js', 'analytics') +
    heldScript(site, '/async.js', 'analytics', 'async') +
    heldInline('ran.push("module")', 'analytics').replace('<script', '<script data-type="module"');
  await open(tab, site, head);
  await tab.click('Tout accepter');
  await expect.poll(async () => (await ran(tab)).toSorted()).toEqual(['/async.js', '/slow.js', 'module']);
  expect((await ran(tab)).at(-1)).toBe('/slow.js');
});

test('document.write in a released script is ignored, and the page stays', async ({ tab, site }) => {
  await open(tab, site, heldInline('document.write("<p>gone</p>"); ran.push("wrote")', 'analytics'));
  await tab.click('Tout accepter');
  await expect.poll(() => ran(tab)).toEqual(['wrote']);
  expect(await tab.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Essai');
});

test('under a strict policy with Trusted Types nothing is violated, on either layer', async ({
  tab,
  site,
}) => {
  const body = `<iframe data-consent="social" data-srcdoc="<p>Carte</p>" title="Carte"></iframe>
    <embed data-consent="social" type="image/gif" data-src="${site.other}/embed.gif">`;
  await open(tab, site, heldScript(site, '/a.js', 'analytics') + note('inline'), body);
  await tab.click('Choisir');
  await tab.waitFor(() => !!document.querySelector('temoin-preferences'));
  await tab.click('Tout accepter');
  await expect.poll(() => ran(tab)).toEqual(['/a.js', 'inline']);
  await expect.poll(() => site.seen).toContain('/embed.gif');
  expect(await tab.evaluate(() => window.troubles)).toEqual([]);
});
