// The floating button in a real browser: when it is there, what it opens, and that it covers nothing that is used.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { hostileStyles } from './hostile-styles.ts';
import { acceptedBefore } from './returning-visitor.ts';
import { configuration, page, type Site, startSite } from './site.ts';
import { accept, refuse } from './visitor.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

let site: Site;
test.afterEach(() => site.close());

interface Options {
  readonly settings?: object;
  readonly body?: string;
  readonly css?: string;
  readonly lang?: string;
  /** Whether the visitor was here before, and chose. */
  readonly isNew?: boolean;
}

async function open(tab: Page, options: Options = {}): Promise<void> {
  const { settings = { button: 'bottom-end' }, body = '', css = '', lang = 'fr', isNew = false } = options;
  site = await startSite({ ...configuration, ...settings });
  site.routes.set('/page.css', { type: 'text/css', body: css });
  site.routes.set('/', { body: page({ body, lang, head: '<link rel="stylesheet" href="/page.css">' }) });
  if (!isNew) await tab.context().addCookies([acceptedBefore(site.url)]);
  await tab.goto(site.url);
}

const host = (tab: Page) => tab.locator('html > temoin-button');
const button = (tab: Page) => host(tab).getByRole('button', { name: 'Gérer mes cookies', exact: true });
const cross = (tab: Page) => host(tab).getByRole('button', { name: 'Fermer sans rien changer' });
const dialog = (tab: Page) => tab.getByRole('dialog', { name: 'Gérer mes cookies' });

/** Distances of what is seen from the edges of the window, in whole CSS pixels. */
async function placeOf(tab: Page) {
  const box = await host(tab).boundingBox();
  const view = tab.viewportSize();
  if (!box || !view) throw new Error('it has no box');
  return {
    left: Math.round(box.x),
    right: Math.round(view.width - box.x - box.width),
    bottom: Math.round(view.height - box.y - box.height),
  };
}

/** Names of the page's controls in the window that the button, where it is seen, has a part of. */
const covered = (tab: Page) =>
  tab.evaluate(() => {
    const own = document.querySelector('temoin-button');
    const shown = [...(own?.children ?? [])].filter((part) => getComputedStyle(part).visibility !== 'hidden');
    if (!own || !shown.length) return [];
    const box = own.getBoundingClientRect();
    return [...document.body.querySelectorAll('a,button,input,iframe,[tabindex]')]
      .filter((control) =>
        [...control.getClientRects()].some(
          (rect) =>
            rect.left < box.right && rect.right > box.left && rect.top < box.bottom && rect.bottom > box.top,
        ),
      )
      .map((control) => control.id || control.textContent);
  });

test.describe('CBT-K CNIL-11: where the site wants it', () => {
  test('it comes once the visitor has answered, in the corner, and is there on the next page', async ({
    page: tab,
  }) => {
    await open(tab, { isNew: true });
    await expect(tab.locator('temoin-notice')).toBeVisible();
    await tab.waitForTimeout(1000);
    await expect(button(tab)).toHaveCount(0);
    await refuse(tab);
    await expect(button(tab)).toBeVisible();
    expect(await placeOf(tab)).toMatchObject({ right: 16, bottom: 16 });
    await tab.reload();
    await expect(button(tab)).toBeVisible();
    expect(await placeOf(tab)).toMatchObject({ right: 16, bottom: 16 });
    const box = await button(tab).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect((await cross(tab).boundingBox())?.width).toBeGreaterThanOrEqual(24);
  });

  for (const view of [PHONE, DESKTOP])
    test(`${view.width} px, A11Y-7: by keys alone it opens the preferences, and has the focus again when they close`, async ({
      page: tab,
    }) => {
      await tab.setViewportSize(view);
      await open(tab);
      await expect(button(tab)).toBeVisible();
      // Behind everything that is the page's.
      await tab.getByRole('main').getByRole('button', { name: 'Gérer mes cookies' }).focus();
      await tab.keyboard.press('Tab');
      await expect(button(tab)).toBeFocused();
      await tab.keyboard.press('Enter');
      await expect(dialog(tab)).toBeVisible();
      // On a phone they stand over it.
      const place = await placeOf(tab);
      await tab.waitForTimeout(500);
      expect(await placeOf(tab)).toEqual(place);
      await tab.keyboard.press('Escape');
      await expect(dialog(tab)).toBeHidden();
      await expect(button(tab)).toBeFocused();
      await button(tab).click();
      await dialog(tab).getByRole('button', { name: 'Enregistrer' }).click();
      await expect(button(tab)).toBeFocused();
      await expect.poll(() => site.records).toEqual([expect.objectContaining({ surface: 'preferences' })]);
    });

  test('US-12: it is there from the start where the law asks for a way to opt out alone', async ({
    page: tab,
  }) => {
    await open(tab, { isNew: true, settings: { button: 'bottom-end', jurisdiction: 'US-CA' } });
    await expect(button(tab)).toBeVisible();
    await expect(tab.locator('temoin-notice')).toHaveCount(0);
  });

  test('it comes to a page that never rests', async ({ page: tab }) => {
    await open(tab, {
      body: '<div id="news"><p>x</p></div>',
      css: '#news{height:20px;overflow:auto}#news p{height:900px}',
    });
    await tab.evaluate(() => {
      const news = document.querySelector('#news');
      setInterval(() => {
        news?.scrollBy(0, 1);
        news?.append('x');
      }, 30);
    });
    await expect(button(tab)).toBeVisible();
  });

  test('it gives way to the first layer, whenever that asks again', async ({ page: tab }) => {
    await open(tab);
    await expect(button(tab)).toBeVisible();
    await tab.evaluate(() => (window as { temoin?: { show(): void } }).temoin?.show());
    await expect(tab.locator('temoin-notice')).toBeVisible();
    await expect(button(tab)).toHaveCount(0);
    await accept(tab);
    await expect(button(tab)).toBeVisible();
    await tab.evaluate(() => (window as { temoin?: { forget(): void } }).temoin?.forget());
    await expect(button(tab)).toHaveCount(0);
  });

  test('EPD-1: the visitor hides it until the page is left, and nothing is written for that', async ({
    page: tab,
  }) => {
    await open(tab, { body: '<p>x</p>', css: 'main{height:3000px}' });
    await expect(button(tab)).toBeVisible();
    const kept = () =>
      tab.evaluate(() => JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]));
    const before = await kept();
    await cross(tab).focus();
    await tab.keyboard.press('Enter');
    await expect(host(tab)).toHaveCount(0);
    await tab.mouse.wheel(0, 600);
    await tab.waitForTimeout(600);
    await expect(host(tab)).toHaveCount(0);
    expect(await kept()).toBe(before);
    await tab.reload();
    await expect(button(tab)).toBeVisible();
  });
});

for (const [what, settings] of [
  ['by default', {}],
  ['in a corner that is not known', { button: 'top' }],
  ['where the setting is no corner', { button: true }],
] as const)
  test(`there is none ${what}`, async ({ page: tab }) => {
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await open(tab, { settings });
    await tab.waitForTimeout(1200);
    await expect(tab.locator('temoin-button')).toHaveCount(0);
    if (what === 'by default') expect(asked.filter((url) => url.includes('button'))).toEqual([]);
  });

test('a page in a frame has none: its top page has', async ({ page: tab }) => {
  await open(tab);
  site.routes.set('/outer', { body: page({ body: '<iframe src="/" title="Page"></iframe>' }) });
  await tab.goto(`${site.url}/outer`);
  await expect(button(tab)).toBeVisible();
  await expect(tab.frameLocator('iframe').locator('temoin-button')).toHaveCount(0);
});

test.describe('A11Y-4: it covers nothing that is used', () => {
  const at = (id: string, place: string) => `#${id}{position:fixed;${place};width:120px;height:60px}`;
  const link = (id: string) => `<a id="${id}" href="#x">${id}</a>`;

  for (const [what, controls, place] of [
    ['one in its corner: it takes the other', ['end'], { left: 16, bottom: 16 }],
    ['one in each corner: it stands above', ['end', 'start'], { right: 16, bottom: 76 }],
    ['a bar along the edge: it stands above', ['bar'], { right: 16, bottom: 76 }],
    ['one in a shadow root', ['shadow'], { left: 16, bottom: 16 }],
    ['a heading that has the focus', ['heading'], { left: 16, bottom: 16 }],
  ] as const)
    test(`${what}`, async ({ page: tab }) => {
      const css = [at('end', 'right:10px;bottom:10px'), at('start', 'left:10px;bottom:10px')];
      await open(tab, {
        body: controls
          .map((id) => (id === 'heading' ? `<h2 id="heading" tabindex="-1">x</h2>` : link(id)))
          .join(''),
        css: `${css.join('')}#bar{position:fixed;inset:auto 0 0;height:50px}${at('heading', 'right:0;bottom:0')}`,
      });
      if (controls[0] === 'shadow')
        await tab.evaluate(() => {
          const element = document.querySelector('#shadow') ?? document.body;
          const outer = document.createElement('div');
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('button{position:fixed;right:0;bottom:0;width:90px;height:50px}');
          const root = outer.attachShadow({ mode: 'open' });
          root.adoptedStyleSheets = [sheet];
          root.append(document.createElement('button'));
          element.replaceWith(outer);
        });
      if (controls[0] === 'heading') await tab.locator('#heading').focus();
      await expect.poll(() => placeOf(tab).catch(() => undefined)).toMatchObject(place);
      await expect(button(tab)).toBeVisible();
      expect(await covered(tab)).toEqual([]);
    });

  test('where there is no free place it is away, and back once there is', async ({ page: tab }) => {
    const rows = Array.from({ length: 60 }, (_, index) => link(`l${index}`)).join('');
    await open(tab, {
      body: `<div id="all">${rows}</div>`,
      css: '#all a{display:block;height:30px}body{margin:0}',
    });
    await tab.waitForTimeout(1200);
    await expect(host(tab)).toHaveCount(1);
    await expect(button(tab)).toHaveCount(0);
    await tab.evaluate(() => document.querySelector('#all')?.remove());
    await expect(button(tab)).toBeVisible();
    expect(await placeOf(tab)).toMatchObject({ right: 16, bottom: 16 });
  });

  test('a region that fills the window is no control', async ({ page: tab }) => {
    await open(tab, { css: 'main{position:fixed;inset:0;overflow:auto}' });
    await tab.evaluate(() => document.querySelector('main')?.setAttribute('tabindex', '0'));
    await tab.locator('main').focus();
    await expect(button(tab)).toBeVisible();
    expect(await placeOf(tab)).toMatchObject({ right: 16, bottom: 16 });
  });

  for (const view of [PHONE, DESKTOP])
    test(`${view.width} px: no link while the page is scrolled, and none that the keyboard comes to`, async ({
      page: tab,
    }) => {
      await tab.setViewportSize(view);
      const lines = Array.from(
        { length: 80 },
        (_, index) => `<p class="p${index % 3}">Avant ${link(`l${index}`)} et après.</p>`,
      );
      await open(tab, { body: lines.join(''), css: '.p1{text-align:right}.p2{text-align:center}' });
      await expect(host(tab)).toHaveCount(1);
      let seen = 0;
      for (let step = 0; step < 12; step++) {
        await tab.mouse.wheel(0, 97);
        await tab.waitForTimeout(100);
        expect(await covered(tab)).toEqual([]);
        await tab.waitForTimeout(300);
        expect(await covered(tab)).toEqual([]);
        if (await button(tab).isVisible()) seen++;
      }
      // Otherwise nothing was shown.
      expect(seen).toBeGreaterThan(3);
      for (let step = 0; step < 30; step++) {
        await tab.keyboard.press('Tab');
        await tab.waitForTimeout(60);
        expect(await covered(tab)).toEqual([]);
      }
    });
});

test.describe('it looks and reads its part', () => {
  test('A11Y-14: its name and words are the visitor’s language’s, or the site’s own, and it is mirrored', async ({
    page: tab,
  }) => {
    await open(tab, {
      lang: 'ar',
      settings: { button: 'bottom-end', texts: { ar: { preferencesTitle: 'اختياراتي' } } },
    });
    await expect(host(tab).getByRole('button', { name: 'اختياراتي', exact: true })).toBeVisible();
    await expect(host(tab)).toHaveAttribute('lang', 'ar');
    expect(await placeOf(tab)).toMatchObject({ left: 16, bottom: 16 });
  });

  for (const corner of ['bottom-start', 'bottom-end'] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      test(`axe finds nothing, ${corner}, ${colorScheme}`, async ({ page: tab }) => {
        await tab.emulateMedia({ colorScheme });
        await open(tab, { settings: { button: corner }, css: ':root{color-scheme:light dark}' });
        await expect(button(tab)).toBeVisible();
        expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);
      });

  test('is not printed, does not move where the visitor wants no motion, and keeps its edge and sign in forced colours', async ({
    page: tab,
  }) => {
    await open(tab);
    await expect(button(tab)).toBeVisible();
    const card = (name: string) =>
      host(tab).evaluate(
        (element, property) =>
          getComputedStyle(element.shadowRoot?.querySelector('.card') ?? element).getPropertyValue(property),
        name,
      );
    expect(await card('animation-name')).toBe('come');
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    expect(await card('animation-name')).toBe('none');
    await tab.emulateMedia({ forcedColors: 'active' });
    expect(await card('color')).not.toBe(await card('background-color'));
    expect(await card('border-top-color')).not.toBe(await card('background-color'));
    await tab.emulateMedia({ media: 'print' });
    await expect(host(tab)).toBeHidden();
  });

  test('takes the theme of the notice', async ({ page: tab }) => {
    await open(tab, {
      settings: { button: 'bottom-end', theme: { accent: '#a3195b', radius: '0', scheme: 'light' } },
    });
    await expect(button(tab)).toBeVisible();
    const { colour, radius } = await host(tab).evaluate((element) => {
      const { color, borderRadius } = getComputedStyle(element.shadowRoot?.querySelector('.card') ?? element);
      return { colour: color, radius: borderRadius };
    });
    expect({ colour, radius }).toEqual({ colour: 'rgb(163, 25, 91)', radius: '0px' });
  });

  test('nothing breaks the strictest policy: no violation is reported', async ({ page: tab }) => {
    await tab.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(globalThis, { violations });
      addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective), true);
    });
    await open(tab);
    await button(tab).click();
    await expect(dialog(tab)).toBeVisible();
    // The reason for the cast: the page's own globals have no types here.
    expect(await tab.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual(
      [],
    );
  });
});

/** There each control of the page fills the window: the button covers one wherever it stands, and is away. */
const FILLING = 'puts a letter before and after everything';

for (const [what, css] of Object.entries(hostileStyles).filter(([name]) => name !== FILLING))
  test(`it stands, looks and opens as ever on a page that ${what}`, async ({ page: tab }) => {
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    await open(tab, { css });
    // Where the page's own button is moved beneath it, it may stand elsewhere.
    await expect(host(tab)).toHaveAttribute('data-corner', /./);
    await expect(host(tab)).not.toHaveAttribute('data-away');
    const { left, right, bottom } = await placeOf(tab);
    expect([left, right]).toContain(16);
    expect([16, 76, 136]).toContain(bottom);
    const box = await button(tab).boundingBox();
    expect([box?.width, box?.height].map((px) => Math.round(px ?? 0))).toEqual([46, 44]);
    expect(await host(tab).evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    await tab.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await expect(dialog(tab)).toHaveCount(1);
  });
