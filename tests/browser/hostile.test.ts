// The first layer on hostile pages: it looks the same to within 2 % of its pixels, and a real click refuses.
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { openPictureComparer, type PictureComparer } from './compare-pictures.ts';
import { frameworkStyles, hostileStyles } from './hostile-styles.ts';
import { heldScript, page, type Site, startSite } from './site.ts';

const VIEWPORT = { width: 800, height: 600 } as const;
/** How much of the picture may differ: what shows behind the round corners. */
const SHARE_LIMIT = 0.02;

let site: Site;
let comparer: PictureComparer;
/** The layer on a page that does nothing to it. */
let plain: { readonly picture: Buffer; readonly clip: Box };
type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

test.use({ viewport: VIEWPORT, contextOptions: { reducedMotion: 'reduce' } });
test.beforeAll(async ({ browser }) => {
  comparer = await openPictureComparer(browser);
  site = await startSite();
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics') }) });
  plain = await plainLayer(browser);
});
test.beforeEach(() => {
  site.records.length = 0;
});
test.afterAll(async () => {
  await comparer.close();
  await site.close();
});

const notice = (tab: Page) => tab.locator('html > temoin-notice');
const refuse = (tab: Page) => tab.getByRole('button', { name: 'Tout refuser', exact: true });

for (const [what, css] of Object.entries({ ...hostileStyles, ...(await frameworkStyles()) })) {
  test(`the first layer is the same on a page that ${what}`, async ({ page: tab }) => {
    await openPage(tab, css);
    expect(await differingShare(tab)).toBeLessThanOrEqual(SHARE_LIMIT);
    await expectRefusal(tab);
  });
}

test('on a page that zooms its root the preferences are as large as on any', async ({ page: tab }) => {
  const sizeOn = async (css: string) => {
    await openPage(tab, css);
    await tab.getByRole('button', { name: 'Choisir', exact: true }).click();
    const { width, height } = await boxOf(tab.getByRole('dialog', { name: 'Gérer mes cookies' }));
    return { width, height };
  };
  expect(await sizeOn('html{zoom:2}')).toEqual(await sizeOn(''));
});

test('what the browser itself zooms, as a visitor asks, stays zoomed', async ({ browser }) => {
  const boxes: Box[] = [];
  // At 200 % a window has half as many CSS pixels, each twice as large; the first stands for 100 % in a smaller window.
  for (const deviceScaleFactor of [1, 2]) {
    const viewport = { width: VIEWPORT.width / 2, height: VIEWPORT.height / 2 };
    const tab = await browser.newPage({
      viewport,
      deviceScaleFactor,
      reducedMotion: 'reduce',
      locale: 'fr-FR',
    });
    await tab.goto(site.url);
    await expect(refuse(tab)).toBeVisible();
    boxes.push(await boxOf(notice(tab)));
    await tab.close();
  }
  expect(boxes[1]).toEqual(boxes[0]);
});

for (const [name, value] of [
  ['hidden', ''],
  ['hidden', 'until-found'],
  ['style', 'display:none!important'],
  ['inert', ''],
  ['aria-hidden', 'true'],
] as const) {
  test(`a script that sets ${name}="${value}" on the notice takes it from nobody`, async ({ page: tab }) => {
    await openPage(tab);
    await notice(tab).evaluate(
      (host, [key, text]) => {
        // As a property, because the page's policy forbids the attribute itself.
        if (key === 'style') host.style.cssText = text;
        else host.setAttribute(key, text);
      },
      [name, value] as const,
    );
    // By its role: what reads the page aloud would not find a hidden one.
    await expect(tab.getByRole('dialog', { name: 'Votre choix sur les cookies' })).toBeVisible();
    expect(await differingShare(tab)).toBeLessThanOrEqual(SHARE_LIMIT);
    await expectRefusal(tab);
  });
}

test('removed again and again, the notice comes back twenty times at most in all, and then stays away', async ({
  page: tab,
}) => {
  await openPage(tab);
  const timesSeen = await tab.evaluate(async () => {
    let seen = 0;
    for (let round = 0; round < 60; round++) {
      const host = document.querySelector('temoin-notice');
      if (host) seen++;
      host?.remove();
      // Something else on the root changes too, which must not start the count anew.
      document.documentElement.append(document.createElement('aside'));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return seen;
  });
  expect(timesSeen).toBe(20);
  expect(site.records).toEqual([]);
});

test('removed nineteen times, the notice is there again, the same, and refuses', async ({ page: tab }) => {
  await openPage(tab);
  for (let times = 0; times < 19; times++) {
    await tab.evaluate(() => document.querySelector('temoin-notice')?.remove());
    await expect(refuse(tab)).toBeVisible();
  }
  expect(await differingShare(tab)).toBeLessThanOrEqual(SHARE_LIMIT);
  await expectRefusal(tab);
});

test('a copy of the notice answers nothing, and leaves the notice as it is', async ({ page: tab }) => {
  await openPage(tab);
  const copied = await notice(tab).evaluate((host) => {
    document.body.append(host.cloneNode(true));
    const buttons = document.querySelectorAll<HTMLElement>('body > temoin-notice > button');
    for (const button of buttons) button.click();
    return buttons.length;
  });
  expect(copied).toBe(4);
  expect(await differingShare(tab)).toBeLessThanOrEqual(SHARE_LIMIT);
  await expectRefusal(tab);
  expect(site.records).toHaveLength(1);
});

for (const [what, name, show, hide] of [
  ['an open modal dialog', 'dialog', 'showModal', 'close'],
  ['an element in fullscreen', 'section', 'requestFullscreen', 'remove'],
  ['a popover that covers the window', 'dialog', 'showPopover', 'remove'],
] as const) {
  test(`behind ${what} the first layer waits, decides nothing, and is the same afterwards`, async ({
    page: tab,
  }) => {
    await openPage(
      tab,
      '#over{position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;border:0;background:#ddd}',
    );
    await tab.evaluate(
      async ([element, method]) => {
        const over = Object.assign(document.createElement(element), { id: 'over' });
        if (method === 'showPopover') over.popover = 'manual';
        document.body.append(over);
        // The reason for the cast: each method is called on the element that has it.
        await (over as HTMLDialogElement)[method]();
      },
      [name, show] as const,
    );
    expect(await differingShare(tab)).toBeGreaterThan(SHARE_LIMIT);
    await tab.mouse.click(plain.clip.x + plain.clip.width / 4, plain.clip.y + plain.clip.height / 2);
    await tab.locator('#over').evaluate((over, method) => (over as HTMLDialogElement)[method](), hide);
    await expect.poll(() => differingShare(tab)).toBeLessThanOrEqual(SHARE_LIMIT);
    expect(site.records).toEqual([]);
    await expectRefusal(tab);
  });
}

/** Opens the page with those styles and waits for the layer. */
async function openPage(tab: Page, css = ''): Promise<void> {
  site.routes.set('/hostile.css', { type: 'text/css', body: css });
  site.routes.set('/hostile', { body: page({ head: '<link rel="stylesheet" href="/hostile.css">' }) });
  await tab.goto(`${site.url}/hostile`);
  await expect(refuse(tab)).toBeVisible();
}

async function expectRefusal(tab: Page): Promise<void> {
  await refuse(tab).click();
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'refuse-all', gesture: 'trusted' });
}

async function boxOf(one: Locator): Promise<Box> {
  const box = await one.boundingBox();
  if (!box) throw new Error('the first layer has no box');
  return box;
}

async function plainLayer(browser: Browser): Promise<typeof plain> {
  const tab = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce', locale: 'fr-FR' });
  await tab.goto(site.url);
  await expect(refuse(tab)).toBeVisible();
  const clip = await boxOf(notice(tab));
  const picture = await tab.screenshot({ clip });
  await tab.close();
  return { picture, clip };
}

/** In the place that the layer has on a plain page, so that one that has moved differs too. */
const differingShare = async (tab: Page) =>
  comparer.differingShare(plain.picture, await tab.screenshot({ clip: plain.clip }));
