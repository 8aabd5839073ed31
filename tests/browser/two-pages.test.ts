// Two pages of a site that decide at once: each decision follows from the one before it, and none waits for ever.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { page, type Site, startSite } from './site.ts';
import { type Api, decided, ready } from './visitor.ts';

declare const temoin: Api;

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
  site.routes.set('/', { body: page({}) });
  site.routes.set('/next', { body: page({}) });
});
test.afterEach(() => site.close());

interface SentRecord {
  readonly id: string;
  readonly subject: string;
  readonly sequence: number;
}

/** Without what two pages have both sent: the log stores it once, by its id. */
const records = () => [
  ...new Map((site.records as SentRecord[]).map((record) => [record.id, record])).values(),
];

async function open(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(site.url);
  await ready(tab);
  return tab;
}

/** Takes the lock that decisions are taken under, and keeps it, as a page that hangs would. */
const hang = (tab: Page) =>
  tab.evaluate(
    () =>
      new Promise<void>((locked) => {
        void navigator.locks.request('temoin', () => new Promise(() => locked()));
      }),
  );

test('two pages that decide in the same moment number their records one after the other', async ({
  context,
}) => {
  // Whoever decides waits for this code between reading the newest choice and writing the next.
  let letGo = () => {};
  const waiting = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await context.route(/report\.js/, async (route) => {
    await waiting;
    await route.continue();
  });
  const first = await open(context);
  const second = await open(context);
  await Promise.all([
    first.evaluate(() => temoin.grant('analytics')),
    second.evaluate(() => temoin.refuse('social')),
  ]);
  await first.waitForTimeout(400);
  letGo();
  await expect.poll(() => records().length).toBe(2);
  expect(
    records()
      .map(({ sequence }) => sequence)
      .sort(),
  ).toEqual([1, 2]);
  expect(new Set(records().map(({ subject }) => subject)).size).toBe(1);
  await decided(first, 'analytics:1!social:0');
});

test('where another page never ends its decision, a refusal is in force within two seconds', async ({
  context,
}) => {
  const first = await open(context);
  const second = await open(context);
  await hang(first);
  const waitedMs = await second.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const startMs = performance.now();
        addEventListener('temoin:choice', () => resolve(performance.now() - startMs));
        temoin.refuse();
      }),
  );
  expect(waitedMs).toBeLessThan(2000);
  await decided(second, 'analytics:0!social:0');
});

test('a page that is left while it waits for another has decided all the same', async ({ context }) => {
  const first = await open(context);
  const second = await open(context);
  await hang(first);
  await second.getByRole('button', { name: 'Tout refuser' }).click();
  const startMs = Date.now();
  await second.evaluate(() => location.assign('/next'));
  await decided(second, 'analytics:0!social:0');
  expect(Date.now() - startMs).toBeLessThan(900);
  await expect.poll(() => records().length).toBe(1);
});
