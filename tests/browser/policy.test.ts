// The policy that the server sends: plain tags and scripts, and what of them reaches the other server.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { Configuration } from '../../src/consent/configuration.ts';
import { type ConsentPolicyOptions, consentPolicy } from '../../src/site/consent-policy.ts';
import { configuration, page, type Site, startSite } from './site.ts';

test.describe.configure({ retries: 0 });

const service = (id: string, purpose: string, ...hosts: string[]) => ({
  id,
  purpose,
  hosts,
  name: id,
  provider: id,
});

/** The other server answers to all of these names; nobody declares `stranger.localhost`. */
const guarded: Configuration = {
  ...configuration,
  guard: 'server',
  services: [
    service('matomo', 'analytics', '127.0.0.1'),
    service('shop', 'necessary', 'pay.localhost', '*.pay.localhost'),
  ],
};

let site: Site;
/** How often the page itself was asked for. */
let visits: number;
test.beforeEach(async () => {
  site = await startSite(guarded, '');
  visits = 0;
  servePage(everything());
});
test.afterEach(() => site.close());

/** Serves a page as a site's server would, with the policy beside any other. */
function servePage(
  body: string,
  otherPolicies: readonly string[] = [],
  options: ConsentPolicyOptions = {},
): void {
  site.routes.set('/', ({ headers }) => {
    visits += 1;
    const { 'content-security-policy': policy, ...rest } = consentPolicy(headers.cookie, guarded, options);
    // Several policies in one field are several policies, as in several fields (CSP3 §3.1).
    return { body, headers: { ...rest, 'content-security-policy': [...otherPolicies, policy].join(', ') } };
  });
}

const at = (host: string, path: string) => site.other.replace('127.0.0.1', host) + path;

/** Plain tags that nobody has marked, and scripts that ask in every way there is. */
function everything(): string {
  const { other } = site;
  return page({
    head: `<script src="${other}/script.js"></script><script type="module" src="${other}/module.js"></script>
      <link rel="stylesheet" href="${other}/link.css"><link rel="preload" as="script" href="${other}/preload.js">
      <link rel="modulepreload" href="${other}/modulepreload.js"><link rel="prefetch" href="${other}/prefetch">
      <style>@import "${other}/import.css"; body { background: url("${other}/background") }</style>
      <script src="${at('pay.localhost', '/pay.js')}"></script>
      <script src="${at('www.pay.localhost', '/www-pay.js')}"></script>
      <script src="${at('stranger.localhost', '/stranger.js')}"></script>`,
    body: `<img src="${other}/img" alt=""><img srcset="${other}/srcset 1x" alt=""><iframe src="${other}/iframe"></iframe>
      <video src="${other}/video" preload="auto"></video><video poster="${other}/poster"></video>
      <object data="${other}/object"></object><embed src="${other}/embed">
      <svg><image href="${other}/svg-image"/></svg>
      <iframe srcdoc="<img src='${other}/srcdoc-img' alt=''>"></iframe><script>(${scripted})("${other}")</script>`,
  });
}

/** Runs in the page. */
function scripted(other: string): void {
  const quietly = (ask: () => unknown) => {
    try {
      Promise.resolve(ask()).catch(() => {});
    } catch {
      // Firefox throws where it refuses a socket.
    }
  };
  quietly(() => fetch(`${other}/fetch`, { mode: 'no-cors' }));
  quietly(() => navigator.sendBeacon(`${other}/beacon`));
  quietly(() => new WebSocket(`${other.replace('http', 'ws')}/socket`));
  quietly(() => new EventSource(`${other}/event-source`));
  quietly(() => import(`${other}/import.js`));
  quietly(() => {
    new Image().src = `${other}/new-image`;
  });
  quietly(() => {
    const request = new XMLHttpRequest();
    request.open('GET', `${other}/xhr`);
    request.send();
  });
  quietly(() => {
    const code = new Blob([`importScripts("${other}/worker.js")`], { type: 'text/javascript' });
    new Worker(URL.createObjectURL(code));
  });
  const script = document.createElement('script');
  script.src = `${other}/inserted.js`;
  document.head.append(script);
}

const OPTIONAL = [
  ...[
    '/script.js',
    '/module.js',
    '/link.css',
    '/preload.js',
    '/modulepreload.js',
    '/prefetch',
    '/import.css',
  ],
  ...['/background', '/img', '/srcset', '/iframe', '/video', '/poster', '/object', '/embed', '/svg-image'],
  ...['/srcdoc-img', '/fetch', '/beacon', '/socket', '/event-source', '/import.js', '/new-image', '/xhr'],
  ...['/worker.js', '/inserted.js'],
].toSorted();
const NECESSARY = ['/pay.js', '/www-pay.js'];

/** What arrived, once each: media and preloads may be asked for twice. */
const arrived = () => [...new Set(site.seen)].toSorted();
/** Long enough for whatever would leave to have arrived: without a policy everything has after 200 ms. */
const settle = (tab: Page) => tab.waitForTimeout(1000);
const refuse = (tab: Page) => tab.getByRole('button', { name: 'Tout refuser' }).click();
const accept = (tab: Page) => tab.getByRole('button', { name: 'Tout accepter' }).click();

async function withdraw(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  const preferences = tab.getByRole('dialog', { name: 'Gérer mes cookies' });
  await preferences.getByRole('button', { name: 'Tout refuser' }).click();
}

/** A choice set by hand, as the format allows (DESIGN §3). */
async function remember(context: BrowserContext, decisions: string): Promise<void> {
  const time = Math.floor(Date.now() / 1000).toString(36);
  const value = `1!Tz3kQ9mW0fH2bXc7LrYd4A!${time}!${'0'.repeat(16)}!1!1!${decisions}`;
  await context.addCookies([{ name: 'eu-consent', value, url: site.url }]);
}

test('without a policy every one of these requests arrives, so that their absence means something', async ({
  page: tab,
}) => {
  site.routes.set('/', { body: everything() });
  await tab.goto(site.url);
  await expect.poll(arrived).toEqual([...OPTIONAL, ...NECESSARY, '/stranger.js'].toSorted());
});

test('before a choice and after refusing, plain tags and scripts reach necessary hosts alone', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
  await settle(tab);
  expect(arrived()).toEqual(NECESSARY);

  await refuse(tab);
  await settle(tab);
  expect(visits).toBe(1);
  await tab.reload();
  await settle(tab);
  expect(arrived()).toEqual(NECESSARY);
});

test('accepting reloads the page once, and everything that was granted arrives, the record too', async ({
  page: tab,
  context,
}) => {
  await tab.goto(site.url);
  await accept(tab);
  await expect.poll(arrived).toEqual([...OPTIONAL, ...NECESSARY].toSorted());
  await settle(tab);
  expect(visits).toBe(2);
  // One record, though a page left before the log has answered sends it again.
  expect(new Set((site.records as { id: string }[]).map(({ id }) => id)).size).toBe(1);
  expect(site.records[0]).toMatchObject({ event: 'grant-all', granted: expect.arrayContaining(['matomo']) });
  expect((await context.cookies(site.url))[0]?.value).toMatch(/!analytics:1!social:1$/);
  expect(arrived()).not.toContain('/stranger.js');
});

test('after a withdrawal nothing optional leaves any more, although nothing on the page was marked', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await accept(tab);
  await expect.poll(arrived).toEqual([...OPTIONAL, ...NECESSARY].toSorted());
  await tab.waitForLoadState();
  expect(visits).toBe(2);
  const reloaded = tab.waitForEvent('load');
  await withdraw(tab);
  await reloaded;
  expect(visits).toBe(3);
  site.seen.length = 0;
  await tab.reload();
  await settle(tab);
  expect(arrived()).toEqual(NECESSARY);
  expect(site.records.at(-1)).toMatchObject({ event: 'withdraw' });
});

test('a tracker’s last word, said while the page is left, arrives while it is granted and not once it is withdrawn', async ({
  page: tab,
  context,
}) => {
  const words = `addEventListener('pagehide', () => navigator.sendBeacon('${site.other}/last-word'))`;
  servePage(page({ head: `<script>${words}</script>` }));
  await remember(context, 'analytics:1!social:1');
  await tab.goto(site.url);
  await tab.goto('about:blank');
  await expect.poll(() => site.seen).toEqual(['/last-word']);

  await tab.goto(site.url);
  await withdraw(tab);
  await expect.poll(() => visits).toBe(3);
  await settle(tab);
  expect(site.seen).toEqual(['/last-word']);
});

test('what the site itself says to a host that it allows arrives while a page is left after a withdrawal', async ({
  page: tab,
  context,
}) => {
  const own = at('stranger.localhost', '/own-word');
  const words = `addEventListener('pagehide', () => {
    navigator.sendBeacon('${site.other}/last-word');
    navigator.sendBeacon('${own}');
  })`;
  const head = `<script src="${at('stranger.localhost', '/own.js')}"></script><script>${words}</script>`;
  servePage(page({ head }), [], { allow: ['stranger.localhost'] });
  await remember(context, 'analytics:1!social:1');
  await tab.goto(site.url);
  await withdraw(tab);
  await expect.poll(() => visits).toBe(2);
  await settle(tab);
  // The next page may be quicker than the last word of the one before it.
  expect(site.seen.toSorted()).toEqual(['/own-word', '/own.js', '/own.js']);
});

test('a withdrawal in one tab stops the plain tags of another, which reloads', async ({
  page: tab,
  context,
}) => {
  await remember(context, 'analytics:1!social:1');
  await tab.goto(site.url);
  const other = await context.newPage();
  await other.goto(site.url);
  await expect.poll(() => visits).toBe(2);
  // Asked for is not yet there: what is said in between would be said by the page that is left.
  const reloaded = [tab, other].map((each) => each.waitForEvent('load'));
  await withdraw(tab);
  await Promise.all(reloaded);
  expect(visits).toBe(4);
  site.seen.length = 0;
  await other.evaluate((address) => fetch(address).catch(() => {}), `${site.other}/late`);
  await settle(other);
  expect(arrived().filter((path) => !NECESSARY.includes(path))).toEqual([]);
});

for (const [decisions, what] of [
  ['analytics:1!social:0', [...OPTIONAL, ...NECESSARY]],
  ['analytics:0!social:1', NECESSARY],
  ['analytics:0!social:0!matomo:1', [...OPTIONAL, ...NECESSARY]],
  ['analytics:1!social:1!matomo:0', NECESSARY],
  ['analytics:1!analytics:1', NECESSARY],
] as const) {
  test(`a cookie set by hand to ${decisions} lets ${what === NECESSARY ? 'nothing optional' : 'everything'} through`, async ({
    page: tab,
    context,
  }) => {
    await remember(context, decisions);
    await tab.goto(site.url);
    await settle(tab);
    expect(arrived()).toEqual(what.toSorted());
  });
}

test('beside a strict policy both hold: the strict one for code, this one for hosts', async ({
  page: tab,
  context,
}) => {
  await remember(context, 'analytics:0!social:0');
  const script = (path: string, nonce = '') => `<script ${nonce} src="${site.other}${path}"></script>`;
  const body = page({ head: script('/a.js', 'nonce="n0nce"') + script('/b.js') });
  const strict = "script-src 'nonce-n0nce' 'strict-dynamic'; base-uri 'none'";
  servePage(body, [strict]);
  await tab.goto(site.url);
  await settle(tab);
  expect(arrived()).toEqual([]);

  await context.clearCookies();
  await remember(context, 'analytics:1!social:0');
  await tab.goto(site.url);
  await settle(tab);
  expect(arrived()).toEqual(['/a.js']);
});

test('merged into a strict-dynamic policy its hosts would stop nothing: hence a policy of its own', async ({
  page: tab,
}) => {
  const hosts = consentPolicy(undefined, guarded)['content-security-policy'].replace('default-src ', '');
  const merged = `script-src 'nonce-n0nce' 'strict-dynamic' ${hosts}`;
  const body = page({ head: `<script nonce="n0nce" src="${site.other}/leaks.js"></script>` });
  site.routes.set('/', { body, headers: { 'content-security-policy': merged } });
  await tab.goto(site.url);
  await expect.poll(arrived).toEqual(['/leaks.js']);
});

test('inline code, eval, data:, blob: and about: go on working under it', async ({ page: tab }) => {
  const body = page({
    head: "<script>ran = ['inline']</script>",
    body: `<p id="styled" style="color: rgb(1, 2, 3)" onclick="ran.push('handler')">x</p>
      <iframe src="about:blank" onload="ran.push('about')"></iframe>
      <iframe src="data:text/html,x" onload="ran.push('data')"></iframe>
      <script>
        eval("ran.push('eval')");
        styled.click();
        const image = new Image();
        image.onload = () => ran.push('image');
        image.src = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
        new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).onmessage = () => ran.push('worker');
        import('data:text/javascript,ran.push("module")');
        refused = [];
        addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
      </script>`,
  });
  servePage(body);
  await tab.goto(site.url);
  const ran = () => tab.evaluate(() => (globalThis as unknown as { ran: string[] }).ran.toSorted());
  await expect.poll(ran).toEqual(['about', 'data', 'eval', 'handler', 'image', 'inline', 'module', 'worker']);
  expect(await tab.evaluate(() => (globalThis as unknown as { refused: string[] }).refused)).toEqual([]);
  await expect(tab.locator('#styled')).toHaveCSS('color', 'rgb(1, 2, 3)');
});
