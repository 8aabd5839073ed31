// Where a placeholder stands: exactly over the held element, whatever the page is made of, without moving anything.
import { expect, type Page, test } from '@playwright/test';
import { page, type Site, startSite } from './site.ts';

let site: Site;
test.beforeEach(async () => {
  // The pages below bring styles of their own.
  site = await startSite(undefined, '');
});
test.afterEach(() => site.close());

const frame = (attributes = 'width="400" height="200"') =>
  `<iframe data-consent="player" data-src="${site.other}/1" title="Film" ${attributes}></iframe>`;
const words = 'Un texte assez long pour tenir sur plusieurs lignes, '.repeat(6);

/** Each with a held frame and neighbours that would show if anything moved. */
const layouts: [what: string, css: string, body: () => string][] = [
  ['a block', 'iframe{display:block;margin:20px}', () => `<p>a</p>${frame()}<p>b</p>`],
  ['a line of text', '', () => `<p>${words}${frame('width="200" height="100"')} ${words}</p>`],
  ['a centred line', 'div{text-align:center}', () => `<div>a ${frame()} b</div><p>c</p>`],
  [
    'a flex row with gaps',
    'div{display:flex;gap:24px;justify-content:space-between;align-items:center}',
    () => `<div><b>a</b>${frame()}<b>b</b></div><p>c</p>`,
  ],
  [
    'a flex column',
    'div{display:flex;flex-direction:column;gap:24px;align-items:flex-end}',
    () => `<div><b>a</b>${frame()}<b>b</b></div><p>c</p>`,
  ],
  [
    'a grid',
    'div{display:grid;grid-template-columns:1fr 1fr;gap:24px}',
    () => `<div><b>a</b><b>b</b><b>c</b>${frame()}<b>d</b></div><p>e</p>`,
  ],
  ['the full width', 'iframe{width:100%;height:240px;border:0}', () => `<p>a</p>${frame('')}<p>b</p>`],
  [
    'an aspect ratio',
    'iframe{width:100%;aspect-ratio:16/9;height:auto;border:0;display:block}',
    () => `<p>a</p>${frame('')}<p>b</p>`,
  ],
  [
    'the padding trick',
    'div{position:relative;height:0;padding-bottom:56.25%;overflow:hidden}iframe{position:absolute;inset:0;width:100%;height:100%;z-index:2}',
    () => `<div>${frame('')}</div><p>b</p>`,
  ],
  ['a float', 'iframe{float:right;margin:10px}', () => `${frame()}<p>${words}</p>`],
  [
    'a positioned parent',
    'div{position:relative;left:40px;top:10px;padding:30px;border:5px solid}',
    () => `<div><p>a</p>${frame()}<p>b</p></div>`,
  ],
  [
    'a positioned scroller',
    'div{position:relative;overflow:auto;height:300px}',
    () => `<div><p>${words}</p>${frame()}<p>${words}</p></div><p>c</p>`,
  ],
  [
    'a scroller that is not positioned',
    'div{overflow:auto;height:300px}',
    () => `<div><p>${words}</p>${frame()}<p>${words}</p></div><p>c</p>`,
  ],
  [
    'a scroller of blocks',
    'div{overflow:auto;height:300px}iframe{display:block;margin:16px 0}',
    () => `<div><p>${words}</p>${frame()}<p>${words}</p></div><p>c</p>`,
  ],
  [
    'a flex scroller',
    'div{overflow:auto;height:300px;display:flex;flex-direction:column;gap:16px}iframe,p{flex:none}',
    () => `<div><p>${words}</p>${frame()}<p>${words}</p></div><p>c</p>`,
  ],
  [
    'a scaled parent',
    'div{transform:scale(.75);transform-origin:0 0}',
    () => `<div><p>a</p>${frame()}<p>b</p></div>`,
  ],
  ['a zoomed body', 'body{zoom:1.25}', () => `<p>a</p>${frame()}<p>b</p>`],
  [
    'columns',
    'div{columns:2;width:900px}iframe{max-width:100%}',
    () => `<div><p>${words}</p>${frame()}<p>${words}</p></div>`,
  ],
  ['a table cell', '', () => `<table border="1"><tr><td>a</td><td>${frame()}</td></tr></table><p>b</p>`],
  [
    'a fixed place',
    'iframe{position:fixed;right:20px;bottom:20px}',
    () => `<p>a</p>${frame('width="300" height="170"')}<p>b</p>`,
  ],
];

for (const direction of ['ltr', 'rtl'] as const) {
  for (const [what, css, body] of layouts) {
    test(`over ${what}, ${direction}: nothing moves by a pixel, also when the page changes`, async ({
      page: tab,
    }) => {
      await watchShifts(tab);
      const styles = `<style>body{margin:0;direction:${direction};font:16px/1.5 sans-serif}temoin-notice{display:none}${css}</style>`;
      const before = `<section id="top"></section>`;
      const html = page({ head: styles, body: `${before}${body()}<p style="height:1500px"></p>` });
      site.routes.set('/', { body: html });
      site.routes.set('/bare', { body: html.replace(/<script.*?<\/script>/, '') });
      await tab.goto(`${site.url}/bare`);
      const bare = await boxes(tab);
      await tab.goto(site.url);
      await expect(tab.locator('temoin-embed')).toHaveCount(1);
      expect(await boxes(tab)).toEqual(bare);
      await expectOver(tab);
      expect(await tab.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);

      await tab.evaluate(() => {
        const top = document.getElementById('top');
        if (top) top.textContent = 'Une ligne de plus.';
        for (const scroller of document.querySelectorAll('div')) scroller.scrollTop = 120;
      });
      await expectOver(tab);
      await tab.setViewportSize({ width: 900, height: 800 });
      await expectOver(tab);
      await tab.evaluate(() => scrollTo(0, 60));
      await expectOver(tab);
      await tab.evaluate(() => document.querySelector('iframe')?.setAttribute('width', '333'));
      await expectOver(tab);
    });
  }
}

test('scrolled out of a flex scroller, a placeholder covers nothing beside it', async ({ page: tab }) => {
  const styles =
    '<style>div{overflow:auto;height:300px;display:flex;flex-direction:column}div>*{flex:none}</style>';
  site.routes.set('/', {
    body: page({
      head: styles,
      body: `<button id="above">Avant</button><div>${frame()}<p>${words.repeat(20)}</p></div>`,
    }),
  });
  await tab.goto(site.url);
  await tab.getByRole('button', { name: 'Tout refuser' }).click();
  await tab.evaluate(() => document.querySelector('div')?.scrollTo(0, 160));
  await expectOver(tab);
  await tab.getByRole('button', { name: 'Avant' }).click();
  const box = await tab.locator('main > div').boundingBox();
  const above = await tab.evaluate(
    ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.localName,
    [(box?.x ?? 0) + 100, (box?.y ?? 0) - 8],
  );
  expect(above).not.toBe('temoin-embed');
});

test('page styles cannot weaken a placeholder, nor hide what its buttons say', async ({ page: tab }) => {
  const hostile = `* { all: unset !important } button { display: none !important } p { color: transparent !important }
    temoin-embed, temoin-embed > * { display: none !important; opacity: 0 !important; --paper: #000 !important;
      --ink: #000 !important; --field: #000 !important; transform: scale(0) !important; pointer-events: none !important;
      position: static !important; width: 0 !important; margin: 99px !important }
    temoin-embed > p::before { content: "Vous devez autoriser. " !important } button::first-line { color: transparent !important }`;
  // At the same whole pixel on both pages.
  const box =
    '<style>iframe{position:absolute!important;top:80px!important;left:20px!important;border:0!important}</style>';
  site.routes.set('/', { body: page({ head: box, body: frame() }) });
  site.routes.set('/hostile', {
    body: page({ head: `<style>${hostile.replace('* {', ':not(iframe) {')}</style>${box}`, body: frame() }),
  });
  await tab.goto(site.url);
  await tab.getByRole('button', { name: 'Tout refuser' }).click();
  await expect(tab.locator('temoin-embed')).toBeVisible();
  const before = await tab.locator('temoin-embed').screenshot();
  await tab.goto(`${site.url}/hostile`);
  await expect(tab.locator('temoin-embed button').first()).toBeVisible();
  expect((await tab.locator('temoin-embed').screenshot()).equals(before)).toBe(true);
  await tab.locator('temoin-embed').getByRole('button', { name: 'Charger une fois' }).click();
  await expect.poll(() => site.seen).toEqual(['/1']);
});

test('in an open shadow root, a placeholder stands over its embed too', async ({ page: tab }) => {
  site.routes.set('/', { body: page({ body: '<div id="outer"></div>' }) });
  await tab.goto(site.url);
  await tab.waitForTimeout(300);
  // The gate of this page has nothing to look for in there: the frame is moved in when it is looked after already.
  await tab.evaluate((address) => {
    const held = document.createElement('iframe');
    Object.assign(held.dataset, { consent: 'player', src: address });
    document.body.append(held);
  }, `${site.other}/1`);
  await expect(tab.locator('temoin-embed')).toHaveCount(1);
  await tab.evaluate(() => {
    const root = document.getElementById('outer')?.attachShadow({ mode: 'open' });
    root?.append(document.querySelector('iframe') ?? '');
  });
  await expect(tab.locator('#outer temoin-embed')).toBeVisible();
  await tab.locator('#outer temoin-embed button').first().click();
  await expect.poll(() => site.seen).toEqual(['/1']);
  await expect(tab.locator('temoin-embed')).toHaveCount(0);
});

/** Placeholders come after `load`; what the parser moves before that is the page's own. */
async function watchShifts(tab: Page): Promise<void> {
  await tab.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    addEventListener('load', () => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift' });
    });
  });
}

/** Of everything in the page but what is ours, in document order; and how far it can be scrolled. */
const boxes = (tab: Page) =>
  tab.evaluate(() => [
    ...[...document.querySelectorAll('main *')]
      .filter((element) => !element.closest('temoin-embed'))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${x} ${y} ${width} ${height} ${element.scrollWidth} ${element.scrollHeight}`;
      }),
    `${document.documentElement.scrollWidth} ${document.documentElement.scrollHeight}`,
  ]);

/** The visible box of the placeholder, which is that of its card, equals the element's within a tenth of a pixel. */
async function expectOver(tab: Page): Promise<void> {
  await expect
    .poll(() =>
      tab.evaluate(() => {
        const held = document.querySelector('iframe')?.getBoundingClientRect();
        const card = document
          .querySelector('temoin-embed')
          ?.shadowRoot?.querySelector('.card')
          ?.getBoundingClientRect();
        const sides = ['x', 'y', 'width', 'height'] as const;
        return Math.max(...sides.map((side) => Math.abs((held?.[side] ?? Number.NaN) - (card?.[side] ?? 0))));
      }),
    )
    .toBeLessThan(0.1);
}
