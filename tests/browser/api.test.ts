// The page's API: what a site's own scripts can ask and do.
import { expect, type Page, test } from '@playwright/test';
import { heldScript, page, type Site, startSite } from './site.ts';
import { kept } from './visitor.ts';

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics') }) });
});
test.afterEach(() => site.close());

/** The API as the tests call it from inside the page. */
interface Api {
  readonly choice: { readonly decisions: Record<string, boolean>; readonly subject: string } | undefined;
  granted(id: string): boolean;
  on(event: string, listener: (detail: unknown) => void): () => void;
  show(): void;
  preferences(): void;
  grant(ids?: string | string[]): void;
  refuse(ids?: string | string[]): void;
  forget(): void;
  receipt(): Promise<string | undefined>;
  push(use: (api: Api) => void): void;
}
declare const temoin: Api;

const ready = (tab: Page) => expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
const cookie = async (tab: Page) => (await tab.context().cookies())[0]?.value ?? '';

test('functions pushed before the widget is there are called once it is, and later ones at once', async ({
  page: tab,
}) => {
  await tab.addInitScript(() => {
    const calls: unknown[] = [];
    Object.assign(globalThis, { calls, temoin: [(api: Api) => calls.push(typeof api.granted)] });
  });
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() =>
    temoin.push((api) => (globalThis as unknown as { calls: unknown[] }).calls.push(api === temoin)),
  );
  expect(await tab.evaluate(() => (globalThis as unknown as { calls: unknown[] }).calls)).toEqual([
    'function',
    true,
  ]);
});

test('granted() tells the truth before, during and after a choice, and false for what nobody declared', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await ready(tab);
  const ask = () =>
    tab.evaluate(() => ['necessary', 'analytics', 'matomo', 'unheard-of', '__proto__'].map(temoin.granted));
  expect(await ask()).toEqual([true, false, false, false, false]);
  await tab.evaluate(() => temoin.grant('analytics'));
  await expect.poll(ask).toEqual([true, true, true, false, false]);
  // The reason for the cast: a page in JavaScript may pass anything, and gets no error for it.
  expect(await tab.evaluate(() => ([undefined, null, 7, {}] as string[]).map(temoin.granted))).toEqual(
    Array.from({ length: 4 }, () => false),
  );
});

test('grant() of one service leaves the rest undecided, so that the notice still asks', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => temoin.grant('matomo'));
  await expect.poll(() => cookie(tab)).toMatch(/!0{16}!1!1!matomo:1$/);
  await expect
    .poll(() => site.records[0])
    .toMatchObject({ event: 'custom', surface: 'api', gesture: 'none', granted: ['matomo'] });
  await tab.reload();
  await ready(tab);
});

test('refuse() of a purpose covers its services, and a withdrawal reloads the page', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => temoin.grant());
  await expect.poll(() => site.seen).toEqual(['/a.js']);
  const reloaded = tab.waitForEvent('load');
  await tab.evaluate(() => temoin.refuse('analytics'));
  await reloaded;
  expect(await cookie(tab)).toMatch(/!analytics:0!social:1$/);
  await tab.waitForTimeout(300);
  expect(site.seen).toEqual(['/a.js']);
});

test('ids that nobody declared change nothing', async ({ page: tab }) => {
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => {
    temoin.grant(['unheard-of', '__proto__']);
    temoin.refuse('constructor');
  });
  await tab.waitForTimeout(300);
  expect(await cookie(tab)).toBe('');
  expect(site.records).toEqual([]);
});

test('the choice cannot be changed through the API', async ({ page: tab }) => {
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => temoin.refuse());
  await expect.poll(() => tab.evaluate(() => temoin.choice?.decisions.analytics)).toBe(false);
  const after = await tab.evaluate(() => {
    const { choice } = temoin;
    try {
      Object.assign(choice?.decisions ?? {}, { analytics: true });
    } catch {
      // Frozen: strict code throws, sloppy code does nothing.
    }
    return temoin.granted('analytics');
  });
  expect(after).toBe(false);
});

test('events are told to listeners and, as DOM events, to the window; a listener that throws stops nobody', async ({
  page: tab,
}) => {
  await tab.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    for (const name of ['ready', 'shown', 'choice', 'released', 'failed']) {
      addEventListener(`temoin:${name}`, () => told.push(name));
    }
  });
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => {
    const { told } = globalThis as unknown as { told: string[] };
    temoin.on('choice', () => {
      throw new Error('a careless listener');
    });
    const off = temoin.on('choice', () => told.push('never'));
    off();
    temoin.on('choice', () => told.push('by the API'));
  });
  await tab.getByRole('button', { name: 'Tout accepter' }).click();
  const told = () => tab.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  await expect.poll(told).toEqual(['ready', 'shown', 'released', 'choice', 'by the API']);
});

test('forget() withdraws with a record, removes the choice and its receipts, and the notice asks again', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await tab.getByRole('button', { name: 'Tout accepter' }).click();
  await expect.poll(() => tab.evaluate(() => temoin.receipt())).toContain('tlog-proof');
  const reloaded = tab.waitForEvent('load');
  await tab.evaluate(() => temoin.forget());
  await reloaded;
  await ready(tab);
  expect(await cookie(tab)).toBe('');
  expect(await kept(tab, 'temoin:receipt:')).toBe('');
  await expect.poll(() => site.records.at(-1)).toMatchObject({ event: 'withdraw', sequence: 2, granted: [] });
});

test('show() and preferences() open their layers at any time; #temoin in the address opens the preferences', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await tab.getByRole('button', { name: 'Tout refuser' }).click();
  // Until the refusal is in force, it would answer this layer too.
  await expect.poll(() => cookie(tab)).not.toBe('');
  await tab.evaluate(() => temoin.show());
  await ready(tab);
  await tab.evaluate(() => temoin.preferences());
  await expect(tab.getByRole('dialog', { name: 'Gérer mes cookies' })).toBeVisible();
  await tab.goto('about:blank');
  await tab.goto(`${site.url}/#temoin`);
  await expect(tab.getByRole('dialog', { name: 'Gérer mes cookies' })).toBeVisible();
});
