// The sweep: what trackers have kept goes with a refusal, and nothing else does.
import { expect, type Page, test } from '@playwright/test';
import { configuration, heldInline, page, type Site, startSite } from './site.ts';
import { type Api, accept, decided, ready, refuse, sweepFlag, swept, writeCookies } from './visitor.ts';

const storage = (kind: string, ...names: string[]) => names.map((name) => ({ kind, name, days: 30 }));

/** A tracker that keeps things everywhere, a granted player that shares one, and a basket that is necessary. */
const services = [
  {
    ...configuration.services[0],
    storage: [
      ...storage('cookie', '_pk_*', 'shared', 'eu-*', '__Secure-pk', '__Host-pk'),
      ...storage('local-storage', 'pk-*-visitor', 'shared', 'temoin:*', 'length'),
      ...storage('session-storage', 'pk-*', 'shared'),
      ...storage('indexed-db', 'pk-*', 'shared'),
      ...storage('cache', 'pk-*', 'shared'),
    ],
  },
  {
    ...configuration.services[1],
    storage: ['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache'].flatMap((kind) =>
      storage(kind, 'shared'),
    ),
  },
  {
    id: 'basket',
    purpose: 'necessary',
    name: 'Panier',
    provider: 'La Lettre Cyber',
    storage: [...storage('cookie', '_pk_basket'), ...storage('local-storage', 'pk-basket-*')],
  },
];
const config = { ...configuration, services };

let site: Site;
const start = async (changes: object = {}, body = page({})) => {
  site = await startSite({ ...config, ...changes });
  site.routes.set('/', { body });
};
test.afterEach(() => site.close());

declare const temoin: Api;

/** Keeps the same names in every store of the device: the tracker's, shared ones, and those of nobody declared. */
async function keepEverywhere(tab: Page): Promise<void> {
  const plain = ['_pk_id.1', '_pk_basket', 'shared', 'site', 'x_pk_id'].map((name) => `${name}=1`);
  const prefixed = ['__Secure-pk', '__Host-pk'].map((name) => `${name}=1; Path=/; Secure`);
  await writeCookies(tab, ...plain, ...prefixed);
  await tab.evaluate(async () => {
    const names = ['pk-1-visitor', 'shared', 'pk-basket-1-visitor', 'site', 'xpk-1-visitor'];
    for (const name of names) {
      localStorage.setItem(name, '1');
      sessionStorage.setItem(name, '1');
      await caches.open(name);
      await new Promise<void>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          // One stays open, as trackers leave them.
          if (name === 'pk-1-visitor') Object.assign(globalThis, { connection: request.result });
          else request.result.close();
          resolve();
        };
      });
    }
    localStorage.setItem('length', '1');
  });
}

/** Waits until a page has found nothing to sweep, as one does after each that has. */
async function forgotten(tab: Page): Promise<void> {
  await tab.reload();
  await expect.poll(() => sweepFlag(tab)).toBeNull();
}

const kept = (tab: Page) =>
  tab.evaluate(async () => ({
    cookies: document.cookie
      .split('; ')
      .map((cookie) => cookie.split('=')[0])
      .filter((name) => name !== 'eu-consent')
      .sort(),
    local: Object.keys(localStorage)
      .filter((name) => !name.startsWith('temoin:'))
      .sort(),
    session: Object.keys(sessionStorage)
      .filter((name) => name !== 'loads')
      .sort(),
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    caches: (await caches.keys()).sort(),
  }));

test('CNIL-12 GDPR-9: a withdrawal sweeps every store of what the service declares, and touches nothing else', async ({
  page: tab,
}) => {
  await start({ reloadOnWithdrawal: false });
  await tab.goto(site.url);
  await accept(tab);
  await decided(tab, 'analytics:1');
  await keepEverywhere(tab);
  await tab.evaluate(() =>
    (globalThis as unknown as { connection: IDBDatabase }).connection.addEventListener(
      'versionchange',
      (event) => (event.currentTarget as IDBDatabase).close(),
    ),
  );
  await tab.evaluate(() => temoin.refuse('analytics'));
  await expect
    .poll(() => kept(tab))
    .toEqual({
      cookies: ['_pk_basket', 'shared', 'site', 'x_pk_id'],
      local: ['pk-basket-1-visitor', 'shared', 'site', 'xpk-1-visitor'],
      session: ['shared', 'site', 'xpk-1-visitor'],
      databases: ['shared', 'site', 'xpk-1-visitor'],
      caches: ['shared', 'site', 'xpk-1-visitor'],
    });
  await expect
    .poll(() => swept(tab))
    .toEqual(
      [
        'cookie _pk_id.1 (matomo)',
        'cookie __Host-pk (matomo)',
        'cookie __Secure-pk (matomo)',
        'local-storage length (matomo)',
        'local-storage pk-1-visitor (matomo)',
        'session-storage pk-1-visitor (matomo)',
        'session-storage pk-basket-1-visitor (matomo)',
        'indexed-db pk-1-visitor (matomo)',
        'indexed-db pk-basket-1-visitor (matomo)',
        'cache pk-1-visitor (matomo)',
        'cache pk-basket-1-visitor (matomo)',
      ].sort(),
    );
  // The widget's own stay, although the configuration declares them for the tracker.
  await decided(tab, 'analytics:0');
  expect(await tab.evaluate(() => JSON.stringify(localStorage))).toContain('tlog-proof');
});

test('a database that something keeps open delays neither the reload nor anything else, and goes with the next page', async ({
  page: tab,
}) => {
  await start({}, page({ head: heldInline('window.ran = true', 'analytics') }));
  await tab.goto(site.url);
  await accept(tab);
  await decided(tab, 'analytics:1');
  await keepEverywhere(tab);
  const startMs = Date.now();
  const reloaded = tab.waitForEvent('load');
  await tab.evaluate(() => temoin.refuse('analytics'));
  await reloaded;
  expect(Date.now() - startMs).toBeLessThan(3000);
  await expect.poll(async () => (await kept(tab)).databases).toEqual(['shared', 'site', 'xpk-1-visitor']);
  await forgotten(tab);
});

test('a first refusal sweeps what an earlier site has left behind, and one page more looks for it', async ({
  page: tab,
}) => {
  await start();
  await tab.goto(site.url);
  await writeCookies(tab, '_pk_id.1=1', 'shared=1');
  await tab.evaluate(() => localStorage.setItem('pk-1-visitor', '1'));
  await refuse(tab);
  await expect
    .poll(() => swept(tab))
    .toEqual(['cookie _pk_id.1 (matomo)', 'cookie shared (matomo)', 'local-storage pk-1-visitor (matomo)']);
  await forgotten(tab);
});

test('a refusal that finds nothing to sweep has nothing swept again', async ({ page: tab }) => {
  await start();
  await tab.goto(site.url);
  await refuse(tab);
  await decided(tab, 'analytics:0');
  await tab.waitForTimeout(700);
  expect(await sweepFlag(tab)).toBeNull();
});

test('accepting sweeps nothing', async ({ page: tab }) => {
  await start();
  await tab.goto(site.url);
  await keepEverywhere(tab);
  const before = await kept(tab);
  await accept(tab);
  await decided(tab, 'analytics:1');
  await tab.waitForTimeout(300);
  expect(await kept(tab)).toEqual(before);
  expect(await swept(tab)).toEqual([]);
});

test('what a tracker writes while its page is left is swept on the next', async ({ page: tab }) => {
  const tracker = `
    addEventListener('pagehide', () => {
      document.cookie = '_pk_id.1=again; Max-Age=9999; Path=/';
      localStorage.setItem('pk-1-visitor', 'again');
    });
    document.cookie = '_pk_id.1=1';`;
  await start({}, page({ head: heldInline(tracker, 'analytics') }));
  const written: string[] = [];
  await tab.exposeFunction('tell', (cookies: string) => written.push(cookies));
  // Before the gate of the next page runs: what the tracker wrote must be there, or this test shows nothing.
  await tab.addInitScript(() =>
    (globalThis as unknown as { tell(text: string): void }).tell(document.cookie),
  );
  await tab.goto(site.url);
  await accept(tab);
  await expect.poll(() => tab.evaluate(() => document.cookie)).toContain('_pk_id.1=1');
  const reloaded = tab.waitForEvent('load');
  await tab.evaluate(() => temoin.refuse());
  await reloaded;
  await expect
    .poll(() => swept(tab))
    .toEqual(['cookie _pk_id.1 (matomo)', 'local-storage pk-1-visitor (matomo)']);
  expect(written.at(-1)).toContain('_pk_id.1=again');
  expect((await kept(tab)).cookies).toEqual([]);
  expect((await kept(tab)).local).toEqual([]);
  await forgotten(tab);
});

test('what the site’s own code writes on every page while it is refused is gone within a second on each', async ({
  page: tab,
}) => {
  // As an application that never asks: at once, and when the page has loaded.
  const write = `
    const write = () => {
      document.cookie = '_pk_id.1=1; Max-Age=9999; Path=/';
      localStorage.setItem('pk-1-visitor', '1');
      Object.assign(window, { wrote: document.cookie, wroteAtMs: performance.now() });
    };
    write();
    addEventListener('load', write);`;
  await start({}, page({ head: `<script nonce="n0nce">${write}</script>` }));
  await tab.goto(site.url);
  await refuse(tab);
  await decided(tab, 'analytics:0');
  for (let visit = 0; visit < 3; visit++) {
    await tab.reload();
    const { wrote, keptMs } = await tab.evaluate(async () => {
      // The reason for the cast: the page's own globals have no types here.
      const { wrote, wroteAtMs } = globalThis as unknown as { wrote: string; wroteAtMs: number };
      const isKept = () => document.cookie.includes('_pk_id') || localStorage.getItem('pk-1-visitor');
      while (isKept()) await new Promise((resolve) => setTimeout(resolve, 20));
      return { wrote, keptMs: performance.now() - wroteAtMs };
    });
    expect(wrote).toContain('_pk_id.1=1');
    expect(keptMs).toBeLessThan(1000);
  }
  // Once nobody writes any more, a page that finds nothing is the last that looks.
  site.routes.set('/', { body: page({}) });
  await forgotten(tab);
});

test('where the code that sweeps cannot be loaded, the next page sweeps', async ({ page: tab, context }) => {
  await start();
  await tab.goto(site.url);
  await accept(tab);
  await decided(tab, 'analytics:1');
  await context.route(/report\.js/, (route) => route.abort());
  await tab.reload();
  await ready(tab);
  await writeCookies(tab, '_pk_id.1=1');
  await tab.evaluate(() => temoin.refuse('analytics'));
  await decided(tab, 'analytics:0');
  await expect.poll(() => sweepFlag(tab)).toBe('1');
  await context.unroute(/report\.js/);
  await tab.reload();
  await expect.poll(() => swept(tab)).toEqual(['cookie _pk_id.1 (matomo)']);
  await forgotten(tab);
});

test('stores that throw stop neither the other stores nor the refusal', async ({ page: tab }) => {
  await start();
  await tab.addInitScript(() => {
    for (const name of ['localStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.goto(site.url);
  await writeCookies(tab, '_pk_id.1=1');
  await tab.evaluate(() => sessionStorage.setItem('pk-1', '1'));
  await refuse(tab);
  await expect.poll(() => swept(tab)).toEqual(['cookie _pk_id.1 (matomo)', 'session-storage pk-1 (matomo)']);
  expect(errors).toEqual([]);
});
