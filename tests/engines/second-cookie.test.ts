// The second cookie, alike in every engine and by a real log: what scripts have written may go, and nobody is asked again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Demo, startDemo } from '../../demo/run.ts';
import { skipWithoutEngine, test } from './fixture.ts';
import { namesOf, type Tab } from './tab.ts';

skipWithoutEngine();

let demo: Demo;
let dataDir: string;
test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'temoin-second-cookie-'));
  demo = await startDemo({ port: 0, logPort: 0, thirdPartyPort: 0, dataDir, quiet: true });
});
test.afterEach(async () => {
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The value of a cookie of that name; empty where there is none. */
const cookie = async (tab: Tab, name: string) =>
  (await tab.cookies()).find((each) => each.name === name)?.value ?? '';

/** Unix seconds. WebDriver calls it otherwise than the others. */
const expirySeconds = async (tab: Tab, name: string) => {
  const found = (await tab.cookies()).find((each) => each.name === name);
  // The reason for the cast: every driver tells it, by one of these names.
  const { expires, expiry } = { ...found } as { expires?: number; expiry?: number };
  return Math.round(expires ?? expiry ?? 0);
};

/** Calls the widget, on a page that a grant may reload before. */
const call = async (tab: Tab, name: 'refuse' | 'forget') => {
  const has = () => !!(globalThis as unknown as { temoin?: { refuse?: unknown } }).temoin?.refuse;
  await pause();
  await tab.waitFor(has);
  await tab.evaluate(
    (act) => (globalThis as unknown as { temoin: Record<string, () => void> }).temoin[act]?.(),
    name,
  );
};

const isAsked = (tab: Tab) => tab.evaluate(() => !!document.querySelector('temoin-notice'));

/** As Safari does to a visitor who has not come for seven days: nothing waits any more, and no page is being reloaded. */
const dropWhatScriptsWrote = async (tab: Tab) => {
  await pause();
  await tab.waitFor(() => !/temoin:[os]/.test(Object.keys(localStorage).join()));
  await tab.waitFor(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: only the one that the widget's script has written
    document.cookie = 'eu-consent=; Max-Age=0; Path=/';
    localStorage.clear();
    return !document.cookie.includes('eu-consent=');
  });
};

const pause = () => new Promise((resolve) => setTimeout(resolve, 600));

for (const [answer, decisions] of [
  ['Tout refuser', /!analytics:0!/],
  ['Tout accepter', /!analytics:1!/],
] as const) {
  test(`“${answer}” outlives what the browser drops of scripts, and a visit prolongs nothing`, async ({
    tab,
  }) => {
    const startSeconds = Date.now() / 1000;
    await tab.goto(demo.siteUrl);
    await tab.click(answer);
    await expect.poll(() => cookie(tab, 'eu-consent-server')).toMatch(decisions);
    expect(await cookie(tab, 'eu-consent-server')).toBe(await cookie(tab, 'eu-consent'));

    // Once the log has answered for the record: a page that a grant has reloaded sends it again, for its receipt.
    await dropWhatScriptsWrote(tab);
    const expiry = () => expirySeconds(tab, 'eu-consent-server');
    const first = await expiry();
    expect(Math.abs(first - startSeconds - 182 * 86_400)).toBeLessThan(60);
    await tab.reload();
    await pause();
    expect(await isAsked(tab)).toBe(false);
    expect(await cookie(tab, 'eu-consent-server')).toMatch(decisions);
    expect(await expiry()).toBe(first);
  });
}

test('a withdrawal is repeated in place of the grant, and holds once the first cookie is gone', async ({
  tab,
}) => {
  await tab.goto(demo.siteUrl);
  await tab.click('Tout accepter');
  await expect.poll(() => cookie(tab, 'eu-consent-server')).toMatch(/!1!analytics:1!/);
  await call(tab, 'refuse');
  await expect.poll(() => cookie(tab, 'eu-consent-server')).toMatch(/!2!analytics:0!/);
  // The page after a withdrawal sweeps, and the one after that finds nothing any more.
  await pause();
  await tab.reload();
  await dropWhatScriptsWrote(tab);
  const before = demo.thirdParty.requests().length;
  await tab.reload();
  await pause();
  expect(await isAsked(tab)).toBe(false);
  expect(demo.thirdParty.requests()).toHaveLength(before);
});

test('a withdrawal that no log hears of leaves no copy of the grant behind', async ({ tab }) => {
  await tab.goto(demo.siteUrl);
  await tab.click('Tout accepter');
  await expect.poll(() => cookie(tab, 'eu-consent-server')).toMatch(/analytics:1/);
  await demo.stopLog();
  await call(tab, 'refuse');
  await expect.poll(() => cookie(tab, 'eu-consent')).toMatch(/analytics:0/);
  await expect.poll(async () => namesOf(await tab.cookies())).not.toContain('eu-consent-server');
});

test('who is forgotten keeps neither cookie, although a record is on its way', async ({ tab }) => {
  await tab.goto(demo.siteUrl);
  await tab.click('Tout accepter');
  await expect.poll(() => cookie(tab, 'eu-consent')).not.toBe('');
  await call(tab, 'forget');
  const ours = async () => namesOf(await tab.cookies()).filter((name) => name.startsWith('eu-consent'));
  await expect.poll(ours).toEqual([]);
  await pause();
  expect(await ours()).toEqual([]);
});
