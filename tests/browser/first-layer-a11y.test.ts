// The first layer for those who use keys, a screen reader, larger spacing or a small window, with real keys.
import { expect, type Page, test } from '@playwright/test';
import { heldScript, page, type Site, startSite } from './site.ts';
import { decided } from './visitor.ts';

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
  const body = '<p><a href="#un">Un lien de la page</a></p>';
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics'), body }) });
});
test.afterEach(() => site.close());

const notice = (tab: Page) => tab.getByRole('dialog', { name: 'Votre choix sur les cookies' });
const controls = (tab: Page) => notice(tab).locator(':is(button, a)');

/** The layer's controls, in the order of the keyboard. */
const CONTROLS = ['Tout refuser', 'Tout accepter', 'Choisir', 'Confidentialité', 'Nos partenaires'];

/** What a visitor may set without losing anything (WCAG 1.4.12). */
const SPACING = 'line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important';
const PARAGRAPHS = 'margin-bottom:2em!important';

test('A11Y-6: Tab goes through the layer first, out of it into the page, and back again', async ({
  page: tab,
}) => {
  await open(tab);
  for (const name of CONTROLS) {
    await tab.keyboard.press('Tab');
    await expect(focused(tab)).toHaveText(name);
  }
  await tab.keyboard.press('Tab');
  await expect(focused(tab)).toHaveText('Un lien de la page');
  await tab.keyboard.press('Shift+Tab');
  await expect(focused(tab)).toHaveText('Nos partenaires');
});

for (const key of ['Enter', 'Space']) {
  test(`A11Y-6: ${key} on the first stop refuses; the focus is then on nothing that has gone`, async ({
    page: tab,
  }) => {
    await open(tab);
    await tab.keyboard.press('Tab');
    await tab.keyboard.press(key);
    await expect(notice(tab)).toBeHidden();
    await decided(tab, '!analytics:0!social:0');
    await expect.poll(() => site.records).toMatchObject([{ event: 'refuse-all', gesture: 'trusted' }]);
    await tab.keyboard.press('Tab');
    await expect(focused(tab)).toHaveText('Un lien de la page');
  });
}

test('A11Y-6: the layer takes the focus from nobody, and Escape neither closes it nor decides', async ({
  page: tab,
  context,
}) => {
  await open(tab);
  expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('body');
  await tab.keyboard.press('Escape');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Escape');
  await expect(focused(tab)).toHaveText('Tout refuser');
  expect(await context.cookies()).toEqual([]);
  expect(site.records).toEqual([]);
});

test('A11Y-7: closed by Escape, the preferences give the focus back to the control that opened them', async ({
  page: tab,
}) => {
  await open(tab);
  for (const _ of CONTROLS.slice(0, 3)) await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await expect(tab.getByRole('dialog', { name: 'Gérer mes cookies' })).toBeVisible();
  await tab.keyboard.press('Escape');
  await expect(tab.getByRole('dialog', { name: 'Gérer mes cookies' })).toHaveCount(0);
  await expect(focused(tab)).toHaveText('Choisir');
});

test('A11Y-6: what reads the page aloud finds a named dialog with its words and controls', async ({
  page: tab,
}) => {
  await open(tab);
  await expect(notice(tab)).toMatchAriaSnapshot(`
    - dialog "Votre choix sur les cookies":
      - heading "Votre choix sur les cookies" [level=2]
      - paragraph: /Avec votre accord, La Lettre Cyber et ses partenaires \\(2\\) utilisent des cookies/
      - paragraph: /Vous pouvez changer d’avis à tout moment/
      - button "Tout refuser"
      - button "Tout accepter"
      - button "Choisir"
      - link "Confidentialité":
        - /url: /confidentialite
      - button "Nos partenaires"
      - status
  `);
});

test('A11Y-5: every target is at least 24 px high and wide, and the two that answer at least 44', async ({
  page: tab,
}) => {
  await open(tab);
  for (const control of await controls(tab).all()) {
    const { width, height } = await boxOf(control);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
  for (const name of CONTROLS.slice(0, 2))
    expect((await boxOf(tab.getByRole('button', { name, exact: true }))).height).toBeGreaterThanOrEqual(44);
});

for (const [width, height] of [
  [390, 844],
  [320, 256],
] as const) {
  for (const where of ['the page', 'the shadow root'] as const) {
    test(`A11Y-3: with the text spacing of WCAG 1.4.12 set in ${where}, nothing is cut off at ${width} × ${height}`, async ({
      page: tab,
    }) => {
      await tab.setViewportSize({ width, height });
      await open(tab);
      // The layer outranks every style of the page; a style sheet of the visitor's own outranks the layer.
      const expected = where === 'the page' ? 'normal' : '1.8px';
      expect(await setSpacing(tab, where)).toBe(expected);
      const cut = await notice(tab).evaluate((host) =>
        [...host.children]
          .filter((child) => child.slot !== 'status')
          .filter(
            (child) =>
              child.scrollWidth > child.clientWidth + 1 || child.scrollHeight > child.clientHeight + 1,
          )
          .map((child) => child.textContent),
      );
      expect(cut).toEqual([]);
      await expectReachable(tab, width, height);
    });
  }
}

test('A11Y-2: at 320 × 256 px, which is 400 % zoom, the keyboard brings every control into sight, and refuses', async ({
  page: tab,
}) => {
  await tab.setViewportSize({ width: 320, height: 256 });
  await open(tab);
  await expectReachable(tab, 320, 256);
  await tab.getByRole('button', { name: 'Tout refuser' }).press('Enter');
  await decided(tab, '!analytics:0!social:0');
});

async function open(tab: Page): Promise<void> {
  await tab.emulateMedia({ reducedMotion: 'reduce' });
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
}

/** Each control, when the keyboard comes to it, is in the window and covered by nothing at its centre. */
async function expectReachable(tab: Page, width: number, height: number): Promise<void> {
  for (const name of CONTROLS) {
    await tab.keyboard.press('Tab');
    await expect(focused(tab)).toHaveText(name);
    const box = await boxOf(focused(tab));
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    const hit = await tab.evaluate(([x, y]) => document.elementFromPoint(x, y)?.textContent, [
      box.x + box.width / 2,
      box.y + box.height / 2,
    ] as const);
    expect(hit).toBe(name);
  }
}

/** As a style of the page, or as a tool that knows of shadow roots sets it. Says what spacing the words then have. */
async function setSpacing(tab: Page, where: 'the page' | 'the shadow root'): Promise<string> {
  return notice(tab).evaluate(
    (host, [spacing, paragraphs, inside]) => {
      const sheet = new CSSStyleSheet();
      const names = inside ? ['::slotted(*)', '::slotted(p)'] : ['*', 'p'];
      sheet.replaceSync(`${names[0]}{${spacing}}${names[1]}{${paragraphs}}`);
      (inside ? host.shadowRoot : document)?.adoptedStyleSheets.push(sheet);
      const words = host.querySelector('p');
      return words ? getComputedStyle(words).letterSpacing : '';
    },
    [SPACING, PARAGRAPHS, where === 'the shadow root'] as const,
  );
}

const focused = (tab: Page) => tab.locator(':focus');

async function boxOf(control: ReturnType<Page['locator']>) {
  const box = await control.boundingBox();
  if (!box) throw new Error('the control has no box');
  return box;
}
