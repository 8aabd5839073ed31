// A visit: a fresh profile opens a contender's page at a given speed, with the probe in it.
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { installProbe } from './probe.ts';
import { type BenchSite, type Noted, pageBytes, WARM_UP_PATH } from './site.ts';

/** How fast machine and network are. */
export interface Speed {
  /** By how much the processor is slower. */
  readonly cpuSlowdown: number;
  readonly network?: { readonly latencyMs: number; readonly downBps: number; readonly upBps: number };
}

/** The machine as it is; a quarter of it, as a cheap phone; and the same behind Lighthouse's "slow 4G". */
export const SPEEDS = {
  full: { cpuSlowdown: 1 },
  quarter: { cpuSlowdown: 4 },
  slow: { cpuSlowdown: 4, network: { latencyMs: 150, downBps: 1.6e6, upBps: 750e3 } },
} as const satisfies Record<string, Speed>;

/** What a browser keeps for a site between two visits, as Playwright has it. */
export type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

/** How a page is opened. */
export interface Opening {
  readonly speed: Speed;
  readonly heldScripts: number;
  /** Whether the probe looks for the banner in each frame. */
  readonly watches: boolean;
  /** Of an earlier visit; the browser's cache is empty all the same. */
  readonly kept?: Kept | undefined;
}

/** Counters of the browser (CDP `Performance.getMetrics`): seconds, bytes and numbers. */
export type Counters = Readonly<Record<string, number>>;

/** A page that was opened. */
export interface Visit {
  readonly page: Page;
  readonly session: CDPSession;
  readonly context: BrowserContext;
  readonly startedAtMs: number;
  /** What the counters said before the page was opened. */
  readonly before: Counters;
  /** What the page's own scripts threw. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** A laptop's window. */
const WINDOW = { width: 1280, height: 800 } as const;

/**
 * Opens a contender's page. The process is warm and connected by a page of nothing on the same origin, so that what is
 * measured is the page.
 */
export async function visit(browser: Browser, site: BenchSite, opening: Opening): Promise<Visit> {
  const context = await browser.newContext({
    viewport: WINDOW,
    locale: 'en-GB',
    ...(opening.kept && { storageState: opening.kept }),
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const session = await context.newCDPSession(page);
  await page.goto(site.origin + WARM_UP_PATH);
  await page.addInitScript(installProbe, { places: site.contender.places, watches: opening.watches });
  await session.send('Performance.enable');
  const { cpuSlowdown, network } = opening.speed;
  if (cpuSlowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latencyMs,
      downloadThroughput: network.downBps / 8,
      uploadThroughput: network.upBps / 8,
    });
  }
  site.noted.length = 0;
  const before = await counters(session);
  const startedAtMs = performance.now();
  await page.goto(`${site.origin}/?held=${opening.heldScripts}`, { waitUntil: 'commit' });
  return { page, session, context, startedAtMs, before, errors, close: () => context.close() };
}

/** What the browser has counted for this page's process so far. */
export async function counters(session: CDPSession): Promise<Counters> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/**
 * What a page took from the network beyond the same page without a widget.
 * @param blankBytes bytes of that page
 * @param untilMs only what was asked for before, by the clock of `performance.timeOrigin`; everything otherwise
 */
export function transferred(site: BenchSite, heldScripts: number, blankBytes: number, untilMs = Infinity) {
  const asked = site.noted.filter(({ kind, atMs }) => kind !== 'page' && atMs <= untilMs);
  const missing = site.noted.find(({ kind }: Noted) => kind === 'missing');
  if (missing) throw new Error(`${site.contender.name} asked for ${missing.path}, which is not there`);
  const files = asked.filter(({ kind }) => kind === 'file');
  const inPage = pageBytes(site.contender, heldScripts) - blankBytes;
  return { requests: asked.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, inPage) };
}
