// How soon the preferences are on the screen once they are asked for, on a processor four times as slow.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dist, page, type Site, startSite } from './site.ts';
import { behindNotice } from './visitor.ts';

/** DESIGN §7: from the click to the frame that shows them. */
const LIMIT_MS = 50;
const SLOWER_BY = 4;

/** How long a pointer is on a button at least before a hand has pressed it; a finger's, before it is lifted. */
const APPROACH_MS = 100;

/**
 * What a dialog of one button takes on a machine that does nothing else. Where it mostly takes longer the machine is
 * busy, and the limit is longer by as much.
 */
const BARE_MS = 15;

/** That dialog, opened by hand, where `timeToOpen` looks for ours. */
const BARE = `<!doctype html><title>x</title><button>Choisir</button><temoin-preferences></temoin-preferences>
<script nonce="n0nce">
  document.querySelector('button').onclick = () => {
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('button'));
    document.querySelector('temoin-preferences').attachShadow({ mode: 'open' }).append(dialog);
    dialog.showModal();
    dispatchEvent(new CustomEvent('temoin:shown'));
  };
</script>`;

/** The demo's: three optional purposes and their services. */
const configuration = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../demo/site/temoin.json'), 'utf8'),
);
const { release } = JSON.parse(readFileSync(join(dist, 'release.json'), 'utf8'));
const FILE = `${release}/fr/preferences.js`;

let site: Site;
test.beforeEach(async () => {
  site = await startSite({ ...configuration, guard: 'none' });
  site.routes.set('/', { body: page({}) });
  site.routes.set('/bare', { body: BARE });
  // As `temoin serve` sends it.
  site.routes.set(`/temoin/${FILE}`, {
    type: 'text/javascript',
    headers: { 'cache-control': 'public, max-age=31536000, immutable' },
    body: readFileSync(join(dist, FILE), 'utf8'),
  });
});
test.afterEach(() => site.close());

declare const openedAfterMs: Promise<number>;

/** Milliseconds from a real click on *choose* to the end of the first frame in which the dialog can be seen. */
async function timeToOpen(tab: Page): Promise<number> {
  await tab.evaluate(() => {
    const opened = new Promise<number>((resolve) => {
      let clickedAt = 0;
      addEventListener(
        'click',
        ({ timeStamp }) => {
          clickedAt = timeStamp;
        },
        { capture: true, once: true },
      );
      addEventListener(
        'temoin:shown',
        () => {
          const dialog = document.querySelector('temoin-preferences')?.shadowRoot?.querySelector('dialog');
          if (!dialog) throw new Error('the preferences are not there');
          requestAnimationFrame(function look() {
            // They fade in: a frame in which nothing can be seen yet is not the one.
            if (!(Number(getComputedStyle(dialog).opacity) > 0)) {
              requestAnimationFrame(look);
              return;
            }
            // A frame's style, layout and painting come after its callbacks, and before the next task.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - clickedAt);
            port2.postMessage('');
          });
        },
        { once: true },
      );
    });
    Object.assign(globalThis, { openedAfterMs: opened });
  });
  // By the mouse alone: what else Playwright looks at before a click would be measured with it.
  const box = await tab.getByRole('button', { name: 'Choisir', exact: true }).boundingBox();
  await tab.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
  await tab.waitForTimeout(APPROACH_MS);
  await tab.mouse.down();
  await tab.mouse.up();
  return tab.evaluate(() => openedAfterMs);
}

test('the preferences are painted within 50 ms of the click, at a quarter of the speed: for a new visitor, from the cache, and again', {
  tag: '@alone',
}, async ({ browser }) => {
  test.setTimeout(120_000);
  const never = Number.POSITIVE_INFINITY;
  /** The quickest run is the one that nothing else disturbed. */
  const fastest = { network: never, cache: never, again: never };
  const bareMs: number[] = [];
  const usualBareMs = () => bareMs.toSorted((a, b) => a - b)[Math.floor(bareMs.length / 2)] ?? 0;
  const limitMs = () => LIMIT_MS * Math.max(1, usualBareMs() / BARE_MS);
  const isSlow = () => Object.values(fastest).some((ms) => ms > limitMs());
  // As many runs as it takes for one that nothing else on the machine disturbs, and at least five.
  for (let run = 0; run < 5 || (run < 20 && isSlow()); run++) {
    // In a process of its own: what a browser reads at the first use of a kind of text is read anew.
    const context = await browser.newContext({ locale: 'fr-FR' });
    const tab = await context.newPage();
    const cdp = await context.newCDPSession(tab);
    for (const from of ['network', 'cache'] as const) {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await tab.goto(site.url);
      await expect(tab.getByRole('button', { name: 'Choisir', exact: true })).toBeVisible();
      // What comes behind the banner is there, and nothing but the preferences is measured.
      await behindNotice(tab);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_BY });
      fastest[from] = Math.min(fastest[from], await timeToOpen(tab));
      expect((await bytesOf(tab)) > 0).toBe(from === 'network');
      await tab.keyboard.press('Escape');
      await expect(tab.getByRole('dialog', { name: 'Gérer mes cookies' })).toHaveCount(0);
    }
    fastest.again = Math.min(fastest.again, await timeToOpen(tab));
    await tab.goto(`${site.url}/bare`);
    bareMs.push(await timeToOpen(tab));
    await context.close();
  }
  const words = Object.entries(fastest).map(([name, ms]) => `${name} ${ms.toFixed(0)}`);
  console.log(
    `preferences painted after ms: ${words.join(', ')}; a bare dialog mostly after ${usualBareMs().toFixed(0)}`,
  );
  for (const ms of Object.values(fastest)) expect(ms).toBeLessThanOrEqual(limitMs());
});

/** How many bytes of the preferences' file came: none from the browser's cache. */
const bytesOf = (tab: Page) =>
  tab.evaluate(() => {
    const entries = performance.getEntriesByType('resource');
    const entry = entries.find(({ name }) => name.endsWith('/preferences.js'));
    // The reason for the cast: entries of that type are of that class.
    return (entry as PerformanceResourceTiming).transferSize;
  });
