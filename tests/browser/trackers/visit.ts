// One visit to a site that embeds trackers: its pages, the visitor's clicks, and what reached the vendors or the device.
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { page, type Site, startSite } from '../site.ts';
import { applicationWith } from './bundles.ts';
import { type Arrival, type Collector, startCollector } from './collector.ts';
import { heldTags } from './held-tags.ts';
import { configurationOf, type Tracker } from './services.ts';

/** How the site embeds its trackers. */
export type Way = 'held tags' | 'code that asks' | 'code that never asks';

/** A visit under way. */
export interface Visit {
  readonly tab: Page;
  readonly collector: Collector;
  /** Hosts beside the site and the vendors that the browser asked for anything. */
  readonly elsewhere: readonly string[];
  /** Bodies posted to the site's own log. */
  readonly records: readonly unknown[];
  open(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Long enough for whatever a tracker does at once; what it does on leaving is provoked by leaving. */
const QUIET_MS = 400;

/** Starts the site and the vendors for one test. The gate comes first, without `async`, as the guard needs it. */
export async function startVisit(
  tab: Page,
  trackers: readonly Tracker[],
  way: Way,
  guard: 'none' | 'browser',
): Promise<Visit> {
  const collector = await startCollector();
  const config = configurationOf(trackers, guard);
  const site = await startSite(config, '');
  const base = site.url.replace('localhost', 'www.lettre-cyber.localhost');
  const body = page({ gate: gateTag(config, collector), head: await embed(site, collector, trackers, way) });
  for (const path of ['/un', '/deux', '/trois', '/quatre', '/cinq']) site.routes.set(path, { body });
  const elsewhere: string[] = [];
  tab.context().on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (!hostname.endsWith('localhost')) elsewhere.push(hostname);
  });
  // Some trackers keep quiet where a robot drives the browser.
  await tab.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false }),
  );
  return {
    tab,
    collector,
    elsewhere,
    records: site.records,
    open: async (path) => {
      await tab.goto(base + path);
    },
    close: async () => {
      await tab.close();
      await Promise.all([site.close(), collector.close()]);
    },
  };
}

/** The configuration and the gate, ready before anything else runs. */
const gateTag = (config: object, collector: Collector) =>
  `<meta name="vendors-port" content="${collector.port}">
<script type="application/json" id="temoin-config">${JSON.stringify(config)}</script>
<script src="/temoin/temoin.js"></script>`;

async function embed(site: Site, collector: Collector, trackers: readonly Tracker[], way: Way) {
  let tags = '';
  for (const { id } of trackers) {
    if (way === 'held tags') tags += heldTags[id]?.(collector);
    else {
      const start = way === 'code that asks' ? 'when-granted' : 'without-asking';
      site.routes.set(`/${id}.js`, { type: 'text/javascript', body: await applicationWith(id, start) });
      tags += `<script defer src="/${id}.js"></script>`;
    }
  }
  return tags;
}

/** The first layer. */
export const notice = (tab: Page) => tab.getByRole('dialog', { name: 'Votre choix sur les cookies' });

/** Answers everything on the first layer. */
export async function answer(tab: Page, name: 'Tout accepter' | 'Tout refuser'): Promise<void> {
  await notice(tab).getByRole('button', { name }).click();
  await expect(notice(tab)).toBeHidden();
}

/** Refuses everything in the preferences, and waits for the reload. Gives how much had arrived when that was in force. */
export async function withdraw({ tab, collector }: Visit): Promise<number> {
  let arrivedBefore = -1;
  await tab.exposeFunction('chosen', () => {
    arrivedBefore = collector.arrivals.length;
  });
  await tab.evaluate(() => {
    // The reason for the cast: Playwright puts the function there, one line above.
    const { chosen } = window as unknown as { chosen(): void };
    addEventListener('temoin:choice', () => chosen());
  });
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  const reloaded = tab.waitForEvent('load');
  await tab
    .getByRole('dialog', { name: 'Gérer mes cookies' })
    .getByRole('button', { name: 'Tout refuser' })
    .click();
  await reloaded;
  expect(arrivedBefore).toBeGreaterThan(0);
  return arrivedBefore;
}

/** Waits until a page has settled. */
export async function settle(tab: Page): Promise<void> {
  await tab.waitForTimeout(QUIET_MS);
}

/** Whether a page view of a path has been told to a vendor. */
export function hasPageView(arrivals: readonly Arrival[], { id, pageView }: Tracker, path: string): boolean {
  return arrivals.some(
    ({ vendor, text }) =>
      vendor === id && text.includes(pageView) && new RegExp(`localhost:\\d+${path}"`).test(text),
  );
}

/** Everything on the device that is not the site's own choice and records, as `kind name`. */
export async function stored(tab: Page, context: BrowserContext): Promise<string[]> {
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  const others = await tab.evaluate(async () => [
    ...Object.keys(localStorage).map((name) => `local-storage ${name}`),
    ...Object.keys(sessionStorage).map((name) => `session-storage ${name}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexed-db ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
  ]);
  return [...cookies, ...others].filter((entry) => !/^(cookie eu-consent|local-storage temoin:)/.test(entry));
}
