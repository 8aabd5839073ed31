// What the widget takes of a page for the demo's configuration: requests, elements and memory (DESIGN §7).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { GATE_SOURCE, gateFor } from '../../src/site/build-gate.ts';
import { gateTag } from '../../src/site/inline-gate.ts';
import { DESIGN, HEAP_SO_FAR_BYTES } from '../repo/byte-budgets.ts';
import { acceptedBefore } from './returning-visitor.ts';
import { dist, heldInline, page, type Site, startSite } from './site.ts';

/** How often both pages are looked at. */
const ROUNDS = 3;

/** Longer than anything that a gate does by the clock. */
const AT_REST_MS = 1500;

const configuration = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../demo/site/temoin.json'), 'utf8'),
);
const { release } = JSON.parse(readFileSync(join(dist, 'release.json'), 'utf8'));
const NOTICE = `/temoin/${release}/fr/notice.js`;
const REPORT = `/temoin/${release}/fr/report.js`;

const GATES = ['inlined', 'external'] as const;

let site: Site;
test.beforeEach(async () => {
  site = await startSite(configuration);
  const source = readFileSync(join(dist, GATE_SOURCE), 'utf8');
  const script = await gateFor(source, configuration, JSON.stringify(configuration));
  const tags: Record<(typeof GATES)[number], string> = {
    inlined: gateTag({ script, nonce: 'n0nce' }).tag,
    external: '<script nonce="n0nce" src="/temoin/temoin.js"></script>',
  };
  site.routes.set('/temoin/temoin.js', { type: 'text/javascript', body: script });
  const body = heldInline('document.title = "released"', 'analytics');
  for (const gate of GATES) site.routes.set(`/${gate}`, { body: page({ gate: tags[gate], body }) });
  site.routes.set('/blank', { body: page({ gate: '', body }) });
  site.routes.set('/temoin/shown', { status: 204 });
});
test.afterEach(() => site.close());

/** The widget's files that the site was asked for, in order. */
const filesAsked = () => site.asked.filter((path) => path.startsWith('/temoin/'));

const banner = (tab: Page) => tab.getByRole('button', { name: 'Tout refuser' });

for (const [gate, files] of [
  ['inlined', [NOTICE]],
  ['external', ['/temoin/temoin.js', NOTICE]],
] as const)
  test(`a first banner, the gate ${gate}: ${files.length} of the widget's files asked for`, async ({
    page: tab,
  }) => {
    // What comes behind the banner: it stands, although this never comes.
    site.routes.set(REPORT, { hangs: true });
    await tab.goto(`${site.url}/${gate}`);
    await expect(banner(tab)).toBeVisible();
    await expect.poll(() => site.asked).toContain(REPORT);
    expect(filesAsked()).toEqual([...files, REPORT]);
  });

for (const [gate, files] of [
  ['inlined', []],
  ['external', ['/temoin/temoin.js']],
] as const)
  test(`a returning visitor, the gate ${gate}: ${files.length} of the widget's files asked for`, async ({
    page: tab,
  }) => {
    await tab.context().addCookies([acceptedBefore(site.url)]);
    await tab.goto(`${site.url}/${gate}`);
    await expect(tab).toHaveTitle('released');
    await tab.waitForTimeout(AT_REST_MS);
    expect(filesAsked()).toEqual(files);
  });

/** What a page has once all that it does by itself is done. */
interface Footprint {
  /** In the document and in open shadow roots. */
  readonly elements: number;
  /** After garbage is collected. The texts of scripts are not in it. */
  readonly heapBytes: number;
}

/** Opens a page in a context of its own; with a banner, waits for that. */
async function footprintOf(browser: Browser, path: string): Promise<Footprint> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const tab = await context.newPage();
  site.asked.length = 0;
  await tab.goto(site.url + path);
  // Seen by the server: what Playwright looks with would be on the heap too.
  if (path !== '/blank') await expect.poll(() => site.asked).toContain('/temoin/shown');
  await tab.waitForTimeout(AT_REST_MS);
  // On the blank page, too: what the browser makes for whatever script is first to look at elements is not counted as ours.
  const elements = await tab.evaluate(() => {
    const below = (root: ParentNode): number =>
      [...root.querySelectorAll('*')].reduce(
        (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? below(shadowRoot) : 0),
        0,
      );
    return below(document);
  });
  const cdp = await context.newCDPSession(tab);
  await cdp.send('Performance.enable');
  for (let round = 0; round < 2; round++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const heapBytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  if (path !== '/blank') await expect(banner(tab)).toBeVisible();
  await context.close();
  return { elements, heapBytes };
}

test('the banner adds at most 20 elements to a page, the gate’s own included, and 230 kB to its heap', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const added: Footprint[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const blank = await footprintOf(browser, '/blank');
    const asking = await footprintOf(browser, '/inlined');
    added.push({
      elements: asking.elements - blank.elements,
      heapBytes: asking.heapBytes - blank.heapBytes,
    });
  }
  console.log(`added: ${added.map((more) => Object.values(more).join(' elements, ')).join(' B; ')} B`);
  for (const { elements } of added) expect(elements).toBeLessThanOrEqual(DESIGN.elements);
  // The least, since the browser compiles when it likes.
  expect(Math.min(...added.map(({ heapBytes }) => heapBytes))).toBeLessThanOrEqual(HEAP_SO_FAR_BYTES);
});
