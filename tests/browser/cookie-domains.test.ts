// Cookies of many hosts and paths: one choice for all of them, and a sweep that finds each.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { configuration, page, type Site, startSite } from './site.ts';
import { type Api, accept, ready, refuse, writeCookies } from './visitor.ts';

declare const temoin: Api;

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP *.example.co.uk localhost'],
    }),
});

let site: Site;
test.afterEach(() => site.close());

const DOMAIN = 'example.co.uk';
const at = (name: string, path = '/') => site.url.replace('localhost', `${name}.${DOMAIN}`) + path;

async function start(cookie?: object): Promise<void> {
  site = await startSite({ ...configuration, ...(cookie && { cookie }) });
  for (const path of ['/', '/boutique/panier/page']) site.routes.set(path, { body: page({}) });
}

const asked = (tab: Page) => expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
const open = async (tab: Page, address: string) => {
  await tab.goto(address);
  await ready(tab);
};
const granted = (tab: Page) => tab.evaluate(() => ['analytics', 'social'].filter((id) => temoin.granted(id)));
const scopes = async (context: BrowserContext, ...names: string[]) =>
  (await context.cookies())
    .filter(({ name }) => names.includes(name))
    .map(({ name, domain, path, value }) =>
      `${name} ${domain} ${path} ${value.split('!').slice(6).join(' ')}`.trim(),
    )
    .sort();

/** A choice as an older release, or another path, may have written it. */
const leftover = (decisions: string, ageSeconds: number) =>
  `1!${'A'.repeat(22)}!${Math.floor(Date.now() / 1000 - ageSeconds).toString(36)}!${'0'.repeat(16)}!1!1!${decisions}`;

test('with cookie.domain a choice made on one host holds on the others, and so does its withdrawal', async ({
  page: tab,
  context,
}) => {
  await start({ domain: DOMAIN });
  await tab.goto(at('www'));
  await accept(tab);
  await expect
    .poll(() => scopes(context, 'eu-consent'))
    .toEqual([`eu-consent .${DOMAIN} / analytics:1 social:1`]);

  await open(tab, at('shop'));
  expect(await granted(tab)).toEqual(['analytics', 'social']);
  await expect(tab.locator('temoin-notice')).toHaveCount(0);
  await tab.evaluate(() => temoin.refuse('social'));
  // A page left before the log has answered sends the same record again.
  const records = () => [
    ...new Map(
      (site.records as { id: string; subject: string }[]).map((record) => [record.id, record]),
    ).values(),
  ];
  await expect.poll(() => records().length).toBe(2);

  await open(tab, at('www'));
  expect(await granted(tab)).toEqual(['analytics']);
  expect(await scopes(context, 'eu-consent')).toEqual([`eu-consent .${DOMAIN} / analytics:1 social:0`]);
  const [first, second] = records();
  expect(second?.subject).toBe(first?.subject);
});

test('without it each host asks for itself', async ({ page: tab, context }) => {
  await start();
  await tab.goto(at('www'));
  await accept(tab);
  await expect
    .poll(() => scopes(context, 'eu-consent'))
    .toEqual([`eu-consent www.${DOMAIN} / analytics:1 social:1`]);
  await tab.goto(at('shop'));
  await asked(tab);
});

test('a leftover of another domain or path is resolved to the stricter, and gone with the next choice', async ({
  page: tab,
  context,
}) => {
  await start({ domain: DOMAIN });
  const cookie = { name: 'eu-consent', expires: Date.now() / 1000 + 9999 };
  await context.addCookies([
    { ...cookie, value: leftover('analytics:1!social:1', 10), domain: `.${DOMAIN}`, path: '/' },
    // Older and of the host alone, then of a path: neither may loosen what the other refuses.
    { ...cookie, value: leftover('analytics:0!social:1', 99), domain: `shop.${DOMAIN}`, path: '/' },
    { ...cookie, value: leftover('analytics:1!social:0', 50), domain: `shop.${DOMAIN}`, path: '/boutique' },
  ]);
  await open(tab, at('www'));
  expect(await granted(tab)).toEqual(['analytics', 'social']);
  await open(tab, at('shop'));
  expect(await granted(tab)).toEqual(['social']);
  await open(tab, at('shop', '/boutique/panier/page'));
  expect(await granted(tab)).toEqual([]);

  await tab.evaluate(() => temoin.grant());
  await expect.poll(() => granted(tab)).toEqual(['analytics', 'social']);
  expect(await scopes(context, 'eu-consent')).toEqual([`eu-consent .${DOMAIN} / analytics:1 social:1`]);
});

test('a domain that is not the page’s is refused and told, and no older grant outlives the refusal', async ({
  page: tab,
  context,
}) => {
  await start({ domain: 'example.org' });
  const grant = { name: 'eu-consent', value: leftover('analytics:1!social:1', 10), path: '/' };
  await context.addCookies([{ ...grant, domain: `www.${DOMAIN}` }]);
  await open(tab, at('www'));
  expect(await granted(tab)).toEqual(['analytics', 'social']);
  const failure = tab.evaluate(
    () =>
      new Promise((resolve) =>
        addEventListener('temoin:failed', (event) => resolve((event as CustomEvent).detail)),
      ),
  );
  const reloaded = tab.waitForEvent('load');
  await tab.evaluate(() => temoin.refuse());
  expect(await failure).toEqual({
    code: 'cookie-refused',
    detail: `domain example.org on the host www.${DOMAIN}`,
  });
  // The page asked granted() and heard yes above, so that it reloads.
  await reloaded;
  await asked(tab);
  expect(await scopes(context, 'eu-consent')).toEqual([]);
});

test('forget() removes the choice and the server’s copy from every domain and path', async ({
  page: tab,
  context,
}) => {
  await start({ domain: DOMAIN });
  const value = leftover('analytics:0!social:0', 10);
  await context.addCookies(
    ['eu-consent', 'eu-consent-server'].flatMap((name) => [
      { name, value, domain: `.${DOMAIN}`, path: '/' },
      { name, value, domain: `shop.${DOMAIN}`, path: '/' },
      { name, value, domain: `.shop.${DOMAIN}`, path: '/boutique/' },
    ]),
  );
  await open(tab, at('shop', '/boutique/panier/page'));
  await tab.evaluate(() => temoin.forget());
  await expect.poll(() => scopes(context, 'eu-consent', 'eu-consent-server')).toEqual([]);
});

test('a tracker’s cookies are swept from every parent domain and path that the page can reach', async ({
  page: tab,
  context,
}) => {
  await start();
  await open(tab, at('deep.shop', '/boutique/panier/page'));
  const paths = [
    '/',
    '/boutique',
    '/boutique/',
    '/boutique/panier',
    '/boutique/panier/',
    '/boutique/panier/page',
  ];
  const owners = [`deep.shop.${DOMAIN}`, `shop.${DOMAIN}`, DOMAIN].map(
    (owner) => `; Domain=${owner}; Max-Age=9999`,
  );
  await writeCookies(
    tab,
    ...paths.flatMap((path) => ['', ...owners].map((owner) => `_pk_id=1; Path=${path}${owner}`)),
    `_pk_a%20b/@=1; Domain=${DOMAIN}`,
    'site=1; Path=/boutique',
  );
  // Polled, since the browser keeps what a page writes a moment later.
  await expect.poll(() => scopes(context, '_pk_id')).toHaveLength(24);
  // Another host's own, and another path's: out of this page's reach.
  await context.addCookies([
    { name: '_pk_id', value: '1', domain: `www.${DOMAIN}`, path: '/' },
    { name: '_pk_id', value: '1', domain: `.${DOMAIN}`, path: '/blog' },
  ]);
  await refuse(tab);
  await expect
    .poll(() => scopes(context, '_pk_id', '_pk_a%20b/@', 'site'))
    .toEqual([`_pk_id .${DOMAIN} /blog`, `_pk_id www.${DOMAIN} /`, `site deep.shop.${DOMAIN} /boutique`]);
});

test('a partitioned cookie is swept like one that is not', async ({ page: tab, context }) => {
  await start();
  await tab.goto(site.url);
  const both = ['; Secure; Partitioned', ''].map((kind) => `_pk_id=1; Path=/; Max-Age=9999${kind}`);
  await writeCookies(tab, ...both);
  await expect.poll(() => scopes(context, '_pk_id')).toHaveLength(2);
  await refuse(tab);
  await expect.poll(() => scopes(context, '_pk_id')).toEqual([]);
});
