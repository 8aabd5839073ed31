// The languages on the screen: each is chosen by the page, and its first layer fits a phone without an uneven button.
import { expect, test } from '@playwright/test';
import { locales } from '../../src/locales/index.ts';
import { page, type Site, startSite } from './site.ts';

const PHONE = { width: 390, height: 844 };

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
});
test.afterEach(() => site.close());

for (const [tag, { layers, direction }] of Object.entries(locales)) {
  test(`${tag}: the first layer is in the page’s language, reads its way, and fits a phone`, async ({
    page: tab,
  }) => {
    await tab.setViewportSize(PHONE);
    site.routes.set('/', { body: page({}).replace(/<html[^>]*>/, `<html lang="${tag}">`) });
    await tab.goto(site.url);
    const refuse = tab.getByRole('button', { name: layers.refuseAll, exact: true });
    const accept = tab.getByRole('button', { name: layers.acceptAll, exact: true });
    await expect(refuse).toBeVisible();
    const host = tab.locator('temoin-notice');
    await expect(host).toHaveAttribute('lang', tag);
    await expect(host).toHaveAttribute('dir', direction);

    const [refuseBox, acceptBox, box] = [
      await refuse.boundingBox(),
      await accept.boundingBox(),
      await host.boundingBox(),
    ];
    const sizes = [refuseBox, acceptBox].map((each) =>
      [each?.width, each?.height].map((px) => Math.round(px ?? 0)),
    );
    expect(sizes[0]).toEqual(sizes[1]);
    // CNIL-1: a phone keeps most of the page in sight.
    expect(box?.height).toBeLessThanOrEqual(0.45 * PHONE.height);
    const cut = await host.evaluate((element) =>
      [...element.children, ...(element.shadowRoot?.querySelectorAll('.card') ?? [])]
        .filter((child) => child.scrollWidth > child.clientWidth + 1 && child.clientWidth > 1)
        .map((child) => child.textContent),
    );
    expect(cut).toEqual([]);
  });
}

test('a browser’s own language is spoken where the page names none', async ({ browser }) => {
  site.routes.set('/', { body: page({}).replace(/<html[^>]*>/, '<html>') });
  for (const [wish, tag] of [
    ['zh-CN', 'zh-Hans'],
    ['nn-NO', 'nb'],
    ['pt-BR', 'pt-BR'],
    ['sr-RS', 'en'],
  ] as const) {
    const context = await browser.newContext({ locale: wish });
    const tab = await context.newPage();
    await tab.goto(site.url);
    await expect(tab.locator('temoin-notice')).toHaveAttribute('lang', tag);
    await context.close();
  }
});
