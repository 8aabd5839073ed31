// What of the widget comes late or not at all: grants wait for their record, and refusals for nothing.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { readConsentRecord } from '../../src/consent/record-schema.ts';
import { acceptedBefore, choiceMade } from './returning-visitor.ts';
import { configuration, heldScript, page, type Site, startSite } from './site.ts';

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics') }) });
});
test.afterEach(() => site.close());

const refuse = (tab: Page) => tab.getByRole('button', { name: 'Tout refuser' }).click();

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
  await expect.poll(() => site.records.length).toBe(1);
});

test('a refusal that comes with a grant whose record cannot be kept is in force all the same', async ({
  page: tab,
  context,
}) => {
  const heldSocial = heldScript(site, '/social.js', 'social');
  site.routes.set('/', { body: page({ head: heldSocial + heldScript(site, '/a.js', 'analytics') }) });
  await context.addCookies([{ ...acceptedBefore(site.url), value: choiceMade(60, 'analytics:1!social:0') }]);
  await context.route(/report\.js/, (route) => route.abort());
  await tab.goto(site.url);
  await expect.poll(() => site.seen).toEqual(['/a.js']);
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  const dialog = tab.getByRole('dialog', { name: 'Gérer mes cookies' });
  await dialog.getByRole('checkbox', { name: 'Mesure d’audience' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'Contenus de réseaux sociaux' }).check();
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

/** What nobody ever gets of a file, as if the network were slower than any visitor. */
const hold = (context: BrowserContext) => context.route(/report\.js/, () => new Promise(() => {}));

for (const [button, event, seen, decisions] of [
  ['Tout refuser', 'refuse-all', [], ['analytics:0', 'social:0']],
  ['Tout accepter', 'grant-all', ['/a.js'], ['analytics:1', 'social:1']],
] as const) {
  test(`“${button}” holds on a page that is left before what makes records is there, and the next page makes the record`, async ({
    page: tab,
    context,
  }) => {
    await hold(context);
    site.routes.set('/next', { body: page({ head: heldScript(site, '/a.js', 'analytics') }) });
    await tab.goto(site.url);
    await tab.getByRole('button', { name: button }).click();
    await tab.goto(`${site.url}/next`);
    const choice = async () => (await context.cookies())[0]?.value.split('!') ?? [];
    expect((await choice()).slice(6)).toEqual(decisions);
    expect(site.records).toEqual([]);

    await context.unroute(/report\.js/);
    await tab.reload();
    await expect.poll(() => site.records.length).toBe(1);
    await expect(tab.locator('temoin-notice')).toHaveCount(0);
    const result = readConsentRecord(site.records[0]);
    expect('problems' in result ? result.problems : []).toEqual([]);
    const parity = { actionsToRefuse: 1, actionsToAccept: 1 };
    expect(site.records[0]).toMatchObject({
      event,
      surface: 'first-layer',
      gesture: 'trusted',
      sequence: 1,
      parity,
    });
    expect(site.records[0]).toMatchObject({
      subject: (await choice())[1],
      notice: expect.stringMatching(/^(?!0{16})/),
    });
    expect([...new Set(site.seen)]).toEqual(seen);

    await tab.reload();
    await tab.waitForTimeout(600);
    expect(site.records).toHaveLength(1);
  });
}

test('the same where the choice still waits for its turn behind another page', async ({
  page: tab,
  context,
}) => {
  await hold(context);
  const other = await context.newPage();
  await other.goto(`${site.url}/temoin.json`);
  await other.evaluate(() => void navigator.locks.request('temoin', () => new Promise(() => {})));
  await tab.goto(site.url);
  await tab.getByRole('button', { name: 'Tout refuser' }).click();
  await tab.goto(`${site.url}/temoin.json`);
  expect((await context.cookies())[0]?.value).toMatch(/!analytics:0!social:0$/);
  await context.unroute(/report\.js/);
  await tab.goto(site.url);
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'refuse-all', gesture: 'trusted' });
});

test('a grant in spite of the browser’s signal is asked for again by the page after one that was left too soon', async ({
  page: tab,
  context,
}) => {
  await tab.addInitScript(() =>
    Object.assign(Object.getPrototypeOf(navigator), { globalPrivacyControl: true }),
  );
  site.routes.set('/temoin.json', {
    type: 'application/json',
    body: JSON.stringify({ ...configuration, jurisdiction: 'US-CA' }),
  });
  await hold(context);
  await tab.goto(site.url);
  await tab.waitForFunction(() => !!(globalThis as { temoin?: { grant?: unknown } }).temoin?.grant);
  await tab.evaluate(() => (globalThis as unknown as { temoin: { grant(): void } }).temoin.grant());
  await tab.waitForTimeout(100);
  await tab.goto(`${site.url}/temoin.json`);
  expect(await context.cookies()).toEqual([]);
  await context.unroute(/report\.js/);
  await tab.goto(site.url);
  await tab.waitForTimeout(600);
  expect(site.records).toEqual([]);
  expect(site.seen).toEqual([]);
});

test('what a stranger keeps under the name of an owed record makes none, and holds up no other', async ({
  page: tab,
}) => {
  await tab.goto(`${site.url}/temoin.json`);
  await tab.evaluate(() => {
    for (const text of [
      '',
      'no JSON',
      'null',
      '7',
      '[]',
      '{}',
      '[null,{},{},true]',
      '[null,{"sequence":1},7,true]',
    ])
      localStorage.setItem(`temoin:owed:${text}`, text);
  });
  await tab.goto(site.url);
  await refuse(tab);
  await expect.poll(() => site.records.length).toBe(1);
  await tab.reload();
  await tab.waitForTimeout(600);
  expect(site.records).toHaveLength(1);
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
  const inPage = `<script type="application/json" nonce="n0nce" id="temoin-config">${JSON.stringify(configuration)}</script>`;
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

test('where what services keep cannot be loaded, their controls are there all the same, and the failure is told', async ({
  page: tab,
  context,
}) => {
  await context.route(/service-facts\.js/, (route) => route.abort());
  await tab.goto(site.url);
  await tab.getByRole('button', { name: 'Choisir' }).click();
  const dialog = tab.getByRole('dialog', { name: 'Gérer mes cookies' });
  await expect(dialog).toBeVisible();
  const told = tab.waitForEvent('console', (message) => message.text().includes('file-unreachable'));
  for (const services of await dialog.getByText(/^Services \(/).all()) await services.click();
  await told;
  await dialog.getByRole('checkbox', { name: 'Matomo' }).check();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect.poll(() => site.records[0]).toMatchObject({ granted: ['analytics', 'matomo'] });
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

test('a configuration of which an async gate finds but the first half is read when the rest is there', async ({
  page: tab,
}) => {
  const inPage = `<script type="application/json" nonce="n0nce" id="temoin-config">${JSON.stringify(configuration)}</script>`;
  const gate = '<script async nonce="n0nce" src="/temoin/temoin.js"></script>';
  const [start = '', rest] = page({ gate, head: inPage }).split(/(?="purposes")/);
  site.routes.set('/', { start, body: rest ?? '', delayMs: 700 });
  await tab.goto(site.url);
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
});
