// Whatever breaks, it breaks towards the visitor: nothing optional runs (DESIGN §4.1).
import { expect, type Page, test } from '@playwright/test';
import { type Answer, configuration, heldScript, page, type Site, startSite } from './site.ts';

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics') }) });
});
test.afterEach(() => site.close());

/** As a returning visitor who had accepted everything: the hardest case, since a valid grant is on the device. */
const acceptedBefore = (url: string) => ({
  name: 'eu-consent',
  value: `1!${'A'.repeat(22)}!${Math.floor(Date.now() / 1000 - 60).toString(36)}!${'0'.repeat(16)}!1!1!analytics:1!social:1`,
  url,
});

const json = (config: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(config) });
const { services, ...rest } = configuration;

const brokenConfigurations: Record<string, Answer> = {
  'is not found': { status: 404 },
  'answers 500': { status: 500, body: 'oops' },
  'never answers': { hangs: true },
  'is not JSON': { body: '{"site":' },
  'is a list': json([]),
  'names an unknown purpose': json({ ...rest, services: [{ ...services[0], purpose: 'analitics' }] }),
  'has a purpose without texts': json({ ...rest, purposes: [...rest.purposes, { id: 'maps' }] }),
  'has an id twice': json({ ...rest, services: [services[0], { ...services[1], id: 'matomo' }] }),
  'has wrong types': json({ ...configuration, revision: '1', purposes: 'analytics' }),
  'lacks the controller': json({ ...configuration, controller: undefined }),
};
for (const [what, answer] of Object.entries(brokenConfigurations)) {
  test(`nothing optional runs where the configuration ${what}`, async ({ page: tab, context }) => {
    site.routes.set('/temoin.json', answer);
    await context.addCookies([acceptedBefore(site.url)]);
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    await tab.goto(site.url);
    await tab.waitForTimeout(500);
    expect(site.seen).toEqual([]);
    expect(errors).toEqual([]);
    await expect(tab.locator('temoin-notice')).toHaveCount(0);
  });
}

test('the same visitor with a good configuration does get the script, so that the table above can fail', async ({
  page: tab,
  context,
}) => {
  await context.addCookies([acceptedBefore(site.url)]);
  await tab.goto(site.url);
  await expect.poll(() => site.seen).toEqual(['/a.js']);
});

const refuse = (tab: Page) => tab.getByRole('button', { name: 'Tout refuser' }).click();

test('the notice works and refuses where cookies and storage throw', async ({ page: tab }) => {
  await tab.addInitScript(() => {
    const refuseAccess = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(Document.prototype, 'cookie', { get: refuseAccess, set: refuseAccess });
    Object.defineProperty(globalThis, 'localStorage', { get: refuseAccess });
  });
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.goto(site.url);
  await refuse(tab);
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toHaveCount(0);
  await expect.poll(() => site.records.length).toBe(1);
  expect(site.seen).toEqual([]);
  expect(errors).toEqual([]);
});

test('SEC-10: nothing is granted whose record cannot be kept, and the next page asks again', async ({
  page: tab,
  context,
}) => {
  await context.route(/report\.js/, (route) => route.abort());
  await tab.goto(site.url);
  await tab.getByRole('button', { name: 'Tout accepter' }).click();
  await tab.waitForTimeout(500);
  expect(site.seen).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.unroute(/report\.js/);
  await tab.reload();
  await tab.getByRole('button', { name: 'Tout accepter' }).click();
  await expect.poll(() => site.seen).toEqual(['/a.js']);
  expect(site.records).toHaveLength(1);
});

test('a refusal that comes with a grant whose record cannot be kept is in force all the same', async ({
  page: tab,
  context,
}) => {
  await context.addCookies([acceptedBefore(site.url)]);
  const heldSocial = heldScript(site, '/social.js', 'social');
  site.routes.set('/', { body: page({ head: heldSocial + heldScript(site, '/a.js', 'analytics') }) });
  await context.addCookies([
    { ...acceptedBefore(site.url), value: acceptedBefore(site.url).value.replace('social:1', 'social:0') },
  ]);
  await context.route(/report\.js/, (route) => route.abort());
  await tab.goto(site.url);
  await expect.poll(() => site.seen).toEqual(['/a.js']);
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  const dialog = tab.getByRole('dialog', { name: 'Gérer mes cookies' });
  await dialog.getByRole('switch', { name: 'Mesure d’audience' }).uncheck();
  await dialog.getByRole('switch', { name: 'Contenus de réseaux sociaux' }).check();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect
    .poll(async () => (await context.cookies())[0]?.value.split('!').slice(6))
    .toEqual(['analytics:0', 'social:0']);
  await tab.waitForLoadState();
  expect(site.seen).toEqual(['/a.js']);
});

test('REC-3: where the report comes late, a grant waits for it, and the record names the notice', async ({
  page: tab,
  context,
}) => {
  await context.route(/report\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await route.continue();
  });
  await tab.goto(site.url);
  await tab.getByRole('button', { name: 'Tout accepter' }).click();
  expect(site.seen).toEqual([]);
  await expect.poll(() => site.seen).toEqual(['/a.js']);
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'grant-all' });
  const { notice } = site.records[0] as { notice: string };
  expect(notice).not.toMatch(/^0+$/);
  expect((await context.cookies())[0]?.value).toContain(`!${notice.slice(0, 16)}!`);
});

test('a decision in a page opened earlier follows from the newest one on the device', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(site.url);
  await second.goto(site.url);
  await first.getByRole('button', { name: 'Tout accepter' }).click();
  await expect.poll(() => site.records.length).toBe(1);
  await second.evaluate(() => (globalThis as unknown as { temoin: { refuse(): void } }).temoin.refuse());
  await expect.poll(() => site.records[1]).toMatchObject({ event: 'withdraw', sequence: 2 });
  const [a, b] = site.records as { subject: string }[];
  expect(b?.subject).toBe(a?.subject);
});

test('the configuration may stand behind an async gate, in a part of the page that comes late', async ({
  page: tab,
}) => {
  const inPage = `<script type="application/json" id="temoin-config">${JSON.stringify(configuration)}</script>`;
  const gate = '<script async nonce="n0nce" src="/temoin/temoin.js"></script>';
  const late = '<script src="/late.js" nonce="n0nce"></script>';
  site.routes.set('/late.js', { type: 'text/javascript', body: '', delayMs: 500 });
  site.routes.set('/', { body: page({ gate, head: late + inPage }) });
  await tab.goto(site.url);
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
});

test('where the preferences cannot be loaded, their button shows the first layer instead', async ({
  page: tab,
  context,
}) => {
  await context.route(/preferences\.js/, (route) => route.abort());
  await tab.goto(site.url);
  await refuse(tab);
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
});

test('the first layer still refuses where the preferences and the report cannot be loaded', async ({
  page: tab,
  context,
}) => {
  await context.route(/preferences\.js|report\.js/, (route) => route.abort());
  await tab.goto(site.url);
  await tab.getByRole('button', { name: 'Choisir' }).click();
  await refuse(tab);
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toHaveCount(0);
  await expect
    .poll(async () => (await context.cookies()).map(({ value }) => value.split('!').slice(6)))
    .toEqual([['analytics:0', 'social:0']]);
  expect(site.seen).toEqual([]);
});

const badCookies: Record<string, string> = {
  'of a newer version': '2!x',
  'cut off': `1!${'A'.repeat(22)}!t0`,
  'with an id twice': `1!${'A'.repeat(22)}!${Math.floor(Date.now() / 1000).toString(36)}!${'0'.repeat(16)}!1!1!analytics:1!analytics:1`,
  'from the future': `1!${'A'.repeat(22)}!${Math.floor(Date.now() / 1000 + 86_400).toString(36)}!${'0'.repeat(16)}!1!1!analytics:1!social:1`,
  expired: `1!${'A'.repeat(22)}!${Math.floor(Date.now() / 1000 - 183 * 86_400).toString(36)}!${'0'.repeat(16)}!1!1!analytics:1!social:1`,
};
for (const [what, value] of Object.entries(badCookies)) {
  test(`a cookie ${what} grants nothing and the notice asks`, async ({ page: tab, context }) => {
    await context.addCookies([{ name: 'eu-consent', value, url: site.url }]);
    await tab.goto(site.url);
    await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
    expect(site.seen).toEqual([]);
  });
}

test('SEC-5: a polluted Object.prototype grants nothing', async ({ page: tab }) => {
  await tab.addInitScript(() => {
    Object.assign(Object.prototype, { required: true, analytics: true, decisions: { analytics: true } });
  });
  await tab.goto(site.url);
  await tab.waitForTimeout(500);
  expect(site.seen).toEqual([]);
});

test('SEC-6: elements named like what the gate looks for cannot replace it', async ({ page: tab }) => {
  const body =
    '<img name="currentScript" alt=""><img name="body" alt=""><form id="temoin"></form><a id="temoin-config">{}</a><a id="temoinIsHere"></a>';
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics'), body }) });
  await tab.goto(site.url);
  await refuse(tab);
  await tab.waitForTimeout(300);
  expect(site.seen).toEqual([]);
  const cookies = await tab.context().cookies();
  expect(cookies.map(({ name }) => name)).toEqual(['eu-consent']);
});
