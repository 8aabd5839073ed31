// The reload: only where something that ran is refused now, and never before the record is kept.
import { expect, test } from '@playwright/test';
import { configuration, heldInline, heldScript, page, type Site, startSite } from './site.ts';
import { type Api, accept, countLoads, decided, kept, loads, ready, refuse } from './visitor.ts';

declare const temoin: Api;

let site: Site;
const start = async (changes: object = {}, body = page({})) => {
  site = await startSite({ ...configuration, ...changes });
  site.routes.set('/', { body });
};
test.afterEach(() => site.close());

test('reloadOnWithdrawal: false never reloads, although something ran', async ({ page: tab }) => {
  await start({ reloadOnWithdrawal: false }, page({ head: heldInline('window.ran = true', 'analytics') }));
  await countLoads(tab);
  await tab.goto(site.url);
  await accept(tab);
  await decided(tab, 'analytics:1');
  await tab.evaluate(() => temoin.refuse());
  await decided(tab, 'analytics:0');
  await tab.waitForTimeout(1000);
  expect(await loads(tab)).toBe(1);
});

test('a withdrawal reloads only where something that ran is refused now', async ({ page: tab }) => {
  await start({}, page({ head: heldInline('window.ran = true', 'analytics|player') }));
  await countLoads(tab);
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => temoin.grant('analytics'));
  await decided(tab, 'analytics:1');
  // Still granted by the other half of "either".
  await tab.evaluate(() => temoin.grant('social'));
  await tab.evaluate(() => temoin.refuse('analytics'));
  await decided(tab, 'analytics:0');
  await tab.waitForTimeout(1000);
  expect(await loads(tab)).toBe(1);
  const reloaded = tab.waitForEvent('load');
  await tab.evaluate(() => temoin.refuse('social'));
  await reloaded;
  await tab.waitForTimeout(500);
  expect(await loads(tab)).toBe(2);
});

test('no reload where nothing ran, not even where the preferences were opened', async ({ page: tab }) => {
  await start();
  await countLoads(tab);
  await tab.goto(site.url);
  await accept(tab);
  await decided(tab, 'analytics:1');
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  await tab
    .getByRole('dialog', { name: 'Gérer mes cookies' })
    .getByRole('button', { name: 'Tout refuser' })
    .click();
  await decided(tab, 'analytics:0');
  await tab.waitForTimeout(1000);
  expect(await loads(tab)).toBe(1);
});

test('a page that asked granted() and heard yes counts as having run something', async ({ page: tab }) => {
  await start();
  await tab.goto(site.url);
  await accept(tab);
  await decided(tab, 'analytics:1');
  expect(await tab.evaluate(() => temoin.granted('matomo'))).toBe(true);
  const reloaded = tab.waitForEvent('load');
  await tab.evaluate(() => temoin.refuse('analytics'));
  await reloaded;
});

test('whatever a page has asked granted() for, a withdrawal reloads and sweeps', async ({
  page: tab,
  context,
}) => {
  await start();
  await tab.goto(site.url);
  await accept(tab);
  await decided(tab, 'analytics:1');
  // The reason for the cast: a page in JavaScript may pass a list where an id is wanted.
  await tab.evaluate(() => temoin.granted(['matomo'] as unknown as string));
  await context.addCookies([{ name: '_pk_id', value: '1', url: site.url }]);
  const reloaded = tab.waitForEvent('load');
  await tab.evaluate(() => temoin.refuse('analytics'));
  await reloaded;
  await expect.poll(async () => (await context.cookies()).map(({ name }) => name)).toEqual(['eu-consent']);
});

for (const [what, answer] of [
  ['never answers', { hangs: true }],
  ['is down', { status: 503 }],
] as const) {
  test(`SEC-10: where the log ${what}, the record of a withdrawal is in the outbox before the reload`, async ({
    page: tab,
  }) => {
    await start({}, page({ head: heldInline('window.ran = true', 'analytics') }));
    await tab.goto(site.url);
    await accept(tab);
    await expect.poll(() => kept(tab, 'temoin:receipt:')).not.toBe('');
    site.routes.set('/temoin/records', answer);
    // What is there when the page is left, told by the page that follows, before its gate runs.
    await tab.addInitScript(() => Object.assign(globalThis, { atStart: JSON.stringify(localStorage) }));
    const told = tab.evaluate(
      () => new Promise((resolve) => addEventListener('temoin:choice', () => resolve('before the reload'))),
    );
    const reloaded = tab.waitForEvent('load');
    await tab.evaluate(() => temoin.refuse());
    expect(await told).toBe('before the reload');
    await reloaded;
    expect(await tab.evaluate(() => (globalThis as unknown as { atStart: string }).atStart)).toContain(
      'withdraw',
    );
  });
}

test.describe('under the policy of a server', () => {
  const body = () => page({ head: heldScript(site, '/a.js', 'analytics') });

  test('a grant reloads once, and runs nothing before', async ({ page: tab }) => {
    await start({ guard: 'server' });
    site.routes.set('/', { body: body() });
    await countLoads(tab);
    await tab.goto(site.url);
    await tab.evaluate(() => {
      const told: string[] = [];
      for (const name of ['released', 'choice']) addEventListener(`temoin:${name}`, () => told.push(name));
      addEventListener('pagehide', () => sessionStorage.setItem('told', told.join()));
    });
    await accept(tab);
    await expect.poll(() => loads(tab)).toBe(2);
    await expect.poll(() => site.seen).toEqual(['/a.js']);
    await tab.waitForTimeout(1000);
    expect(await loads(tab)).toBe(2);
    expect(await tab.evaluate(() => sessionStorage.getItem('told'))).toBe('choice');
    // One record, though a page left before the log has answered sends it again.
    expect(new Set((site.records as { id: string }[]).map(({ id }) => id)).size).toBe(1);
    await expect(tab.locator('temoin-notice')).toHaveCount(0);
  });

  test('a grant by the API reloads once too, a task later', async ({ page: tab }) => {
    await start({ guard: 'server' });
    site.routes.set('/', { body: body() });
    await countLoads(tab);
    await tab.goto(site.url);
    await ready(tab);
    await tab.evaluate(() => temoin.grant('analytics'));
    await expect.poll(() => site.seen).toEqual(['/a.js']);
    await tab.waitForTimeout(500);
    expect(await loads(tab)).toBe(2);
  });

  test('a refusal reloads nothing', async ({ page: tab }) => {
    await start({ guard: 'server' });
    await countLoads(tab);
    await tab.goto(site.url);
    await refuse(tab);
    await decided(tab, 'analytics:0');
    await tab.waitForTimeout(500);
    expect(await loads(tab)).toBe(1);
  });

  test('where the device refuses cookies nothing reloads, nothing runs, and that is told', async ({
    page: tab,
  }) => {
    await start({ guard: 'server' });
    site.routes.set('/', { body: body() });
    await countLoads(tab);
    await tab.addInitScript(() =>
      Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {} }),
    );
    await tab.goto(site.url);
    const failure = tab.evaluate(
      () =>
        new Promise((resolve) =>
          addEventListener('temoin:failed', (event) => resolve((event as CustomEvent).detail.code)),
        ),
    );
    await accept(tab);
    expect(await failure).toBe('cookie-refused');
    await tab.waitForTimeout(1000);
    expect(await loads(tab)).toBe(1);
    expect(site.seen).toEqual([]);
  });
});
