// What a page of some size costs the browser: processor time of its main thread, and how often our code runs.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { choiceMade } from '../../browser/returning-visitor.ts';
import { dist, type Site } from '../../browser/site.ts';
import { type Delivery, END_MARK, GATE_MARKS, optionalPurposesOf, pageOf, type Size } from './grown-site.ts';

/** What a visitor waits for: `boot` until the banner stands; `returning` is the whole page of one who accepted before. */
export const PHASES = ['boot', 'preferences', 'accept', 'returning'] as const;
type Phase = (typeof PHASES)[number];

/** One number for each of them. */
export type Costs = Readonly<Record<Phase, number>>;

/** What is counted or timed on one page. `end` gives what was spent since `begin`. */
export interface Meter {
  begin(): Promise<void>;
  end(): Promise<number>;
}

/** Everything that follows from an act has run by then, on any machine that the tests run on. */
const REST_MS = 300;

/**
 * Milliseconds of processor time of the page's main thread: what other processes do is not in it, nor what the page waits for.
 */
export async function processorTime(cdp: CDPSession): Promise<Meter> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  let beginMs = 0;
  return {
    begin: async () => {
      beginMs = await now();
    },
    end: async () => (await now()) - beginMs,
  };
}

/**
 * How often the blocks of the page's scripts have run, as the engine counts them: the same in every run but for a few.
 * Nothing that the browser does by itself is in it.
 */
export async function runsOfCode(cdp: CDPSession): Promise<Meter> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  // Counts begin anew with each answer.
  const taken = async () => {
    const { result } = await cdp.send('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.startsWith('http'))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
      .reduce((sum, count) => sum + count, 0);
  };
  return {
    begin: async () => {
      await taken();
    },
    end: taken,
  };
}

/** What a visit is made of, and how it is measured. */
export interface Visit {
  readonly browser: Browser;
  readonly site: Site;
  readonly size: Size;
  /** Default: `baked`. */
  readonly delivery?: Delivery;
  readonly meter: (cdp: CDPSession) => Promise<Meter>;
}

/** Opens the page as a new visitor, opens and closes the preferences, and accepts. */
export function newVisit({
  site,
  size,
  ...options
}: Visit): Promise<Record<Exclude<Phase, 'returning'>, number>> {
  return inNewTab({ site, size, ...options }, async (tab, meter) => {
    const boot = await spentBy(meter, tab, async () => {
      await tab.goto(site.url);
      // What comes behind the banner is there, and runs while the page is let rest.
      await tab.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/report.js')),
      );
    });
    const [choose, accept] = [await middleOf(tab, 'Choisir'), await middleOf(tab, 'Tout accepter')];
    const preferences = await spentBy(meter, tab, () => tab.mouse.click(...choose));
    await tab.keyboard.press('Escape');
    await tab.waitForTimeout(REST_MS);
    const accepted = await spentBy(meter, tab, () => tab.mouse.click(...accept));
    await checkRan(tab, size.tags);
    return { boot, preferences, accept: accepted };
  });
}

/** What the page of a returning visitor costs, and what is done there before anything is on the screen. */
export interface ReturningVisit {
  readonly returning: number;
  /** From the mark before the gate to the one behind it: reading, compiling and running it. */
  readonly gateMs: number;
  /** Paths that were asked for before the first paint, the page's own left out. */
  readonly askedBeforePaint: readonly string[];
  /** Held tags that had run by the time when the parser came to the end of the page. */
  readonly ranWhileParsed: number;
}

/** Opens the page as somebody who has accepted everything. */
export function returningVisit({ site, size, ...options }: Visit): Promise<ReturningVisit> {
  return inNewTab({ site, size, ...options }, async (tab, meter) => {
    const { url } = site;
    const decisions = optionalPurposesOf(size).map((id) => `${id}:1`);
    await tab.context().addCookies([{ name: 'eu-consent', value: choiceMade(60, decisions.join('!')), url }]);
    const returning = await spentBy(meter, tab, () => tab.goto(url));
    await checkRan(tab, size.tags);
    await tab.waitForFunction(() => performance.getEntriesByName('first-paint').length);
    const seen = await tab.evaluate(
      ([before, behind, end]) => {
        const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
        const [mark] = performance.getEntriesByName(end, 'mark');
        return {
          gateMs: at(behind) - at(before),
          askedBeforePaint: performance
            .getEntriesByType('resource')
            .filter(({ startTime }) => startTime < at('first-paint'))
            .map(({ name }) => new URL(name).pathname),
          // The reason for the cast: every mark is of that class, and this one carries a number.
          ranWhileParsed: Number((mark as PerformanceMark).detail),
        };
      },
      [...GATE_MARKS, END_MARK] as const,
    );
    return { returning, ...seen };
  });
}

/** Milliseconds that the browser takes to read the configuration alone, as a literal that does nothing. */
export function readingMs(options: Omit<Visit, 'meter' | 'delivery'>): Promise<number> {
  return inNewTab({ ...options, delivery: 'literal', meter: processorTime }, async (tab) => {
    await tab.goto(options.site.url);
    return tab.evaluate(([before, behind]) => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return at(behind) - at(before);
    }, GATE_MARKS);
  });
}

/** What the same page costs without any of ours, its held tags included. */
export function bareVisit({ site, ...options }: Visit): Promise<number> {
  return inNewTab({ site, ...options, delivery: 'none' }, (tab, meter) =>
    spentBy(meter, tab, () => tab.goto(site.url)),
  );
}

async function spentBy(meter: Meter, tab: Page, act: () => Promise<unknown>): Promise<number> {
  await meter.begin();
  await act();
  await tab.waitForTimeout(REST_MS);
  return meter.end();
}

/** In a context, and so a process, of its own. */
async function inNewTab<Answer>(
  { browser, site, size, delivery = 'baked', meter }: Visit,
  use: (tab: Page, meter: Meter) => Promise<Answer>,
): Promise<Answer> {
  const body = await pageOf(size, delivery, await readFile(join(dist, 'temoin.js'), 'utf8'));
  site.routes.set('/', { body });
  const context = await browser.newContext({ locale: 'fr-FR' });
  try {
    const tab = await context.newPage();
    return await use(tab, await meter(await context.newCDPSession(tab)));
  } finally {
    await context.close();
  }
}

/** Where a button of the first layer is. Not by its role: to look for that costs a page of many elements a lot. */
function middleOf(tab: Page, words: string): Promise<[x: number, y: number]> {
  return tab.evaluate((text) => {
    const buttons = [...document.querySelectorAll('temoin-notice > button')];
    const box = buttons.find(({ textContent }) => textContent === text)?.getBoundingClientRect();
    if (!box) throw new Error(`there is no button ${text}`);
    return [box.x + box.width / 2, box.y + box.height / 2] as [number, number];
  }, words);
}

async function checkRan(tab: Page, expected: number): Promise<void> {
  const ran = await tab.evaluate(() => Reflect.get(globalThis, 'ran'));
  if (ran !== expected) throw new Error(`${ran} of ${expected} held tags ran`);
}
