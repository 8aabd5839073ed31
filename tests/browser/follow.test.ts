// Following: a choice made in one page holds in every other page of the site (CK-11).
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { configuration, heldScript, page, type Site, startSite } from './site.ts';

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics') }) });
});
test.afterEach(() => site.close());

const notice = (tab: Page) => tab.getByRole('dialog', { name: 'Votre choix sur les cookies' });
const accept = (tab: Page) => tab.getByRole('button', { name: 'Tout accepter' }).click();
const hasRun = (tab: Page) => tab.evaluate(() => 'ran' in globalThis);

async function twoTabs(context: BrowserContext): Promise<[Page, Page]> {
  const tabs: [Page, Page] = [await context.newPage(), await context.newPage()];
  for (const tab of tabs) {
    await tab.goto(site.url);
    await expect(notice(tab)).toBeVisible();
  }
  return tabs;
}

async function withdraw(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  await tab
    .getByRole('dialog', { name: 'Gérer mes cookies' })
    .getByRole('button', { name: 'Tout refuser' })
    .click();
}

test('accepting in one tab lets go in the other within a second, and takes its notice away', async ({
  context,
}) => {
  const [first, second] = await twoTabs(context);
  await accept(first);
  await expect.poll(() => hasRun(second), { timeout: 1000 }).toBe(true);
  await expect(notice(second)).toHaveCount(0);
  expect(site.records).toHaveLength(1);
});

test('withdrawing in one tab stops what runs in the other within a second', async ({ context }) => {
  const [first, second] = await twoTabs(context);
  await accept(first);
  await expect.poll(() => hasRun(second)).toBe(true);
  const reloaded = second.waitForEvent('load', { timeout: 1000 });
  await withdraw(first);
  await reloaded;
  expect(await hasRun(second)).toBe(false);
  // Two pages may send the same record: the log stores it once, by its id.
  const ids = () => new Set((site.records as { id: string }[]).map(({ id }) => id)).size;
  await expect.poll(ids).toBe(2);
});

test('a page that has not followed yet forgets what another one has chosen meanwhile', async ({
  context,
}) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(site.url);
  await second.clock.install();
  await second.clock.pauseAt(Date.now() + 1000);
  await second.goto(site.url);
  await expect(notice(second)).toBeVisible();
  await accept(first);
  const remembered = async () => (await context.cookies()).map(({ name }) => name);
  await expect.poll(remembered).toContain('eu-consent');
  await expect(notice(second)).toBeVisible();
  await second.evaluate(() => (globalThis as unknown as { temoin: { forget(): void } }).temoin.forget());
  await expect.poll(remembered).not.toContain('eu-consent');
});

test('refusing in one tab only closes the notice of the other', async ({ context }) => {
  const [first, second] = await twoTabs(context);
  let reloads = 0;
  second.on('load', () => reloads++);
  await first.getByRole('button', { name: 'Tout refuser' }).click();
  await expect(notice(second)).toHaveCount(0);
  expect(reloads).toBe(0);
  expect(site.seen).toEqual([]);
});

test('forgetting in one tab makes the other ask again', async ({ context }) => {
  const [first, second] = await twoTabs(context);
  await first.getByRole('button', { name: 'Tout refuser' }).click();
  await expect(notice(second)).toHaveCount(0);
  await first.evaluate(() => (globalThis as unknown as { temoin: { forget(): void } }).temoin.forget());
  await expect(notice(second)).toBeVisible();
});

test('a frame on another host of the site follows where the domain is shared', async ({ page: tab }) => {
  const frame = site.url.replace('localhost', 'sub.lettre.localhost');
  const shared = { ...configuration, site: 'lettre.localhost', cookie: { domain: 'lettre.localhost' } };
  site.routes.set('/temoin.json', { type: 'application/json', body: JSON.stringify(shared) });
  site.routes.set('/frame', { body: page({ head: heldScript(site, '/in-frame.js', 'analytics') }) });
  site.routes.set('/', {
    body: page({ body: `<iframe title="Cadre" src="${frame}/frame"></iframe>` }),
    headers: { 'content-security-policy': '' },
  });
  await tab.goto(site.url.replace('localhost', 'lettre.localhost'));
  await accept(tab);
  await expect.poll(() => site.seen).toEqual(['/in-frame.js']);
});
