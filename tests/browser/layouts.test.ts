// The layouts in a real browser: where the first layer stands, how much it covers, and that it hides no focus.
import { expect, type Page, test } from '@playwright/test';
import { LAYOUTS, type Layout } from '../../src/consent/layout.ts';
import { axeFindings } from './axe-findings.ts';
import { configuration, page, type Site, startSite } from './site.ts';
import { behindNotice } from './visitor.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

/** What text is written with in a language of long words; none of these is in a locale of the widget yet. */
const LONG = {
  de: 'Mit Ihrer Einwilligung verwenden die Beispielverlagsgesellschaft und ihre Partner (12) Cookies für: Reichweitenmessung, Inhalte sozialer Netzwerke, Nutzungsprofilbildung. Ohne sie geschieht nichts davon.',
  fi: 'Suostumuksellasi Esimerkkikustannusosakeyhtiö ja sen kumppanit (12) käyttävät evästeitä seuraaviin tarkoituksiin: kävijämäärien mittaaminen, yhteisöpalvelujen sisältö, mainonta.',
};

let site: Site;
test.afterEach(() => site.close());

const links = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `<p>Avant <a href="#l${index}">le lien ${index}</a> et après.</p>`,
  );

async function open(
  tab: Page,
  settings: object,
  options: { body?: string; css?: string; width?: number; height?: number } = {},
): Promise<void> {
  site = await startSite({ ...configuration, ...settings });
  const { body = links(60).join(''), css = '' } = options;
  site.routes.set('/page.css', { type: 'text/css', body: css });
  site.routes.set('/', { body: page({ body, head: '<link rel="stylesheet" href="/page.css">' }) });
  await tab.setViewportSize({ width: options.width ?? PHONE.width, height: options.height ?? PHONE.height });
  await tab.emulateMedia({ reducedMotion: 'reduce' });
  await tab.goto(site.url);
  await expect(tab.locator('temoin-notice')).toBeVisible();
}

/** In whole CSS pixels. */
async function boxOf(tab: Page, selector: string) {
  const box = await tab.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} has no box`);
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round);
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}

const REFUSE = 'temoin-notice > button:has-text("Tout refuser")';
const ACCEPT = 'temoin-notice > button:has-text("Tout accepter")';

/** Distances from the edges of the window, in whole CSS pixels. */
async function distances(tab: Page) {
  const { x, y, width, height } = await boxOf(tab, 'temoin-notice');
  const view = tab.viewportSize() ?? { width: 0, height: 0 };
  return { left: x, top: y, right: view.width - x - width, bottom: view.height - y - height };
}

const places: Record<Layout, Record<string, number>> = {
  card: { right: 16, bottom: 16 },
  'card-bottom-start': { left: 16, bottom: 16 },
  'card-top-end': { right: 16, top: 16 },
  'card-top-start': { left: 16, top: 16 },
  'bar-bottom': { left: 0, right: 0, bottom: 0 },
  'bar-top': { left: 0, right: 0, top: 0 },
  centre: { left: 400, right: 400 },
};

for (const layout of LAYOUTS) {
  test.describe(layout, () => {
    test('stands where its name says, and mirrored where the language runs from the right', async ({
      page: tab,
    }) => {
      await open(tab, { layout }, DESKTOP);
      const at = await distances(tab);
      expect(at).toMatchObject(places[layout]);
      await tab.evaluate(() => document.querySelector('temoin-notice')?.setAttribute('dir', 'rtl'));
      expect(await distances(tab)).toMatchObject({ left: at.right, right: at.left, top: at.top });
    });

    for (const view of [PHONE, DESKTOP]) {
      test(`${view.width} px: fits, covers less than half, and has equal buttons side by side (CNIL-2)`, async ({
        page: tab,
      }) => {
        await open(tab, { layout }, view);
        const at = await distances(tab);
        expect(Math.min(...Object.values(at))).toBeGreaterThanOrEqual(0);
        const { height } = await boxOf(tab, 'temoin-notice');
        expect(height / view.height).toBeLessThanOrEqual(view === PHONE ? 0.45 : 0.5);
        const [refuse, accept] = [await boxOf(tab, REFUSE), await boxOf(tab, ACCEPT)];
        expect({ ...refuse, x: 0 }).toEqual({ ...accept, x: 0 });
        expect(accept.x).toBeGreaterThanOrEqual(refuse.x + refuse.width + 8);
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          view.width,
        );
        await expectNothingOverlaps(tab);
      });
    }

    for (const [language, text] of Object.entries(LONG)) {
      test(`covers at most 45 % of a phone with words as long as in ${language}`, async ({ page: tab }) => {
        await open(tab, { layout, firstLayer: { continueWithout: true, close: true } });
        await tab.evaluate((words) => {
          for (const line of document.querySelectorAll('temoin-notice > p[slot=words]'))
            line.textContent = words;
        }, text);
        const { height } = await boxOf(tab, 'temoin-notice');
        expect(height / PHONE.height).toBeLessThanOrEqual(0.451);
        for (const button of [REFUSE, ACCEPT]) {
          const box = await boxOf(tab, button);
          expect(box.y + box.height).toBeLessThanOrEqual(PHONE.height);
        }
      });
    }

    test('moves nothing on the page when it comes and goes', async ({ page: tab }) => {
      await tab.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          // The reason for the cast: the types of the page know no layout shifts.
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await open(tab, { layout });
      const before = await tab.locator('h1').boundingBox();
      await tab.locator(REFUSE).click();
      await expect(tab.getByRole('status')).toHaveText('Votre choix est enregistré.');
      await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      expect(await tab.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
      expect(await tab.locator('h1').boundingBox()).toEqual(before);
    });

    for (const [what, view] of [
      ['a phone', PHONE],
      ['a desktop', DESKTOP],
      ['400 % zoom', { width: 320, height: 256 }],
    ] as const) {
      test(`A11Y-4: on ${what}, no link of the page that Tab reaches is behind it`, async ({ page: tab }) => {
        await open(tab, { layout }, { ...view, body: links(25).join('') });
        await expectFocusSeen(tab, 25);
      });
    }

    test('axe finds nothing, in light and dark', async ({ page: tab }) => {
      await open(tab, { layout, firstLayer: { continueWithout: true, close: true } });
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await axeFindings(tab, 'temoin-notice')).toEqual([]);
      }
    });

    test('is drawn with forced colours, and not on paper', async ({ page: tab }) => {
      await open(tab, { layout });
      await tab.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      const [refuse, accept] = await Promise.all(
        [REFUSE, ACCEPT].map((selector) =>
          tab.locator(selector).evaluate((button) => {
            const { color, backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(button);
            return { color, backgroundColor, borderTopColor, borderTopStyle };
          }),
        ),
      );
      expect(refuse).toEqual(accept);
      expect(refuse?.borderTopStyle).toBe('solid');
      expect(refuse?.color).not.toBe(refuse?.backgroundColor);
      await tab.emulateMedia({ media: 'print' });
      await expect(tab.locator('temoin-notice')).toBeHidden();
    });
  });
}

test('an unknown layout is the usual one, on the screen and in the record', async ({ page: tab }) => {
  await open(tab, { layout: 'sidebar' }, DESKTOP);
  expect(await distances(tab)).toMatchObject({ right: 16, bottom: 16 });
  await tab.locator(REFUSE).click();
  await expect.poll(() => site.records[0]).toMatchObject({ layout: 'card' });
});

test('REC-3: the record names the layout', async ({ page: tab }) => {
  await open(tab, { layout: 'bar-top' });
  await tab.locator(REFUSE).click();
  await expect.poll(() => site.records[0]).toMatchObject({ layout: 'bar-top', event: 'refuse-all' });
});

test('A11Y-4: where the page cannot scroll, the layer goes out of the way of the focus and comes back', async ({
  page: tab,
}) => {
  const low = '<a class="low" href="#a">Aide</a>';
  const css = '.low{position:fixed;bottom:24px;right:24px}';
  await open(tab, {}, { body: low, css, ...DESKTOP });
  // What keeps the layer off comes behind the banner.
  await behindNotice(tab);
  await tab.keyboard.press('Shift+Tab');
  await tab.keyboard.press('Shift+Tab');
  await expect(tab.locator('.low')).toBeFocused();
  await expectSeen(tab);
  expect((await distances(tab)).top).toBe(16);
  await tab.keyboard.press('Tab');
  await expect.poll(async () => (await distances(tab)).bottom).toBe(16);
});

test('A11Y-4: what had the focus before anybody was there is not left behind the layer', async ({
  page: tab,
}) => {
  const css = 'input{position:fixed;bottom:24px;right:24px}';
  await open(tab, {}, { body: '<input autofocus aria-label="Chercher">', css, ...DESKTOP });
  await expect(tab.getByLabel('Chercher')).toBeFocused();
  await tab.mouse.move(9, 9);
  await expect.poll(async () => (await distances(tab)).top).toBe(16);
});

test('A11Y-4: the page’s own scroll padding stays where it is larger, and is as before once the layer is gone', async ({
  page: tab,
}) => {
  await open(tab, { layout: 'bar-top' }, { css: 'html{scroll-padding:500px 0 7px}' });
  const padding = () =>
    tab.evaluate(() => {
      const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
      return `${scrollPaddingTop} ${scrollPaddingBottom}`;
    });
  await behindNotice(tab);
  await expect.poll(padding).toMatch(/^max\(\d+px, 500px\) 7px$|^500px 7px$/);
  await tab.locator(REFUSE).click();
  await expect.poll(padding).toBe('500px 7px');
  await expect.poll(() => tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

async function expectNothingOverlaps(tab: Page): Promise<void> {
  const overlaps = await tab.evaluate(() => {
    const children = [...(document.querySelector('temoin-notice')?.children ?? [])].filter(
      (child) => child.getAttribute('role') !== 'status',
    );
    return children.flatMap((one, index) =>
      children.slice(index + 1).flatMap((other) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const apart =
          a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        return apart ? [] : `${one.textContent} / ${other.textContent}`;
      }),
    );
  });
  expect(overlaps).toEqual([]);
}

/** Tabs on until so many links of the page had the focus, and expects that each could be seen. */
async function expectFocusSeen(tab: Page, count: number): Promise<void> {
  await behindNotice(tab);
  const seen = new Set<string>();
  for (let presses = 0; presses < count + 10 && seen.size < count; presses++) {
    await tab.keyboard.press('Tab');
    const text = await tab.evaluate(() => document.activeElement?.closest('main a')?.textContent);
    if (!text) continue;
    seen.add(text);
    await expectSeen(tab);
  }
  expect(seen.size).toBe(count);
}

/** Expects that some point of what has the focus is not behind the layer. */
async function expectSeen(tab: Page): Promise<void> {
  const found = await tab.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const focused = document.activeElement;
    const { left, top, right, bottom } = focused?.getBoundingClientRect() ?? new DOMRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.2, 0.5, 0.8].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    );
    const hits = points.filter(([x, y]) => document.elementFromPoint(x, y) === focused).length;
    return { hits, focused: focused?.textContent, top, bottom };
  });
  expect(found.hits, JSON.stringify(found)).toBeGreaterThan(0);
}
