// Sending again: a record that the log did not take goes again within the page's life, ever later, and holds up no other.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { page, type Site, startSite } from './site.ts';
import { type Api, kept, ready } from './visitor.ts';

declare const temoin: Api;

const STORED = { status: 201, type: 'text/plain', body: 'c2sp.org/tlog-proof@v1\n' };

let site: Site;
/** When each record arrived, by the clock of this process. */
let arrivals: number[];
test.beforeEach(async () => {
  site = await startSite();
  site.routes.set('/', { body: page({}) });
  arrivals = [];
});
test.afterEach(() => site.close());

type Posted = { readonly id: string; readonly event: string };

/** Has the log answer each record as told. */
const answer = (tell: (record: Posted) => { status: number; headers?: Record<string, string> }) =>
  site.routes.set('/temoin/records', () => {
    arrivals.push(Date.now());
    // The reason for the cast: what the widget posts is a record.
    const { status, headers = {} } = tell(site.records.at(-1) as Posted);
    return status === 201 ? STORED : { status, headers };
  });

const pauses = () => arrivals.slice(1).map((at, index) => at - (arrivals[index] ?? 0));
const waiting = async (tab: Page) => (await kept(tab, 'temoin:outbox:')).split('\n').filter(Boolean).length;
const events = () => site.records.map((record) => (record as Posted).event);

async function open(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(site.url);
  await ready(tab);
  return tab;
}

/** As the browser does when another tab comes to the front, or this one again. */
const setHidden = (tab: Page, hidden: boolean) =>
  tab.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, hidden);

for (const status of [500, 503, 429]) {
  test(`an answer of ${status} is tried again on the same page, each time later, until the log takes it`, async ({
    context,
  }) => {
    answer(() => ({ status: arrivals.length < 3 ? status : 201 }));
    const tab = await open(context);
    await tab.evaluate(() => temoin.refuse());
    await expect.poll(() => arrivals.length, { timeout: 12_000 }).toBe(3);
    await expect.poll(() => waiting(tab)).toBe(0);
    expect(new Set(site.records.map((record) => (record as Posted).id)).size).toBe(1);
    const [first = 0, second = 0] = pauses();
    expect(first).toBeGreaterThan(900);
    expect(second).toBeGreaterThan(1_900);
    expect(await kept(tab, 'temoin:receipt:')).toContain('tlog-proof');
  });
}

test('so is a log that could not be reached', async ({ context }) => {
  answer(() => ({ status: 201 }));
  const tab = await open(context);
  await context.route('**/temoin/records', (route) => route.abort('connectionrefused'), { times: 1 });
  await tab.evaluate(() => temoin.refuse());
  await expect.poll(() => arrivals.length, { timeout: 8_000 }).toBe(1);
  await expect.poll(() => waiting(tab)).toBe(0);
});

for (const [what, retryAfter] of [
  ['seconds', () => '4'],
  ['a date', () => new Date(Date.now() + 5_000).toUTCString()],
] as const) {
  test(`Retry-After in ${what} is kept to, by the next page and for the next record too`, async ({
    context,
  }) => {
    answer(() =>
      arrivals.length < 2 ? { status: 503, headers: { 'retry-after': retryAfter() } } : { status: 201 },
    );
    const tab = await open(context);
    await tab.evaluate(() => temoin.refuse());
    await expect.poll(() => waiting(tab)).toBe(1);
    await expect.poll(() => arrivals.length).toBe(1);
    await tab.reload();
    await ready(tab);
    await tab.evaluate(() => temoin.grant());
    await expect.poll(() => waiting(tab), { timeout: 18_000 }).toBe(0);
    // Both records after one pause, or after another where the log asked again.
    expect(pauses()[0]).toBeGreaterThan(3_900);
    expect(new Set(events())).toEqual(new Set(['refuse-all', 'grant-all']));
  });
}

test('a page tries eight times at most, and leaves the rest to the next one', async ({ context }) => {
  answer(() => ({ status: 500 }));
  const tab = await context.newPage();
  await tab.clock.install();
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => temoin.refuse());
  await expect.poll(() => arrivals.length).toBe(1);
  // Seven waits of 2, 4, … 128 seconds at most; each begins once the log has answered.
  for (let times = 0; times < 20; times++) {
    await tab.clock.runFor(200_000);
    await tab.waitForTimeout(50);
  }
  expect(arrivals).toHaveLength(8);
  expect(await waiting(tab)).toBe(1);
  answer(() => ({ status: 201 }));
  await tab.reload();
  await expect.poll(() => waiting(tab)).toBe(0);
});

test('a record that the log never takes holds up none, on this page and on those after it', async ({
  context,
}) => {
  const poisoned = new Set<string>();
  answer(({ id, event }) => {
    if (event === 'refuse-all') poisoned.add(id);
    return { status: poisoned.has(id) ? 500 : 201 };
  });
  const tab = await open(context);
  await tab.evaluate(() => temoin.refuse());
  await expect.poll(() => arrivals.length).toBe(1);
  await tab.evaluate(() => temoin.grant());
  await expect.poll(events).toContain('grant-all');
  await expect.poll(() => waiting(tab)).toBe(1);

  // Two that an earlier page could not send, the poisoned one older.
  await tab.evaluate(() => {
    const [name = '', text = ''] =
      Object.entries(localStorage).find(([key]) => key.startsWith('temoin:outbox:')) ?? [];
    const later = JSON.parse(text);
    later.record.id = 'f'.repeat(8) + later.record.id.slice(8);
    later.record.event = 'withdraw';
    later.tries = 0;
    localStorage.setItem(`temoin:outbox:${later.record.id}`, JSON.stringify(later));
    if (!name) throw new Error('nothing waits');
  });
  site.records.length = 0;
  await tab.reload();
  await expect.poll(events).toEqual(['withdraw', 'refuse-all']);
  expect(await waiting(tab)).toBe(1);
});

test('what cannot be read in the outbox holds up nothing either', async ({ context }) => {
  answer(() => ({ status: arrivals.length < 2 ? 503 : 201 }));
  const tab = await open(context);
  await tab.evaluate(() => {
    for (const [name, text] of [
      ['0', '{'],
      ['1', '{"record":{"id":"1"},"tries":"x"}'],
      ['2', '{"record":{"id":"2"},"notBeforeMs":9e99}'],
      ['3', '[]'],
    ] as const)
      localStorage.setItem(`temoin:outbox:${name}`, text);
  });
  await tab.evaluate(() => temoin.refuse());
  await expect.poll(() => arrivals.length, { timeout: 8_000 }).toBe(2);
  await expect.poll(async () => await kept(tab, 'temoin:outbox:')).not.toContain('refuse-all');
});

test('a page that nobody looks at sends nothing again, and goes on when it is looked at', async ({
  context,
}) => {
  answer(() => ({ status: arrivals.length < 2 ? 503 : 201 }));
  const tab = await open(context);
  await tab.evaluate(() => temoin.refuse());
  await expect.poll(() => arrivals.length).toBe(1);
  await setHidden(tab, true);
  await tab.waitForTimeout(3_000);
  expect(arrivals).toHaveLength(1);
  await setHidden(tab, false);
  await expect.poll(() => waiting(tab)).toBe(0);
  expect(arrivals).toHaveLength(2);
});

test('of two pages one sends again; when it is hidden, the other does', async ({ context }) => {
  answer(() => ({ status: 503 }));
  const first = await open(context);
  await first.evaluate(() => temoin.refuse());
  await expect.poll(() => arrivals.length, { timeout: 9_000 }).toBe(3);
  // The first page tries again four seconds later at the earliest; by itself the second would try at once.
  const second = await open(context);
  const isQueued = () =>
    second.evaluate(async () => (await navigator.locks.query()).pending?.map(({ name }) => name));
  await expect.poll(isQueued).toEqual(['temoin:outbox']);
  await second.waitForTimeout(700);
  expect(arrivals).toHaveLength(3);
  answer(() => ({ status: 201 }));
  await setHidden(first, true);
  await expect.poll(() => waiting(second)).toBe(0);
  expect(arrivals).toHaveLength(4);
});

test('nothing is left running where nothing waits', async ({ context }) => {
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    const timers = new Set<number>();
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    Object.assign(globalThis, {
      timers,
      setTimeout: (call: () => void, ms?: number) => {
        const id = set(() => {
          timers.delete(id);
          call();
        }, ms) as unknown as number;
        timers.add(id);
        return id;
      },
      clearTimeout: (id: number) => {
        timers.delete(id);
        clear(id);
      },
    });
  });
  answer(() => ({ status: arrivals.length < 2 ? 503 : 201 }));
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => temoin.refuse());
  const timers = () => tab.evaluate(() => (globalThis as unknown as { timers: Set<number> }).timers.size);
  await expect.poll(() => waiting(tab)).toBe(1);
  await expect.poll(timers).toBe(1);
  await expect.poll(() => waiting(tab)).toBe(0);
  await expect.poll(timers, { timeout: 10_000 }).toBe(0);
  const locks = await tab.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [...held, ...pending].map(({ name }) => name);
  });
  expect(locks).toEqual([]);
});
