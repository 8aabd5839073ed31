// The way of a record from the browser to the log: kept until it is acknowledged, dropped only where it must be.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readConsentRecord } from '../../src/consent/record-schema.ts';
import { configuration, dist, page, type Site, startSite } from './site.ts';
import { kept } from './visitor.ts';

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
  site.routes.set('/', { body: page({}) });
});
test.afterEach(() => site.close());

/** What makes records, as the published page loads it. */
const REPORT = `${JSON.parse(readFileSync(join(dist, 'release.json'), 'utf8')).release}/fr/report.js`;
const reportText = readFileSync(join(dist, REPORT), 'utf8');

const refuse = (tab: Page) => tab.getByRole('button', { name: 'Tout refuser' }).click();
const waiting = async (tab: Page) => (await kept(tab, 'temoin:outbox:')).split('\n').filter(Boolean).length;
const idsSent = () => site.records.map((record) => (record as { id: string }).id);

test('REC-4 REC-5: what is sent is a record as the log accepts it, and names no address, agent or page', async ({
  page: tab,
  context,
}) => {
  await tab.goto(`${site.url}/?utm_source=secret`);
  await refuse(tab);
  await expect.poll(() => site.records.length).toBe(1);
  const result = readConsentRecord(site.records[0]);
  expect('problems' in result ? result.problems : []).toEqual([]);
  expect(site.records[0]).toMatchObject({
    site: configuration.site,
    event: 'refuse-all',
    surface: 'first-layer',
    gesture: 'trusted',
    granted: [],
    refused: ['analytics', 'social', 'matomo', 'player'],
    locale: 'fr',
    revision: 1,
    sequence: 1,
    gpc: null,
    viewport: 'desktop',
    layout: 'card',
    parity: { actionsToRefuse: 1, actionsToAccept: 1 },
  });
  const { notice, subject } = site.records[0] as { notice: string; subject: string };
  const cookie = (await context.cookies())[0]?.value.split('!');
  expect(cookie?.[1]).toBe(subject);
  expect(notice.slice(0, 16)).toBe(cookie?.[3]);
  expect(JSON.stringify(site.records[0])).not.toMatch(/secret|Mozilla|127\.0\.0\.1|localhost/);
});

test('GPC-2: a privacy signal is written down with the choice, and alone writes nothing', async ({
  page: tab,
}) => {
  await tab.addInitScript(() =>
    Object.assign(Object.getPrototypeOf(navigator), { globalPrivacyControl: true }),
  );
  await tab.goto(site.url);
  await tab.waitForTimeout(300);
  expect(site.records).toEqual([]);
  await refuse(tab);
  await expect.poll(() => site.records[0]).toMatchObject({ gpc: true });
});

for (const status of [500, 503, 429, 403, 404]) {
  test(`an answer of ${status} keeps the record, and the next page sends the same one again`, async ({
    page: tab,
  }) => {
    site.routes.set('/temoin/records', { status });
    await tab.goto(site.url);
    await refuse(tab);
    await expect.poll(() => site.records.length).toBe(1);
    expect(await waiting(tab)).toBe(1);

    site.routes.set('/temoin/records', { status: 201, type: 'text/plain', body: 'c2sp.org/tlog-proof@v1\n' });
    await tab.reload();
    await expect.poll(() => waiting(tab)).toBe(0);
    await tab.reload();
    await tab.waitForTimeout(300);
    expect(new Set(idsSent()).size).toBe(1);
    expect(idsSent()).toHaveLength(2);
  });
}

for (const status of [400, 409, 413, 422]) {
  test(`an answer of ${status} drops the record, and says so, instead of sending it for ever`, async ({
    page: tab,
  }) => {
    site.routes.set('/temoin/records', { status });
    await tab.goto(site.url);
    await tab.evaluate(() => {
      const failures: unknown[] = [];
      Object.assign(globalThis, { failures });
      addEventListener('temoin:failed', (event) => failures.push((event as CustomEvent).detail));
    });
    await refuse(tab);
    await expect
      .poll(() => tab.evaluate(() => (globalThis as unknown as { failures: unknown[] }).failures))
      .toMatchObject([{ code: 'record-dropped', detail: { status } }]);
    expect(await waiting(tab)).toBe(0);
    await tab.reload();
    await tab.waitForTimeout(300);
    expect(site.records).toHaveLength(1);
  });
}

test('until there is a sign of a visitor, what makes records is fetched ahead and neither read nor run', async ({
  page: tab,
}) => {
  const purposes: unknown[] = [];
  site.routes.set(`/temoin/${REPORT}`, ({ headers }) => {
    purposes.push(headers['sec-purpose']);
    return { type: 'text/javascript', body: `globalThis.hasRun = true;${reportText}` };
  });
  const hasRun = () => tab.evaluate('globalThis.hasRun');
  await tab.goto(site.url);
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
  await tab.waitForTimeout(1500);
  expect(purposes).toEqual(['prefetch']);
  expect(await hasRun()).toBeUndefined();
  await tab.mouse.move(9, 9);
  await expect.poll(hasRun).toBe(true);
});

test('it is fetched behind the frame that shows the notice, at a quarter of the speed too', async ({
  page: tab,
  context,
}) => {
  await tab.addInitScript(() => {
    const note = () => setTimeout(() => Object.assign(globalThis, { shownAtMs: performance.now() }));
    addEventListener('temoin:shown', () => requestAnimationFrame(note));
  });
  const session = await context.newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await tab.goto(site.url);
  const times = () =>
    tab.evaluate(() => {
      const [report] = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('/report.js'));
      return { askedAtMs: report?.startTime, shownAtMs: (globalThis as { shownAtMs?: number }).shownAtMs };
    });
  await expect.poll(async () => (await times()).askedAtMs).toBeGreaterThan(0);
  const { askedAtMs, shownAtMs = Number.NaN } = await times();
  expect(askedAtMs).toBeGreaterThan(shownAtMs);
});

test('an answer without a network is recorded; back online, the same page sends what waits', async ({
  page: tab,
  context,
}) => {
  // As `temoin serve` sends it, so that what was fetched ahead is there.
  const headers = { 'cache-control': 'public, max-age=31536000, immutable' };
  site.routes.set(`/temoin/${REPORT}`, { type: 'text/javascript', body: reportText, headers });
  await tab.goto(site.url);
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
  await tab.waitForTimeout(300);
  await context.setOffline(true);
  await refuse(tab);
  await expect.poll(() => waiting(tab)).toBe(1);
  await context.setOffline(false);
  await expect.poll(() => waiting(tab)).toBe(0);
  expect(site.records).toHaveLength(1);
});

test('a choice made while leaving the page still arrives', async ({ page: tab }) => {
  site.routes.set('/temoin/records', { status: 201, type: 'text/plain', body: 'c2sp.org/tlog-proof@v1\n' });
  await tab.goto(site.url);
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
  await tab.waitForTimeout(300);
  await tab.evaluate(() => {
    addEventListener('temoin:choice', () => location.assign('about:blank'));
  });
  await refuse(tab);
  await tab.waitForURL('about:blank');
  await expect.poll(() => site.records.length).toBe(1);
});

test('GDPR-17: receipts go when the choice that they prove has expired', async ({ page: tab }) => {
  await tab.goto(site.url);
  await refuse(tab);
  const receipts = () => kept(tab, 'temoin:receipt:');
  await expect.poll(receipts).toContain('tlog-proof');
  await tab.clock.setSystemTime(Date.now() + 183 * 86_400_000);
  await tab.reload();
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
  await expect.poll(receipts).toBe('');
});

test('what a stranger put into the outbox breaks nothing', async ({ page: tab }) => {
  await tab.addInitScript(() => {
    for (const text of ['', 'null', '5', '[]', '{"record": null}', '{"record": {"id": 1}}', '{'])
      localStorage.setItem(`temoin:outbox:${text}`, text);
  });
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.goto(site.url);
  await refuse(tab);
  await expect.poll(() => site.records.length).toBe(1);
  expect(errors).toEqual([]);
});
