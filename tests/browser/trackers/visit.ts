// One visit to a site that embeds trackers: its pages, the visitor's clicks, and what reached the vendors or the device.
import { test as base, expect, type Page } from '@playwright/test';
import { page, type Site, startSite } from '../site.ts';
import { applicationWith } from './bundles.ts';
import { type Collector, startCollector } from './collector.ts';
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

/** Starts the site and the vendors for one test. */
type StartVisit = (trackers: readonly Tracker[], way: Way, guard: 'none' | 'browser') => Promise<Visit>;

/** A test that starts visits; they end with it. */
export const test = base.extend<{ startVisit: StartVisit }>({
  startVisit: async ({ page: tab }, use) => {
    const visits: Visit[] = [];
    await use(async (...given) => {
      const visit = await startVisit(tab, ...given);
      visits.push(visit);
      return visit;
    });
    for (const visit of visits) await visit.close();
  },
});

async function startVisit(tab: Page, ...given: Parameters<StartVisit>): Promise<Visit> {
  const [trackers, way, guard] = given;
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

/** The configuration and the gate, without `async`, so that both are ready before anything else runs: the guard needs it. */
const gateTag = (config: object, collector: Collector) =>
  `<meta name="vendors-port" content="${collector.port}">
<script type="application/json" nonce="n0nce" id="temoin-config">${JSON.stringify(config)}</script>
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

/** Refuses everything in the preferences. Gives how much had arrived when that was in force. */
export async function withdraw({ tab, collector }: Visit, reloads = true): Promise<number> {
  let arrivedBefore: number | undefined;
  let loads = 0;
  tab.on('load', () => {
    loads++;
  });
  await tab.exposeFunction('chosen', () => {
    arrivedBefore = collector.arrivals.length;
  });
  await tab.evaluate(() => {
    // The reason for the cast: Playwright puts the function there, one line above.
    const { chosen } = window as unknown as { chosen(): void };
    addEventListener('temoin:choice', () => chosen());
  });
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  await tab
    .getByRole('dialog', { name: 'Gérer mes cookies' })
    .getByRole('button', { name: 'Tout refuser' })
    .click();
  await expect.poll(() => arrivedBefore).toBeGreaterThan(0);
  if (reloads) await expect.poll(() => loads).toBeGreaterThan(0);
  return arrivedBefore ?? 0;
}
