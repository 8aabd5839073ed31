// What a visit has led to: what reached the vendors, and what is kept on the device.
import { expect, type Page } from '@playwright/test';
import type { Arrival } from './collector.ts';
import type { Tracker } from './services.ts';
import type { Visit } from './visit.ts';

/** Long enough for whatever a tracker does at once; what it does on leaving is provoked by leaving. */
const QUIET_MS = 400;

/** Waits until a page has settled. */
export async function settle(tab: Page): Promise<void> {
  await tab.waitForTimeout(QUIET_MS);
}

/** Whether a page view of a path has been told to a vendor. */
function hasPageView(arrivals: readonly Arrival[], { id, pageView }: Tracker, path: string): boolean {
  return arrivals.some(
    ({ vendor, text }) =>
      vendor === id && text.includes(pageView) && new RegExp(`localhost:\\d+${path}"`).test(text),
  );
}

/** Expects a page view as the vendor's server saw it, on the page or as the visitor leaves it; then the next page is open. */
export async function expectPageView(
  visit: Visit,
  tracker: Tracker,
  path: string,
  next: string,
): Promise<void> {
  const { tab, collector } = visit;
  const hasArrived = () => hasPageView(collector.arrivals, tracker, path);
  if (!tracker.sendsOnLeave) {
    await expect.poll(hasArrived).toBe(true);
    await visit.open(next);
    return;
  }
  // Left too early, such a tracker has nothing to tell yet: then the page is visited and left once more.
  await expect(async () => {
    if (!tab.url().endsWith(path)) await visit.open(path);
    await settle(tab);
    await visit.open(next);
    await expect.poll(hasArrived, { timeout: 1000 }).toBe(true);
  }).toPass();
}

/** Everything on the device that is not the site's own choice and records, as `kind name`. */
export async function stored(tab: Page): Promise<string[]> {
  const cookies = (await tab.context().cookies()).map(({ name }) => `cookie ${name}`);
  const others = await tab.evaluate(async () => [
    ...Object.keys(localStorage).map((name) => `local-storage ${name}`),
    ...Object.keys(sessionStorage).map((name) => `session-storage ${name}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexed-db ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
  ]);
  return [...cookies, ...others].filter((entry) => !/^(cookie eu-consent|local-storage temoin:)/.test(entry));
}
