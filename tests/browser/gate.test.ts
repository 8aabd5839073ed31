// The gate in a real browser: what runs, what does not, and in which order.
import { expect, type Page, test } from '@playwright/test';
import { choiceMade } from './returning-visitor.ts';
import { configuration, heldInline, heldScript, page, type Site, startSite } from './site.ts';

test.describe.configure({ retries: 0 });

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
});
test.afterEach(() => site.close());

const refuse = (tab: Page) => tab.getByRole('button', { name: 'Tout refuser' }).click();
const accept = (tab: Page) => tab.getByRole('button', { name: 'Tout accepter' }).click();
const notice = (tab: Page) => tab.getByRole('dialog', { name: 'Votre choix sur les cookies' });
const ran = (tab: Page) => tab.evaluate(() => (globalThis as { ran?: string[] }).ran ?? []);

function everything(): string {
  return page({
    head:
      heldScript(site, '/a.js', 'analytics') + heldInline('(window.ran ||= []).push("inline")', 'analytics'),
    body: `<iframe title="Vidéo" data-consent="player" data-src="${site.other}/video"></iframe>`,
  });
}

test('EPD-1 SEC-13: before a choice the other server sees nothing and the device keeps nothing', async ({
  page: tab,
  context,
}) => {
  site.routes.set('/', { body: everything() });
  await tab.addInitScript(() => {
    const writes: string[] = [];
    Object.assign(globalThis, { writes });
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(Document.prototype, 'cookie', {
      configurable: true,
      get: cookie?.get ?? (() => ''),
      set(value: string) {
        writes.push(value);
        cookie?.set?.call(this, value);
      },
    });
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      writes.push(key);
      setItem.call(this, key, value);
    };
  });
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  await tab.waitForTimeout(500);

  expect(site.seen).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await tab.evaluate(() => (globalThis as unknown as { writes: string[] }).writes)).toEqual([]);
  expect(
    await tab.evaluate(async () => [...(await indexedDB.databases()), ...(await caches.keys())]),
  ).toEqual([]);
  expect(site.records).toEqual([]);
});

test('accepting lets every held element go on its own node, and their requests arrive', async ({
  page: tab,
}) => {
  site.routes.set('/', { body: everything() });
  await tab.goto(site.url);
  await tab.evaluate(() =>
    Object.assign(globalThis, { held: [...document.querySelectorAll('[data-consent]')] }),
  );
  await accept(tab);

  await expect.poll(() => site.seen.toSorted()).toEqual(['/a.js', '/video']);
  await expect.poll(() => ran(tab)).toEqual(['/a.js', 'inline']);
  const kept = await tab.evaluate(() =>
    (globalThis as unknown as { held: Element[] }).held.every(
      (element) => element.isConnected && element.matches('[data-consent]'),
    ),
  );
  expect(kept).toBe(true);
});

test('CNIL-1: refusing takes one click, is remembered, and nothing runs now or after a reload', async ({
  page: tab,
  context,
}) => {
  site.routes.set('/', { body: everything() });
  await tab.goto(site.url);
  await refuse(tab);
  await expect(notice(tab)).toBeHidden();
  // The notice goes at once; a page takes its turn among those that decide just now before it writes.
  await expect.poll(async () => (await context.cookies()).map(({ name }) => name)).toEqual(['eu-consent']);
  const [cookie] = await context.cookies();
  expect(cookie?.value).toMatch(/^1![\w-]{22}![0-9a-z]+![0-9a-f]{16}!1!1!analytics:0!social:0$/);
  expect(cookie?.sameSite).toBe('Lax');
  expect(Math.round(((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400)).toBe(182);

  await tab.reload();
  await tab.waitForTimeout(500);
  await expect(notice(tab)).toHaveCount(0);
  expect(site.seen).toEqual([]);
});

test('CNIL-12 GDPR-9: after a withdrawal the page reloads and nothing runs again', async ({ page: tab }) => {
  site.routes.set('/', { body: everything() });
  await tab.goto(site.url);
  await accept(tab);
  await expect.poll(() => site.seen.length).toBe(2);
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  const reloaded = tab.waitForEvent('load');
  await tab
    .getByRole('dialog', { name: 'Gérer mes cookies' })
    .getByRole('button', { name: 'Tout refuser' })
    .click();
  await reloaded;
  await tab.waitForTimeout(500);
  expect(site.seen).toHaveLength(2);
  expect(await ran(tab)).toEqual([]);

  await tab.reload();
  await tab.waitForTimeout(300);
  expect(site.seen).toHaveLength(2);
  expect(site.records.at(-1)).toMatchObject({
    event: 'withdraw',
    surface: 'preferences',
    sequence: 2,
    granted: [],
  });
});

test('scripts run in document order: an inline one waits for the external ones before it', async ({
  page: tab,
}) => {
  const inline = (name: string) => heldInline(`(window.ran ||= []).push("${name}")`, 'analytics');
  site.routes.set('/', {
    body: page({
      head:
        inline('first') +
        heldScript(site, '/slow.js', 'analytics') +
        heldScript(site, '/fast.js', 'analytics') +
        inline('second') +
        heldScript(site, '/last.js', 'analytics') +
        inline('third'),
    }),
  });
  await tab.goto(site.url);
  await accept(tab);
  await expect.poll(() => ran(tab)).toEqual(['first', '/slow.js', '/fast.js', 'second', '/last.js', 'third']);

  // The returning visitor gets the same order while the page is still being parsed.
  await tab.reload();
  await expect.poll(() => ran(tab)).toEqual(['first', '/slow.js', '/fast.js', 'second', '/last.js', 'third']);
});

test('a script that cannot be loaded is told and stops nobody behind it', async ({ page: tab }) => {
  site.routes.set('/', {
    body: page({
      head:
        heldScript(site, '/missing.js', 'analytics') +
        heldInline('(window.ran ||= []).push("after")', 'analytics'),
    }),
  });
  await tab.goto(site.url);
  const failure = tab.evaluate(
    () =>
      new Promise((resolve) =>
        addEventListener('temoin:failed', (event) => resolve((event as CustomEvent).detail.code)),
      ),
  );
  await accept(tab);
  expect(await failure).toBe('load-failed');
  await expect.poll(() => ran(tab)).toEqual(['after']);
});

test('document.write in a released inline script is ignored and told: the page stays', async ({
  page: tab,
}) => {
  const failures: string[] = [];
  tab.on('console', (message) => failures.push(message.text()));
  site.routes.set('/', {
    body: page({
      head: heldInline('document.write("<p>gone</p>"); (window.ran ||= []).push("wrote")', 'analytics'),
    }),
  });
  await tab.goto(site.url);
  await accept(tab);
  await expect.poll(() => ran(tab)).toEqual(['wrote']);
  await expect(tab.getByRole('heading', { name: 'Essai' })).toBeVisible();
  expect(failures.join()).toContain('write-ignored');
  await tab.reload();
  await expect.poll(() => ran(tab)).toEqual(['wrote']);
  await expect(tab.getByRole('heading', { name: 'Essai' })).toBeVisible();
});

test('an address that is none stops neither the notice nor the tags behind it', async ({ page: tab }) => {
  const bad = '<script type="text/plain" nonce="n0nce" data-consent="necessary" src="https://"></script>';
  site.routes.set('/', { body: page({ head: bad + heldScript(site, '/a.js', 'analytics') }) });
  await tab.goto(site.url);
  await accept(tab);
  await expect.poll(() => site.seen).toEqual(['/a.js']);
});

test('a script that will never load, or was taken out, holds nobody back', async ({ page: tab }) => {
  site.routes.set('/', {
    body: page({
      head:
        heldScript(site, '/old.js', 'analytics', 'nomodule') +
        heldScript(site, '/slow.js', 'analytics') +
        heldInline('document.querySelector("[src$=\\"removed.js\\"]").remove()', 'analytics') +
        heldScript(site, '/removed.js', 'analytics') +
        heldInline('(window.ran ||= []).push("last")', 'analytics'),
    }),
  });
  await tab.goto(site.url);
  await accept(tab);
  await expect.poll(() => ran(tab)).toEqual(['/slow.js', 'last']);
});

const expressions = [
  ['analytics', ['analytics'], true],
  ['matomo', ['analytics'], true],
  ['player', ['analytics'], false],
  ['analytics social', ['analytics'], false],
  ['analytics social', ['analytics', 'social'], true],
  ['analytics|social', ['social'], true],
  ['necessary', [], true],
  ['analytics|unheard-of', ['analytics'], false],
  ['unheard-of', ['analytics', 'social'], false],
] as const;
for (const [expression, granted, runs] of expressions) {
  test(`data-consent="${expression}" with ${granted.join(', ') || 'nothing'} granted ${runs ? 'runs' : 'does not run'}`, async ({
    page: tab,
  }) => {
    site.routes.set('/', { body: page({ head: heldScript(site, '/x.js', expression) }) });
    await tab.goto(site.url);
    await expect(notice(tab)).toBeVisible();
    await tab.evaluate((ids) => {
      (globalThis as unknown as { temoin: { grant(ids: readonly string[]): void } }).temoin.grant(ids);
    }, granted);
    if (runs) await expect.poll(() => site.seen).toEqual(['/x.js']);
    else {
      await tab.waitForTimeout(300);
      expect(site.seen).toEqual([]);
    }
  });
}

test('SEC-1: where the page uses a nonce, a held script without it is never released', async ({
  page: tab,
}) => {
  const injected = `<script type="text/plain" data-consent="analytics" src="${site.other}/injected.js"></script>`;
  site.routes.set('/', { body: page({ head: injected + heldScript(site, '/own.js', 'analytics') }) });
  await tab.goto(site.url);
  await accept(tab);
  await expect.poll(() => site.seen).toEqual(['/own.js']);
});

test('SEC-4: javascript: and data: addresses are never released', async ({ page: tab }) => {
  site.routes.set('/', {
    body: page({
      head: '<script type="text/plain" nonce="n0nce" data-consent="analytics" src="data:text/javascript,window.ran=[1]"></script>',
      body: '<iframe title="x" data-consent="analytics" data-src="javascript:parent.ran=[2]"></iframe>',
    }),
  });
  await tab.goto(site.url);
  await accept(tab);
  await tab.waitForTimeout(300);
  expect(await ran(tab)).toEqual([]);
  expect(await tab.locator('iframe').getAttribute('src')).toBeNull();
});

test('elements that arrive later are let go like those that were there', async ({ page: tab }) => {
  site.routes.set('/', { body: page({}) });
  await tab.goto(site.url);
  await accept(tab);
  await tab.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.title = 'Vidéo';
    frame.dataset.consent = 'player';
    frame.dataset.src = address;
    document.body.append(frame);
  }, `${site.other}/late`);
  await expect.poll(() => site.seen).toEqual(['/late']);
});

test('what a released script inserts is held or let go as well, and what it changes is followed', async ({
  page: tab,
}) => {
  const image = (path: string) => `"${site.other}${path}"`;
  site.routes.set('/', {
    body: page({
      body: `<img data-consent="analytics" data-src=${image('/first.gif')} alt="">${heldInline(
        `document.querySelector('img').dataset.src = ${image('/second.gif')};
for (const [consent, src] of [['social', ${image('/refused.gif')}], ['analytics', ${image('/inserted.gif')}]]) {
  const inserted = new Image();
  Object.assign(inserted.dataset, { consent, src });
  document.body.append(inserted);
}`,
        'analytics',
      )}`,
    }),
  });
  await tab.goto(site.url);
  await expect(tab.getByRole('button', { name: 'Tout accepter' })).toBeVisible();
  await tab.evaluate(() =>
    (globalThis as unknown as { temoin: { grant(id: string): void } }).temoin.grant('analytics'),
  );
  const expected = ['/first.gif', '/inserted.gif', '/second.gif'];
  await expect.poll(() => [...site.seen].sort()).toEqual(expected);
  await tab.waitForTimeout(300);
  expect([...site.seen].sort()).toEqual(expected);
});

test('a second copy of the gate warns and does nothing', async ({ page: tab }) => {
  const twice =
    '<script async nonce="n0nce" src="/temoin/temoin.js?copy" data-config="/temoin.json"></script>';
  site.routes.set('/', { body: page({ head: twice + heldScript(site, '/a.js', 'analytics') }) });
  const warnings: string[] = [];
  tab.on('console', (message) => warnings.push(message.text()));
  await tab.goto(site.url);
  await accept(tab);
  await expect.poll(() => site.seen).toEqual(['/a.js']);
  await expect(notice(tab)).toHaveCount(0);
  expect(warnings.filter((text) => text.includes('second-copy'))).toHaveLength(1);
});

test('a page in a frame never asks and follows its top page', async ({ page: tab }) => {
  site.routes.set('/', { body: page({ body: '<iframe title="Cadre" src="/frame"></iframe>' }) });
  site.routes.set('/frame', { body: page({ head: heldScript(site, '/in-frame.js', 'analytics') }) });
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  await expect(tab.frameLocator('iframe').locator('temoin-notice')).toHaveCount(0);
  expect(site.seen).toEqual([]);
  await accept(tab);
  await expect.poll(() => site.seen).toEqual(['/in-frame.js']);
  await tab.reload();
  await expect.poll(() => site.seen).toEqual(['/in-frame.js', '/in-frame.js']);
});

test('a service whose name ends like another’s is not granted along with it', async ({
  page: tab,
  context,
}) => {
  const service = (id: string) => ({ id, purpose: 'analytics', name: id, provider: id });
  const twins = { ...configuration, services: [service('multiplegtag'), service('gtag')] };
  site.routes.set('/temoin.json', { type: 'application/json', body: JSON.stringify(twins) });
  site.routes.set('/', {
    body: page({
      head: heldScript(site, '/gtag.js', 'gtag') + heldScript(site, '/multiplegtag.js', 'multiplegtag'),
    }),
  });
  const value = choiceMade(60, 'analytics:0!multiplegtag:1!social:0');
  await context.addCookies([{ name: 'eu-consent', value, url: site.url }]);
  await tab.goto(site.url);
  await expect.poll(() => site.seen).toEqual(['/multiplegtag.js']);
  await tab.waitForTimeout(300);
  expect(site.seen).toEqual(['/multiplegtag.js']);
});

test('what is refused while it waits behind a slow script stays held', async ({ page: tab }) => {
  const isAsked = new Promise<void>((resolve) => {
    site.routes.set('/stalls.js', () => {
      resolve();
      return { type: 'text/javascript', body: '', delayMs: 1500 };
    });
  });
  site.routes.set('/', {
    body: page({
      head:
        '<script type="text/plain" nonce="n0nce" data-consent="matomo" src="/stalls.js"></script>' +
        heldInline('(window.ran ||= []).push("player")', 'player') +
        heldInline('(window.ran ||= []).push("matomo")', 'matomo'),
    }),
  });
  await tab.goto(site.url);
  const call = (name: 'grant' | 'refuse', id?: string) =>
    tab.evaluate(
      ([method, ids]) =>
        (globalThis as unknown as Record<string, Record<string, (id?: string) => void>>).temoin?.[method]?.(
          ids,
        ),
      [name, id] as const,
    );
  await expect(notice(tab)).toBeVisible();
  await call('grant');
  await isAsked;
  await call('refuse', 'player');
  await expect.poll(() => ran(tab)).toEqual(['matomo']);
  await tab.waitForTimeout(300);
  expect(await ran(tab)).toEqual(['matomo']);
});

test('SEC-6: a configuration without the page’s nonce configures nothing', async ({ page: tab }) => {
  const forged = {
    ...configuration,
    purposes: configuration.purposes.map(({ id }) => ({ id, required: true })),
  };
  site.routes.set('/', {
    body: page({
      head: `<script type="application/json" id="temoin-config">${JSON.stringify(forged)}</script>${heldScript(site, '/a.js', 'analytics')}`,
    }),
  });
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  await tab.waitForTimeout(300);
  expect(site.seen).toEqual([]);
});

test('a function of the page that throws while it waits for the API stops neither the notice nor the others', async ({
  page: tab,
}) => {
  const waiting = `<script nonce="n0nce">
    (window.temoin ||= []).push(() => { throw new Error('mine') }, (api) => { window.choiceThen = String(api.choice) });
  </script>`;
  site.routes.set('/', { body: page({ head: waiting }) });
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  expect(await tab.evaluate(() => (globalThis as unknown as { choiceThen: string }).choiceThen)).toBe(
    'undefined',
  );
});
