// Layout shift: whatever the widget shows or takes away, nothing of the page moves, from the first visit to the next.
import { expect, type Page, test } from '@playwright/test';
import { LAYOUTS } from '../../src/consent/layout.ts';
import { configuration, page, type Site, startSite } from './site.ts';
import { behindNotice } from './visitor.ts';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };

let site: Site;
test.afterEach(() => site.close());

const body = Array.from({ length: 40 }, (_, index) => `<p>Une ligne, puis une autre : ${index}.</p>`).join(
  '',
);

/** Every shift of a document from its beginning, also right after a click, which browsers leave out of their sum. */
const watchShifts = (tab: Page) =>
  tab.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      // The reason for the cast: the types of the page know no layout shifts.
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Once whatever was drawn last has been painted and told of. */
async function shiftsOf(tab: Page): Promise<number[]> {
  return tab.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return Reflect.get(globalThis, 'shifts') as number[];
  });
}

/** The page's own doing, so that a watch that sees nothing is noticed. */
async function expectSeen(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const high = document.createElement('div');
    high.style.height = '300px';
    document.querySelector('main')?.prepend(high);
  });
  expect(await shiftsOf(tab)).toHaveLength(1);
}

const button = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true });

for (const layout of LAYOUTS)
  for (const view of [PHONE, DESKTOP])
    test(`${layout}, ${view.width} px: no shift at the first visit, in the preferences, after a choice, and at the next visit`, async ({
      page: tab,
    }) => {
      site = await startSite({ ...configuration, layout });
      site.routes.set('/', { body: page({ body }) });
      await tab.setViewportSize(view);
      await watchShifts(tab);
      await tab.goto(site.url);
      await expect(button(tab, 'Tout accepter')).toBeVisible();
      // What comes behind the banner is there.
      await behindNotice(tab);
      expect(await shiftsOf(tab)).toEqual([]);

      await button(tab, 'Choisir').click();
      const dialog = tab.getByRole('dialog', { name: 'Gérer mes cookies' });
      await expect(dialog).toBeVisible();
      expect(await shiftsOf(tab)).toEqual([]);
      await tab.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      expect(await shiftsOf(tab)).toEqual([]);

      await button(tab, view === PHONE ? 'Tout refuser' : 'Tout accepter').click();
      await expect(tab.getByRole('status')).toHaveText('Votre choix est enregistré.');
      await expect(tab.locator('temoin-notice')).toHaveCount(0, { timeout: 10_000 });
      expect(await shiftsOf(tab)).toEqual([]);

      await tab.reload();
      await tab.waitForFunction(() => Object.isFrozen(Reflect.get(window, 'temoin')));
      expect(await shiftsOf(tab)).toEqual([]);
      await expectSeen(tab);
    });
