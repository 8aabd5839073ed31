// Places whose law asks for an opt-out alone: what nobody has refused runs there, and every sign of a refusal is heard.
import { expect, type Page, test } from '@playwright/test';
import { choiceMade } from './returning-visitor.ts';
import { configuration, heldScript, page, type Site, startSite } from './site.ts';
import { type Api, decided, ready } from './visitor.ts';

test.describe.configure({ retries: 0 });

declare const temoin: Api & { readonly choice: unknown; show(): void };

let site: Site;
test.afterEach(() => site.close());

async function start(jurisdiction: string): Promise<void> {
  site = await startSite({ ...configuration, jurisdiction });
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics'), lang: 'en' }) });
}

const refusedBefore = (tab: Page, secondsAgo: number) =>
  tab
    .context()
    .addCookies([
      { name: 'eu-consent', value: choiceMade(secondsAgo, 'analytics:0!social:0'), url: site.url },
    ]);

const notice = (tab: Page) => tab.locator('temoin-notice');

/** Long enough for a notice to be there, or a script to have been asked for. */
const settled = async (tab: Page) => {
  await ready(tab);
  await tab.waitForTimeout(500);
};

test('before a choice all runs, nothing is asked, and nothing is written or sent', async ({ page: tab }) => {
  await start('US-CA');
  await tab.goto(site.url);
  await expect.poll(() => site.seen).toEqual(['/a.js']);
  await settled(tab);
  await expect(notice(tab)).toHaveCount(0);
  expect(await tab.evaluate(() => [temoin.granted('social'), temoin.choice, localStorage.length])).toEqual([
    true,
    undefined,
    0,
  ]);
  expect((await tab.context().cookies()).filter(({ name }) => name.startsWith('eu-consent'))).toEqual([]);
  expect(site.records).toEqual([]);
});

test('US-1 GPC-2: the browser’s opt-out signal is a refusal at once, which alone writes and sends nothing', async ({
  page: tab,
}) => {
  await start('US-CA');
  await tab.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  await tab.goto(site.url);
  await settled(tab);
  expect(site.seen).toEqual([]);
  await expect(notice(tab)).toHaveCount(0);
  expect(await tab.evaluate(() => [temoin.granted('analytics'), localStorage.length])).toEqual([false, 0]);
  expect(site.records).toEqual([]);
});

test('US-2: the preferences say that the signal was heard, and show everything off', async ({
  page: tab,
}) => {
  await start('US-CA');
  await tab.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  await tab.goto(`${site.url}/#temoin`);
  const dialog = tab.getByRole('dialog', { name: 'Manage my cookies' });
  await expect(dialog.getByText('Your browser’s opt-out signal is honoured.')).toBeVisible();
  for (const name of ['Audience measurement', 'Social media content'])
    await expect(dialog.getByRole('checkbox', { name })).not.toBeChecked();
});

test('US-3: an opt-out is recorded with its place, holds on the next page, and reloads what has run', async ({
  page: tab,
}) => {
  await start('US-CA');
  await tab.goto(site.url);
  await expect.poll(() => site.seen).toEqual(['/a.js']);
  const reloaded = tab.waitForEvent('load');
  await tab.evaluate(() => temoin.refuse());
  await reloaded;
  await decided(tab, 'analytics:0!social:0');
  await expect.poll(() => site.records.length).toBeGreaterThan(0);
  expect(site.records[0]).toMatchObject({ event: 'refuse-all', jurisdiction: 'US-CA', sequence: 1 });
  await tab.reload();
  await settled(tab);
  expect(site.seen).toEqual(['/a.js']);
});

test('refusing one purpose leaves the others as they were', async ({ page: tab }) => {
  await start('US-TX');
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => temoin.refuse('social'));
  await decided(tab, 'analytics:1!social:0');
});

test('US-8: whoever wants to be forgotten is not opted in again by it', async ({ page: tab }) => {
  await start('US-CO');
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => temoin.forget());
  await decided(tab, 'analytics:0!social:0');
  await tab.reload();
  await settled(tab);
  expect(await tab.evaluate(() => temoin.granted('analytics'))).toBe(false);
});

test('US-8: a refusal holds there for a year, and is not taken for silence before', async ({ page: tab }) => {
  await start('US-CA');
  await refusedBefore(tab, 300 * 86_400);
  await tab.goto(site.url);
  await settled(tab);
  expect(site.seen).toEqual([]);
});

for (const [place, files] of [
  ['FR', []],
  ['US-CA', ['rare.js']],
] as const)
  test(`whoever has refused in ${place} loads ${files.join() || 'nothing'} behind the gate`, async ({
    page: tab,
  }) => {
    await start(place);
    await refusedBefore(tab, 60);
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop() ?? ''));
    await tab.goto(site.url);
    await settled(tab);
    expect(asked.filter((name) => name.endsWith('.js'))).toEqual(['temoin.js', ...files]);
  });

test('the first layer, where the page shows it, says that one may object, and not that it asks for consent', async ({
  page: tab,
}) => {
  await start('US-CA');
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => temoin.show());
  await expect(notice(tab)).toContainText('You can object at any time');
  await expect(notice(tab)).not.toContainText('With your consent');
  await tab.getByRole('button', { name: 'Refuse all' }).click();
  await decided(tab, 'analytics:0!social:0');
});

test.describe('nothing runs', () => {
  test('where a choice is there that cannot be understood', async ({ page: tab }) => {
    await start('US-CA');
    await tab.context().addCookies([{ name: 'eu-consent', value: '2!damaged', url: site.url }]);
    await tab.goto(site.url);
    await settled(tab);
    expect(site.seen).toEqual([]);
  });

  test('where what the law of the place presumes cannot be loaded', async ({ page: tab }) => {
    await start('US-CA');
    await tab.route('**/rare.js', (route) => route.abort());
    await tab.goto(site.url);
    await tab.waitForTimeout(1000);
    expect(site.seen).toEqual([]);
  });

  test('where cookies cannot be read', async ({ page: tab }) => {
    await start('US-CA');
    await tab.addInitScript(() =>
      Object.defineProperty(Document.prototype, 'cookie', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    );
    await tab.goto(site.url);
    await settled(tab);
    expect(site.seen).toEqual([]);
  });

  for (const place of ['FR', 'US', 'US-AL', 'us-ca', 'US-CA,FR']) {
    test(`before a choice in ${place}, where the notice asks`, async ({ page: tab }) => {
      await start(place);
      await tab.goto(site.url);
      await expect(notice(tab)).toBeVisible();
      expect(site.seen).toEqual([]);
    });
  }
});
