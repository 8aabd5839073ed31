// The second cookie while answers are slow: whatever the visitor does meanwhile, no answer brings an older choice back.
import type { IncomingMessage } from 'node:http';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { Configuration } from '../../src/consent/configuration.ts';
import { consentCookie } from '../../src/server/consent-cookie.ts';
import { type Answer, configuration, heldScript, page, type Site, startSite } from './site.ts';
import { type Api, kept, ready } from './visitor.ts';

declare const temoin: Api;

// What shows that nothing optional runs is never tried again.
test.describe.configure({ retries: 0 });

const SLOW_MS = 1_500;

let site: Site;
/** The `Cookie` header of each request, in order. */
let carried: string[];
test.beforeEach(async () => {
  site = await startSite();
  carried = [];
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics') }) });
  site.routes.set('/temoin/records', (request) => answerOf(request, 0));
});
test.afterEach(() => site.close());

type Posted = { readonly event: string; readonly subject: string; readonly sequence: number };

/** What the log answers, with its own rules for the cookie. */
function answerOf(request: IncomingMessage, delayMs: number): Answer {
  // The reason for the casts: what the widget posts is a record, and the site's configuration is one.
  const record = site.records.at(-1) as Posted;
  const cookies = request.headers.cookie ?? '';
  carried.push(cookies);
  const setCookie = consentCookie(configuration as Configuration, {
    cookies,
    record,
    nowSeconds: Math.floor(Date.now() / 1000),
    isSecure: false,
  });
  return {
    status: 201,
    type: 'text/plain',
    // Its head comes with the body, and so the cookie late too.
    body: 'c2sp.org/tlog-proof@v1\n',
    delayMs,
    headers: setCookie ? { 'set-cookie': setCookie } : {},
  };
}

const cookies = async (context: BrowserContext) =>
  Object.fromEntries((await context.cookies()).map(({ name, value }) => [name, value]));

async function open(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(site.url);
  await ready(tab);
  return tab;
}

/** Answers to grants come late, those to anything else at once. */
const slowGrants = () =>
  site.routes.set('/temoin/records', (request) =>
    answerOf(request, (site.records.at(-1) as Posted).event === 'grant-all' ? SLOW_MS : 0),
  );

test('a record goes once its cookie is there, and is answered with that cookie', async ({ context }) => {
  const tab = await open(context);
  for (const [act, sequence] of [
    ['grant', 1],
    ['refuse', 2],
  ] as const) {
    await tab.evaluate((name) => temoin[name](), act);
    // A withdrawal reloads the page, which may send the same record once more.
    await expect.poll(() => carried.length).toBeGreaterThanOrEqual(sequence);
    expect(carried.at(-1)).toContain(`!1!${sequence}!analytics:`);
    await expect.poll(async () => (await cookies(context))['eu-consent-server']).toContain(`!1!${sequence}!`);
    const { 'eu-consent': own, 'eu-consent-server': copy } = await cookies(context);
    expect(copy).toBe(own);
    await tab.waitForTimeout(300);
    await ready(tab);
  }
});

test('a withdrawal while the grant is on its way leaves its own copy, or none', async ({ context }) => {
  slowGrants();
  const tab = await open(context);
  await tab.evaluate(() => temoin.grant());
  await expect.poll(() => carried.length).toBe(1);
  await tab.evaluate(() => temoin.refuse());
  await expect.poll(() => kept(tab, 'temoin:outbox:')).toBe('');
  await tab.waitForTimeout(SLOW_MS);
  const { 'eu-consent': own, 'eu-consent-server': copy = own } = await cookies(context);
  expect(own).toContain('analytics:0');
  expect(copy).toBe(own);
  const before = site.seen.length;
  await context.clearCookies({ name: 'eu-consent' });
  await tab.reload();
  await tab.waitForTimeout(400);
  expect(site.seen).toHaveLength(before);
});

test('a page that is gone before its grant is answered leaves no copy once the next page has sent it', async ({
  context,
}) => {
  slowGrants();
  const tab = await open(context);
  await tab.evaluate(() => temoin.grant());
  await expect.poll(() => carried.length).toBe(1);
  const other = await open(context);
  await other.evaluate(() => temoin.refuse());
  await expect.poll(async () => (await cookies(context))['eu-consent']).toContain('analytics:0');
  await tab.close();
  await other.close();
  await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  const next = await open(context);
  await expect.poll(() => kept(next, 'temoin:outbox:')).toBe('');
  const { 'eu-consent': own, 'eu-consent-server': copy = own } = await cookies(context);
  expect(own).toContain('analytics:0');
  expect(copy).toBe(own);
});

for (const where of ['the same page', 'another page'] as const) {
  test(`who is forgotten on ${where} while a grant is on its way keeps neither cookie, and nothing runs`, async ({
    context,
  }) => {
    test.setTimeout(60_000);
    slowGrants();
    const tab = await open(context);
    const other = where === 'the same page' ? tab : await open(context);
    // Both are at rest: one that finds a record waiting as it comes there sends it too.
    await other.waitForTimeout(400);
    await tab.evaluate(() => temoin.grant());
    await expect.poll(() => carried.length).toBe(1);
    await expect.poll(() => site.seen).toContain('/a.js');
    // Both pages have followed.
    await other.waitForTimeout(300);
    await other.evaluate(() => temoin.forget());
    await expect.poll(() => cookies(context)).toEqual({});
    site.seen.length = 0;
    // The grant's answer comes, even though the page has given it up or is gone.
    await tab.waitForTimeout(SLOW_MS + 300);
    await tab.reload();
    await tab.waitForTimeout(400);
    expect(site.seen).toEqual([]);
    // What it has left is gone as soon as a page looks, so that no server goes by it either.
    await expect.poll(() => cookies(context), { timeout: 2_000 }).toEqual({});
    // Once no answer can come any more the record goes again, without a cookie.
    await expect.poll(() => kept(tab, 'temoin:outbox:'), { timeout: 40_000 }).toBe('');
    expect(await cookies(context)).toEqual({});
    expect(await kept(tab, 'temoin:receipt:')).toBe('');
    expect(carried.slice(1).filter((header) => header.includes('eu-consent'))).toEqual([]);
    await tab.reload();
    await tab.waitForTimeout(400);
    expect(site.seen).toEqual([]);
  });
}

test('a withdrawal that nothing can record leaves no copy of the grant', async ({ context }) => {
  const tab = await open(context);
  await tab.evaluate(() => temoin.grant());
  await expect.poll(async () => (await cookies(context))['eu-consent-server']).toContain('analytics:1');
  await context.route(/report\.js/, (route) => route.abort());
  await tab.reload();
  await ready(tab);
  await tab.evaluate(() => temoin.refuse());
  await expect.poll(async () => (await cookies(context))['eu-consent']).toContain('analytics:0');
  expect(Object.keys(await cookies(context))).toEqual(['eu-consent']);
});

test('a log on another origin gets no cookie', async ({ context }) => {
  const log = 'https://log.example/temoin/records';
  await context.addCookies([
    { name: 'theirs', value: '1', url: 'https://log.example', sameSite: 'None', secure: true },
  ]);
  const headers: Record<string, string>[] = [];
  await context.route(log, async (route) => {
    headers.push(await route.request().allHeaders());
    await route.fulfill({
      status: 201,
      headers: { 'access-control-allow-origin': '*' },
      body: 'c2sp.org/tlog-proof@v1\n',
    });
  });
  const open = await startSite({ ...configuration, log }, '');
  try {
    open.routes.set('/', { body: page({}) });
    const tab = await context.newPage();
    await tab.goto(open.url);
    await ready(tab);
    await tab.evaluate(() => temoin.refuse());
    await expect.poll(() => kept(tab, 'temoin:receipt:')).toContain('tlog-proof');
    expect(headers.map(({ cookie }) => cookie)).toEqual([undefined]);
  } finally {
    await open.close();
  }
});
