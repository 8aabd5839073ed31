// The notice in a real browser: equal buttons, keyboard, isolation from the page, and what axe finds.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { configuration, heldScript, page, type Site, startSite } from './site.ts';

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics') }) });
});
test.afterEach(() => site.close());

const notice = (tab: Page) => tab.getByRole('dialog', { name: 'Votre choix sur les cookies' });
const preferences = (tab: Page) => tab.getByRole('dialog', { name: 'Gérer mes cookies' });
const button = (within: Locator, name: string) => within.getByRole('button', { name, exact: true });

const sizes = [
  [320, 568],
  [390, 844],
  [768, 1024],
  [1440, 900],
] as const;
const schemes = ['light', 'dark'] as const;

for (const colorScheme of schemes) {
  for (const [width, height] of sizes) {
    test.describe(`${width} × ${height}, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme });

      test('CNIL-2 CBT-A: refuse and accept have the same box, style and layer, on both layers', async ({
        page: tab,
      }) => {
        await tab.goto(site.url);
        await expectEqual(button(notice(tab), 'Tout refuser'), button(notice(tab), 'Tout accepter'));
        await button(notice(tab), 'Choisir').click();
        await expectEqual(
          button(preferences(tab), 'Tout refuser'),
          button(preferences(tab), 'Tout accepter'),
        );
      });

      test('A11Y-2: everything fits and nothing scrolls sideways', async ({ page: tab }) => {
        await tab.goto(site.url);
        await expectInside(notice(tab).getByRole('button'), width, height);
        await button(notice(tab), 'Choisir').click();
        await preferences(tab).locator('summary').first().click();
        await expectInside(preferences(tab).locator('.actions button'), width, height);
        const overflow = await preferences(tab).evaluate(
          (dialog) =>
            [dialog, ...dialog.querySelectorAll('*')].filter(
              (element) =>
                element.scrollWidth > element.clientWidth + 1 &&
                getComputedStyle(element).overflowX !== 'visible',
            ).length,
        );
        expect(overflow).toBe(0);
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    });
  }

  test(`axe finds nothing on either layer, ${colorScheme}`, async ({ page: tab }) => {
    await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await tab.goto(site.url);
    await expect(notice(tab)).toBeVisible();
    expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);
    await button(notice(tab), 'Choisir').click();
    for (const summary of await preferences(tab).locator('summary').all()) await summary.click();
    expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);
  });
}

test('the keyboard alone refuses: the notice comes first and needs two keys', async ({
  page: tab,
  context,
}) => {
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  await tab.keyboard.press('Tab');
  await expect(button(notice(tab), 'Tout refuser')).toBeFocused();
  await tab.keyboard.press('Enter');
  await expect(notice(tab)).toBeHidden();
  await expect.poll(async () => (await context.cookies())[0]?.value).toContain('analytics:0!social:0');
});

test('the keyboard alone chooses: opens the preferences, switches a purpose, saves', async ({
  page: tab,
  context,
}) => {
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  await press(tab, 'Tab', 3);
  await expect(button(notice(tab), 'Choisir')).toBeFocused();
  await tab.keyboard.press('Space');
  await expect(preferences(tab)).toBeVisible();
  const analytics = preferences(tab).getByRole('checkbox', { name: 'Mesure d’audience' });
  await expect(analytics).not.toBeChecked();
  for (let presses = 0; presses < 12; presses++) {
    await tab.keyboard.press('Tab');
    if (await analytics.evaluate((input) => input.matches(':focus'))) break;
  }
  await expect(analytics).toBeFocused();
  await tab.keyboard.press('Space');
  const save = button(preferences(tab), 'Enregistrer');
  for (let presses = 0; presses < 12; presses++) {
    await tab.keyboard.press('Tab');
    if (await save.evaluate((control) => control.matches(':focus'))) break;
  }
  await tab.keyboard.press('Enter');
  await expect(preferences(tab)).toBeHidden();
  await expect(notice(tab)).toBeHidden();
  await expect.poll(async () => (await context.cookies())[0]?.value).toContain('!analytics:1!social:0');
  await expect.poll(() => site.seen).toEqual(['/a.js']);
});

test('A11Y-2: at 400 % zoom the three buttons stay in sight, and the keyboard reaches everything else', async ({
  page: tab,
}) => {
  await tab.setViewportSize({ width: 320, height: 256 });
  await tab.goto(site.url);
  await expectInside(notice(tab).locator('[slot=action]'), 320, 256);
  await press(tab, 'Tab', 5);
  await expect(button(notice(tab), 'Nos partenaires')).toBeFocused();
  await expectInside(button(notice(tab), 'Nos partenaires'), 320, 256);
});

test('A11Y-6: Escape on the first layer decides nothing, and the page stays usable behind it', async ({
  page: tab,
  context,
}) => {
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Escape');
  await expect(notice(tab)).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  await expect(preferences(tab)).toBeVisible();
});

test('A11Y-7: Escape closes the preferences without a change and gives the focus back', async ({
  page: tab,
  context,
}) => {
  await tab.goto(site.url);
  const opener = tab.getByRole('button', { name: 'Gérer mes cookies' });
  await opener.focus();
  await tab.keyboard.press('Enter');
  await expect(preferences(tab)).toBeVisible();
  await preferences(tab).getByRole('checkbox', { name: 'Mesure d’audience' }).check();
  await tab.keyboard.press('Escape');
  await expect(preferences(tab)).toHaveCount(0);
  await expect(opener).toBeFocused();
  expect(await context.cookies()).toEqual([]);

  // Opened again, it shows what is in force and not what was left behind.
  await opener.click();
  await expect(preferences(tab).getByRole('checkbox', { name: 'Mesure d’audience' })).not.toBeChecked();
});

test('GDPR-2 CBT-B: nothing is switched on beforehand', async ({ page: tab }) => {
  await tab.goto(site.url);
  await button(notice(tab), 'Choisir').click();
  await expect(preferences(tab)).toBeVisible();
  for (const summary of await preferences(tab).locator('summary').all()) await summary.click();
  const controls = preferences(tab).getByRole('checkbox');
  await expect(controls).toHaveCount(4);
  for (const control of await controls.all()) await expect(control).not.toBeChecked();
});

test('GDPR-13 CNIL-6: the preferences name each service, its provider, its policy, what it keeps and for how long', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await button(notice(tab), 'Nos partenaires').click();
  await preferences(tab).locator('summary').nth(1).click();
  const section = preferences(tab).locator('section').nth(1);
  await expect(section).toContainText('InnoCraft Ltd');
  await expect(section.getByRole('link')).toHaveAttribute('href', 'https://matomo.org/privacy-policy/');
  await expect(section).toContainText('Cookie _pk_* · 13 mois');
});

test('page styles cannot hide, move or weaken the first layer', async ({ page: tab }) => {
  const hostile = `* { all: unset !important } button { display: none !important } h2 { color: transparent !important }
    temoin-notice { display: none !important; opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important }
    html { font-size: 3px } body { transform: translateY(4000px); zoom: 2 }`;
  site.routes.set('/hostile.css', { type: 'text/css', body: hostile });
  site.routes.set('/hostile', { body: page({ head: '<link rel="stylesheet" href="/hostile.css">' }) });
  await tab.emulateMedia({ reducedMotion: 'reduce' });
  await tab.goto(site.url);
  const before = await styleOf(button(notice(tab), 'Tout refuser'));
  const boxBefore = await boxOf(button(notice(tab), 'Tout refuser'));
  await tab.goto(`${site.url}/hostile`);
  await expect(button(notice(tab), 'Tout refuser')).toBeVisible();
  expect(await styleOf(button(notice(tab), 'Tout refuser'))).toEqual(before);
  expect(await boxOf(button(notice(tab), 'Tout refuser'))).toEqual(boxBefore);
  await button(notice(tab), 'Tout refuser').click();
  await expect(notice(tab)).toBeHidden();
});

for (const [what, css] of [
  [
    'its colours by custom properties',
    'temoin-notice,temoin-notice>*{--accent:#fff!important;--ink:#fff!important;--paper:#000!important}',
  ],
  ['a label by ::first-line', 'button::first-line{color:transparent!important}'],
  ['its words by ::before', 'temoin-notice>h2::before{content:"Vous devez accepter. "!important}'],
  [
    'a button by another’s ::after',
    'button:nth-of-type(2)::after{content:""!important;position:fixed!important;inset:0!important}',
  ],
] as const) {
  test(`page styles cannot change ${what}`, async ({ page: tab }) => {
    site.routes.set('/hostile.css', { type: 'text/css', body: css });
    site.routes.set('/hostile', { body: page({ head: '<link rel="stylesheet" href="/hostile.css">' }) });
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    await tab.goto(site.url);
    await expect(notice(tab)).toBeVisible();
    const before = await notice(tab).screenshot();
    await tab.goto(`${site.url}/hostile`);
    await expect(notice(tab)).toBeVisible();
    expect((await notice(tab).screenshot()).equals(before)).toBe(true);
    await button(notice(tab), 'Tout refuser').click();
    await expect.poll(() => site.records[0]).toMatchObject({ event: 'refuse-all' });
  });
}

test('a script that keeps removing the notice does not freeze the page', async ({ page: tab }) => {
  await tab.addInitScript(() => {
    new MutationObserver(() => document.querySelector('temoin-notice')?.remove()).observe(document, {
      childList: true,
      subtree: true,
    });
  });
  await tab.goto(site.url);
  await tab.waitForTimeout(500);
  expect(await tab.evaluate(() => 1 + 1)).toBe(2);
});

test('moved into a hidden place, the notice comes back', async ({ page: tab }) => {
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  await tab.evaluate(() => {
    const hidden = document.createElement('div');
    hidden.hidden = true;
    document.body.append(hidden);
    hidden.append(document.querySelector('temoin-notice') ?? '');
  });
  await expect(button(notice(tab), 'Tout refuser')).toBeVisible();
});

test('REC-4: a script that switches and saves is recorded as what it is', async ({ page: tab }) => {
  await tab.goto(site.url);
  await button(notice(tab), 'Choisir').click();
  await expect(preferences(tab)).toBeVisible();
  await tab.evaluate(() => {
    const root = document.querySelector('temoin-preferences')?.shadowRoot;
    for (const input of root?.querySelectorAll<HTMLElement>('section > .row input') ?? []) input.click();
    root?.querySelector<HTMLElement>('.save')?.click();
  });
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'grant-all', gesture: 'synthetic' });
});

test('CNIL-1: where the page has taken a button away, the record claims nothing about parity', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  await tab.evaluate(() => document.querySelector('temoin-notice > button')?.remove());
  await button(notice(tab), 'Tout accepter').click();
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'grant-all' });
  expect(site.records[0]).not.toHaveProperty('parity');
});

test('GDPR-7: while only something new is asked about, refusing all in the preferences refuses all', async ({
  page: tab,
  context,
}) => {
  await tab.goto(site.url);
  await button(notice(tab), 'Tout accepter').click();
  await expect.poll(() => site.seen.length).toBe(1);
  const next = {
    ...configuration,
    revision: 2,
    purposes: [...configuration.purposes, { id: 'marketing', since: 2 }],
  };
  site.routes.set('/temoin.json', { body: JSON.stringify(next) });
  await tab.reload();
  await button(notice(tab), 'Choisir').click();
  await expect(preferences(tab).getByRole('checkbox', { name: 'Mesure d’audience' })).toBeChecked();
  await button(preferences(tab), 'Tout refuser').click();
  await expect
    .poll(async () => (await context.cookies())[0]?.value)
    .toContain('!2!2!analytics:0!social:0!marketing:0');
});

test('a choice made by the API closes the first layer', async ({ page: tab }) => {
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  await tab.evaluate(() => (globalThis as unknown as { temoin: { refuse(): void } }).temoin.refuse());
  await expect(notice(tab)).toBeHidden();
});

test('CNIL-11: a link to #temoin opens the preferences each time', async ({ page: tab }) => {
  site.routes.set('/', { body: page({ body: '<a href="#temoin">Mes cookies</a>' }) });
  await tab.goto(site.url);
  for (let times = 0; times < 2; times++) {
    await tab.getByRole('link', { name: 'Mes cookies' }).click();
    await expect(preferences(tab)).toBeVisible();
    await tab.keyboard.press('Escape');
    await expect(preferences(tab)).toHaveCount(0);
  }
});

test('A11Y-9: a choice is said to those who hear the page, on either layer', async ({ page: tab }) => {
  await tab.goto(site.url);
  await button(notice(tab), 'Tout refuser').click();
  await expect(tab.getByRole('status')).toHaveText('Votre choix est enregistré.');
  await expect(tab.getByRole('status')).toHaveCount(0, { timeout: 6000 });
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  await button(preferences(tab), 'Enregistrer').click();
  await expect(tab.getByRole('status')).toHaveText('Votre choix est enregistré.');
});

test('removed by another script, the notice comes back', async ({ page: tab }) => {
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  await tab.evaluate(() => document.querySelector('temoin-notice')?.remove());
  await expect(button(notice(tab), 'Tout refuser')).toBeVisible();
});

test('the words and buttons are in the light DOM, where tools that act for a visitor find them', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  await tab.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('temoin-notice > button')];
    buttons.find((element) => element.textContent === 'Tout refuser')?.click();
  });
  await expect(notice(tab)).toBeHidden();
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'refuse-all', gesture: 'synthetic' });
});

test('EPD-3 CNIL-5 CNIL-7 GDPR-8: the first layer says who, what for, with how many, and how to withdraw, in at most 60 words', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await expect(notice(tab)).toBeVisible();
  const text = await tab.locator('temoin-notice > :is(h2, p)').allInnerTexts();
  const words = text.join(' ');
  expect(words).toContain('La Lettre Cyber');
  expect(words).toContain('partenaires (2)');
  expect(words).toContain('mesure d’audience, contenus de réseaux sociaux');
  expect(words).toContain('changer d’avis à tout moment');
  expect(words.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length).toBeLessThanOrEqual(60);
});

test('DDP-6: the notice speaks the page’s language, else the browser’s', async ({ page: tab }) => {
  site.routes.set('/en', { body: page({ lang: 'en-GB' }) });
  site.routes.set('/xx', { body: page({ lang: 'tlh' }) });
  await tab.goto(`${site.url}/en`);
  await expect(tab.getByRole('button', { name: 'Refuse all' })).toBeVisible();
  expect(await tab.locator('temoin-notice').getAttribute('lang')).toBe('en');
  await tab.goto(`${site.url}/xx`);
  await expect(tab.getByRole('button', { name: 'Tout refuser' })).toBeVisible();
});

test('GDPR-14: a service added in a new revision is asked about alone, and refusing it keeps the rest', async ({
  page: tab,
  context,
}) => {
  await tab.goto(site.url);
  await button(notice(tab), 'Tout accepter').click();
  await expect.poll(() => site.seen.length).toBe(1);
  const added = { id: 'heatmap', purpose: 'analytics', name: 'Chaleur', provider: 'Chaleur SAS', since: 2 };
  const next = { ...configuration, revision: 2, services: [...configuration.services, added] };
  site.routes.set('/temoin.json', { body: JSON.stringify(next) });
  await tab.reload();
  await expect(notice(tab)).toContainText('Du nouveau');
  await expect(notice(tab)).toContainText('partenaires (1)');
  await button(notice(tab), 'Tout refuser').click();
  await expect
    .poll(async () => (await context.cookies())[0]?.value)
    .toContain('!2!2!analytics:1!social:1!heatmap:0');
  await tab.reload();
  await tab.waitForTimeout(300);
  await expect(notice(tab)).toHaveCount(0);
});

test('nothing breaks the strictest policy: no violation is reported', async ({ page: tab }) => {
  await tab.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective), true);
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  });
  await tab.goto(site.url);
  await button(notice(tab), 'Choisir').click();
  await preferences(tab).getByRole('checkbox', { name: 'Mesure d’audience' }).check();
  await button(preferences(tab), 'Enregistrer').click();
  await expect.poll(() => site.seen).toEqual(['/a.js']);
  expect(await tab.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual(
    [],
  );
});

test('the page does not move when the notice comes and goes', async ({ page: tab }) => {
  await tab.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await tab.goto(site.url);
  await button(notice(tab), 'Tout refuser').click();
  await tab.waitForTimeout(300);
  expect(await tab.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

const COMPARED = [
  'backgroundColor',
  'color',
  'fontSize',
  'fontWeight',
  'fontFamily',
  'borderTopColor',
  'borderTopWidth',
  'borderRadius',
  'opacity',
  'display',
  'visibility',
  'textDecorationLine',
  'minHeight',
] as const;

const styleOf = (one: Locator) =>
  one.evaluate((element, names) => {
    const style = getComputedStyle(element);
    return Object.fromEntries(names.map((name) => [name, style[name]]));
  }, COMPARED);

async function expectEqual(refuse: Locator, accept: Locator): Promise<void> {
  await expect(refuse).toBeVisible();
  expect(await styleOf(refuse)).toEqual(await styleOf(accept));
  const [a, b] = [await boxOf(refuse), await boxOf(accept)];
  expect({ width: a.width, height: a.height }).toEqual({ width: b.width, height: b.height });
  expect(a.height).toBeGreaterThanOrEqual(44);
}

/** In whole CSS pixels: a grid's columns may differ by hundredths. */
async function boxOf(control: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await control.boundingBox();
  if (!box) throw new Error('the control has no box');
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round);
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}

async function expectInside(controls: Locator, width: number, height: number): Promise<void> {
  await expect(controls.first()).toBeVisible();
  for (const control of await controls.all()) {
    const box = await control.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? Number.NaN)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(height);
  }
}

async function press(tab: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count++) await tab.keyboard.press(key);
}
