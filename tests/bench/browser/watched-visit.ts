// A watched visit: each frame is looked at until the banner is there; then a real click, and what comes of it.
import type { Browser } from '@playwright/test';
import type { Sample } from './results.ts';
import type { BenchSite } from './site.ts';
import { type Kept, type Opening, transferred, type Visit, visit } from './visit.ts';

/** What is clicked, once the banner is there. */
export type Act = 'accept' | 'reject' | 'preferences';

/** What a watched visit came to. */
export interface Watched {
  readonly sample: Sample;
  /** What the browser keeps afterwards. */
  readonly kept: Kept;
}

/** How long the banner has been there before a hand is on it, in milliseconds; and how long the pointer is on a button before it is pressed. */
const REST_MS = { full: 250, slower: 600 } as const;
const APPROACH_MS = 60;

/** How often what must come is looked for, and for how long; each look costs. */
const PATIENCE = { polling: 50, timeout: 8_000 };

/** How long a page is watched after what was waited for, for the browser to tell of the interaction. */
const AFTERWARDS_MS = { full: 200, slower: 500 } as const;

/** Event Timing tells of nothing quicker than 16 ms; what it does not tell of counts as half of that. */
const UNTOLD_INTERACTION_MS = 8;

/** Waits for the banner, and for what a click on it does. Rejects where something that must come does not. */
export async function watchedVisit(
  browser: Browser,
  site: BenchSite,
  opening: Omit<Opening, 'watches'>,
  blankBytes: number,
  act?: Act,
): Promise<Watched> {
  const visited = await visit(browser, site, { ...opening, watches: true });
  try {
    const { page } = visited;
    const pace = opening.speed.cpuSlowdown > 1 ? 'slower' : 'full';
    await page.waitForFunction(() => probe.noticed.settledMs !== undefined, null, PATIENCE);
    const shown = await page.evaluate(() => {
      const { visibleMs = 0, paintedMs = 0, settledMs = 0 } = probe.noticed;
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return {
        visibleMs,
        paintedMs,
        settledMs,
        firstContentfulPaintMs: paint?.startTime ?? 0,
        visibleAtMs: performance.timeOrigin + visibleMs,
        ranBefore: held.count,
      };
    });
    const { visibleAtMs, ranBefore, ...times } = shown;
    if (ranBefore) throw new Error(`${site.contender.name} ran ${ranBefore} scripts before a choice`);
    const network = transferred(site, opening.heldScripts, blankBytes, visibleAtMs);
    let done: Sample = {};
    if (act) {
      await page.waitForTimeout(Math.max(REST_MS[pace], site.contender.deafMs ?? 0));
      await clickOn(visited, site, act);
      done = await outcome(visited, act, opening.heldScripts, AFTERWARDS_MS[pace]);
    }
    if (visited.errors.length) throw new Error(visited.errors.join('; '));
    return { sample: { ...times, ...network, ...done }, kept: await visited.context.storageState() };
  } finally {
    await visited.close();
  }
}

/** By the mouse alone: what else Playwright looks at before a click would be measured with it. */
async function clickOn({ page }: Visit, { contender }: BenchSite, act: Act): Promise<void> {
  const selector = contender.places?.[act];
  if (!selector) throw new Error(`${contender.name} has nothing to ${act} by`);
  const middle = await page.evaluate((selector) => {
    probe.watchClick();
    const box = probe.find(selector)?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  if (!middle) throw new Error(`${contender.name} shows no ${selector}`);
  await page.mouse.move(middle.x, middle.y);
  await page.waitForTimeout(APPROACH_MS);
  await page.mouse.down();
  await page.mouse.up();
}

async function outcome(
  { page }: Visit,
  act: Act,
  heldScripts: number,
  afterwardsMs: number,
): Promise<Sample> {
  if (act === 'preferences')
    await page.waitForFunction(() => probe.noticed.click?.dialogSettledMs !== undefined, null, PATIENCE);
  else
    await page.waitForFunction(
      (expected) => held.count >= expected && probe.noticed.click?.bannerGoneMs !== undefined,
      act === 'accept' ? heldScripts : 0,
      PATIENCE,
    );
  await page.waitForTimeout(afterwardsMs);
  const sample = await page.evaluate(() => {
    const { click, events } = probe.noticed;
    if (!click) throw new Error('no click came');
    const { atMs, ...after } = click;
    return {
      ...after,
      ...(held.count && { firstRanMs: held.firstMs - atMs, lastRanMs: held.lastMs - atMs }),
      ranCount: held.count,
      interactionMs: Math.max(0, ...events.map(({ durationMs }) => durationMs)),
    };
  });
  if (act === 'reject' && sample.ranCount) throw new Error(`${sample.ranCount} scripts ran after a refusal`);
  return { ...sample, interactionMs: sample.interactionMs || UNTOLD_INTERACTION_MS };
}
