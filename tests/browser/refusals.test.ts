// The two more ways to refuse that a site may add to the first layer, and what the record says of the buttons.
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Configuration } from '../../src/consent/configuration.ts';
import type { ConsentRecord } from '../../src/consent/record.ts';
import { configuration, page, type Site, startSite } from './site.ts';

let site: Site;
test.afterEach(() => site.close());

async function open(tab: Page, settings: Partial<Configuration>, css = '', lang = 'fr'): Promise<void> {
  site = await startSite({ ...configuration, ...settings });
  site.routes.set('/page.css', { type: 'text/css', body: css });
  site.routes.set('/', { body: page({ lang, head: '<link rel="stylesheet" href="/page.css">' }) });
  await tab.emulateMedia({ reducedMotion: 'reduce' });
  await tab.goto(site.url);
  await expect(tab.locator('temoin-notice')).toBeVisible();
}

const refuse = (tab: Page) => tab.getByRole('button', { name: 'Tout refuser', exact: true });

/** What the record says of the two buttons. */
async function parity(tab: Page): Promise<NonNullable<ConsentRecord['parity']>> {
  await refuse(tab).click();
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'refuse-all' });
  // The reason for the cast: what the report has sent, which the schema's own tests check.
  const { parity: found } = site.records[0] as ConsentRecord;
  if (!found) throw new Error('the record has no parity');
  return found;
}

for (const [requirement, name] of [
  ['CNIL-3', 'Continuer sans accepter'],
  ['IT-1', 'Fermer et tout refuser'],
] as const) {
  test(`${requirement}: "${name}" refuses all, as the button does, by pointer and by keyboard`, async ({
    page: tab,
    context,
  }) => {
    await open(tab, { firstLayer: { continueWithout: true, close: true } });
    const control = tab.getByRole('button', { name, exact: true });
    const box = await control.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await control.click();
    await expect
      .poll(() => site.records[0])
      .toMatchObject({
        event: 'refuse-all',
        surface: 'first-layer',
        gesture: 'trusted',
        granted: [],
        parity: { actionsToRefuse: 1, actionsToAccept: 1 },
      });
    await expect(control).toHaveCount(0);

    await context.clearCookies();
    await tab.reload();
    await control.focus();
    await tab.keyboard.press('Enter');
    await expect.poll(() => site.records.length).toBe(2);
    expect(site.records[1]).toMatchObject({ event: 'refuse-all', granted: [] });
  });
}

test('without the setting there is neither', async ({ page: tab }) => {
  await open(tab, { firstLayer: { close: false } });
  await expect(tab.locator('temoin-notice button')).toHaveCount(4);
});

test('CNIL-2: the record has the contrast of both labels, as they were drawn', async ({ page: tab }) => {
  await tab.emulateMedia({ colorScheme: 'light' });
  await open(tab, {});
  // White on #1d4ed8, rounded down.
  const { refuse: one, accept: other } = await parity(tab);
  expect([one.contrastHundredths, other.contrastHundredths]).toEqual([670, 670]);
});

for (const colour of [
  'oklch(0.62 0.19 260)',
  'color(display-p3 0.2 0.7 0.3)',
  'hsl(30 90% 50% / 60%)',
  '#777',
]) {
  test(`A11Y-1: a label on an accent of ${colour} has at least 4.5:1, and the record says how much`, async ({
    page: tab,
  }) => {
    await tab.emulateMedia({ colorScheme: 'light' });
    await open(tab, {}, `:root{--temoin-accent:${colour}}`);
    const { refuse: one, accept: other } = await parity(tab);
    expect(one.contrastHundredths).toBeGreaterThanOrEqual(450);
    expect(other).toEqual(one);
  });
}

/** Adds rules where a script alone can: to the open shadow root. */
const weaken = (tab: Page, css: string) =>
  tab.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.querySelector('temoin-notice')?.shadowRoot?.adoptedStyleSheets.push(sheet);
  }, css);

for (const [means, rules] of [
  ['a paler label', 'color:#9db0e8!important'],
  ['an outline in the place of a field', 'background:none!important;color:#999!important'],
  ['making it translucent', 'opacity:.3!important'],
] as const) {
  test(`CNIL-23: a script that weakens the refuse button by ${means} is seen in the record`, async ({
    page: tab,
  }) => {
    await tab.emulateMedia({ colorScheme: 'light' });
    await open(tab, {});
    await weaken(tab, `::slotted(button:first-of-type){${rules}}`);
    const { refuse: weak, accept: strong } = await parity(tab);
    expect(strong.contrastHundredths).toBe(670);
    expect(weak.contrastHundredths).toBeGreaterThanOrEqual(100);
    expect(weak.contrastHundredths).toBeLessThan(400);
  });
}

test('inline styles, important ones too, weaken nothing', async ({ page: tab }) => {
  await open(tab, {});
  await refuse(tab).evaluate((button) => {
    for (const [name, value] of [
      ['color', 'red'],
      ['opacity', '0'],
      ['font-size', '3px'],
      ['filter', 'blur(9px)'],
    ])
      button.style.setProperty(name ?? '', value ?? '', 'important');
  });
  const { refuse: one, accept: other } = await parity(tab);
  expect(one).toEqual(other);
});

/** Of refuse and accept: in the first layer, which is all that there is until the preferences are opened, or within. */
const styleOf = (tab: Page, within: Page | Locator = tab) =>
  Promise.all(
    ['Tout refuser', 'Tout accepter'].map((name) =>
      within.getByRole('button', { name, exact: true }).evaluate((element) => {
        const { backgroundColor, borderRadius, fontFamily, color } = getComputedStyle(element);
        return { backgroundColor, borderRadius, fontFamily, color };
      }),
    ),
  );

test('the theme of the configuration is drawn, on both buttons alike', async ({ page: tab }) => {
  const theme = { accent: '#0a7d38', accentDark: '#7be3a2', radius: '6px', font: 'monospace' };
  await tab.emulateMedia({ colorScheme: 'light' });
  await open(tab, { theme });
  const [one, other] = await styleOf(tab);
  expect(one).toMatchObject({ backgroundColor: 'rgb(10, 125, 56)', fontFamily: 'monospace' });
  expect(one?.borderRadius).toBe('4.02px');
  expect(other).toEqual(one);
  await tab.emulateMedia({ colorScheme: 'dark' });
  expect((await styleOf(tab))[0]).toMatchObject({ backgroundColor: 'rgb(123, 227, 162)' });
});

test('a scheme of the configuration outranks the system’s', async ({ page: tab }) => {
  await tab.emulateMedia({ colorScheme: 'light' });
  await open(tab, { theme: { scheme: 'dark' } });
  expect((await styleOf(tab))[0]).toMatchObject({ backgroundColor: 'rgb(157, 184, 255)' });
});

test('the page’s own styles outrank the theme of the configuration', async ({ page: tab }) => {
  await tab.emulateMedia({ colorScheme: 'light' });
  await open(tab, { theme: { accent: '#0a7d38', radius: '6px' } }, ':root{--temoin-accent:#802080}');
  expect((await styleOf(tab))[0]).toMatchObject({
    backgroundColor: 'rgb(128, 32, 128)',
    borderRadius: '4.02px',
  });
});

const green = { accent: '#0a7d38', accentDark: '#7be3a2', radius: '6px', font: 'monospace' } as const;
for (const [what, theme, css, colorScheme] of [
  ['a theme', green, '', 'light'],
  ['a theme’s dark accent', green, '', 'dark'],
  ['a scheme that outranks the system’s', { scheme: 'dark' }, '', 'light'],
  ['styles of the page', green, ':root{--temoin-accent:#802080;--temoin-font:serif}', 'light'],
  ['an accent on which black reads better', { accent: '#dd4477' }, '', 'light'],
] as const) {
  test(`the preferences are drawn as the first layer is, with ${what}`, async ({ page: tab }) => {
    await tab.emulateMedia({ colorScheme });
    await open(tab, { theme }, css);
    const [first] = await styleOf(tab);
    await tab.getByRole('button', { name: 'Choisir', exact: true }).click();
    const [one, other] = await styleOf(tab, tab.getByRole('dialog', { name: 'Gérer mes cookies' }));
    expect(one).toEqual(first);
    expect(other).toEqual(one);
  });
}

test('a theme cannot bring rules of its own', async ({ page: tab }) => {
  await open(tab, { theme: { accent: '#777}::slotted(button:first-of-type){display:none!important' } });
  await expect(refuse(tab)).toBeVisible();
  const [one, other] = await styleOf(tab);
  expect(one).toEqual(other);
});

test('space and offset that the page sets stay within bounds that keep the layer on the screen', async ({
  page: tab,
}) => {
  await open(tab, {}, ':root{--temoin-space:90px;--temoin-offset:4000px}');
  const box = await tab.locator('temoin-notice').boundingBox();
  const view = tab.viewportSize();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe((view?.height ?? 0) - 96);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await expect(refuse(tab)).toBeInViewport({ ratio: 1 });
});
