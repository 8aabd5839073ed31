// A passive visit: nothing looks at the page while it loads; afterwards the browser's own counters tell what it cost.
import type { Browser } from '@playwright/test';
import type { Sample } from './results.ts';
import type { BenchSite } from './site.ts';
import { type Counters, counters, type Opening, transferred, visit } from './visit.ts';

/**
 * For how long such a page is left alone, in milliseconds: long enough for every contender to have come to rest, and the
 * same for all, since the blank page goes on costing too.
 */
const WINDOW_MS = { full: 1_000, slower: 2_000, behindNetwork: 3_000 } as const;

/** Measures what a page costs. @returns the browser's counters of that window, and what the page took from the network */
export async function passiveVisit(
  browser: Browser,
  site: BenchSite,
  opening: Omit<Opening, 'watches'>,
  blankBytes: number,
): Promise<Sample> {
  const visited = await visit(browser, site, { ...opening, watches: false });
  try {
    const { page, session, before, startedAtMs } = visited;
    await page.waitForTimeout(startedAtMs + windowMs(opening) - performance.now());
    const after = await counters(session);
    const seen = await page.evaluate(() => {
      const count = (root: ParentNode): number =>
        [...root.querySelectorAll('*')].reduce(
          (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
          0,
        );
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const { layoutShift, blockingMs, longTasks } = probe.noticed;
      return {
        layoutShift,
        blockingMs,
        longTasks,
        // The scripts that wait are the page's own.
        elements: count(document) - document.querySelectorAll('script[type="text/plain"]').length,
        ranCount: held.count,
        ...(held.count && { ranMs: held.firstMs }),
        ...(paint && { firstContentfulPaintMs: paint.startTime }),
      };
    });
    // Twice, since finalizers of the first leave something to the second.
    await session.send('HeapProfiler.enable');
    for (let count = 0; count < 2; count += 1) await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heapBytes = 0, JSEventListeners: listeners = 0 } = await counters(session);
    if (visited.errors.length) throw new Error(visited.errors.join('; '));
    return {
      ...seen,
      ...spent(before, after),
      heapBytes,
      listeners,
      ...transferred(site, opening.heldScripts, blankBytes),
    };
  } finally {
    await visited.close();
  }
}

function windowMs({ speed }: Pick<Opening, 'speed'>): number {
  if (speed.network) return WINDOW_MS.behindNetwork;
  return speed.cpuSlowdown > 1 ? WINDOW_MS.slower : WINDOW_MS.full;
}

/** The main thread's time, in milliseconds; CDP has seconds. */
function spent(before: Counters, after: Counters) {
  const ms = (name: string) => ((after[name] ?? 0) - (before[name] ?? 0)) * 1_000;
  return {
    taskMs: ms('TaskDuration'),
    scriptMs: ms('ScriptDuration'),
    renderMs: ms('LayoutDuration') + ms('RecalcStyleDuration'),
  };
}
