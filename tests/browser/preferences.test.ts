// The preferences in a real browser: a control per purpose and per service, and what is saved is what they show.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { noticeOf } from '../../src/consent/notice-of.ts';
import { en } from '../../src/locales/en.ts';
import { acceptedBefore, choiceMade } from './returning-visitor.ts';
import { configuration, heldScript, page, type Site, startSite } from './site.ts';

const [matomo, player] = configuration.services;
const posthog = {
  id: 'posthog',
  purpose: 'analytics',
  name: 'PostHog',
  provider: 'PostHog Inc.',
  retentionDays: 750,
};
const config = { ...configuration, services: [matomo, posthog, player] };

let site: Site;
test.beforeEach(async () => {
  site = await startSite(config);
  site.routes.set('/', { body: page({ head: heldScript(site, '/a.js', 'analytics') }) });
});
test.afterEach(() => site.close());

const dialog = (tab: Page) => tab.getByRole('dialog', { name: 'Gérer mes cookies' });
const control = (tab: Page, name: string) => dialog(tab).getByRole('checkbox', { name, exact: true });
const button = (tab: Page, name: string) => dialog(tab).getByRole('button', { name, exact: true });
const section = (tab: Page, name: string) => dialog(tab).locator('section', { hasText: name });

/** Opens them with every list of services unfolded. */
async function open(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'Gérer mes cookies' }).click();
  await expect(dialog(tab)).toBeVisible();
  for (const summary of await dialog(tab).locator('section summary').all()) await summary.click();
}

/** What a control shows: as its role says it to those who hear the page. */
async function expectShown(tab: Page, states: Record<string, boolean | 'mixed'>): Promise<void> {
  for (const [name, state] of Object.entries(states)) {
    if (state === 'mixed') await expect(control(tab, name), name).toBeChecked({ indeterminate: true });
    else {
      await expect(control(tab, name), name).toBeChecked({ checked: state });
      await expect(control(tab, name), name).toHaveJSProperty('indeterminate', false);
    }
  }
}

const cookieOf = async (tab: Page) => (await tab.context().cookies())[0]?.value ?? '';
const expectSaved = (tab: Page, sequence: number, decisions: string) =>
  expect.poll(() => cookieOf(tab)).toMatch(new RegExp(`!${sequence}!${decisions}$`));

/** A visitor who has decided so, a minute ago. */
const returning = async (tab: Page, decisions: string, revision = 1) => {
  const value = choiceMade(60, decisions).replace(/!1!1!/, `!${revision}!1!`);
  await tab.context().addCookies([{ ...acceptedBefore(site.url), value }]);
};

test('GDPR-2: a purpose turns its services on and off', async ({ page: tab }) => {
  await tab.goto(site.url);
  await open(tab);
  const off = { 'Mesure d’audience': false, Matomo: false, PostHog: false, Vidéoscope: false };
  await expectShown(tab, off);
  await control(tab, 'Mesure d’audience').click();
  await expectShown(tab, { ...off, 'Mesure d’audience': true, Matomo: true, PostHog: true });
  await control(tab, 'Mesure d’audience').click();
  await expectShown(tab, off);
});

test('A11Y-8: a purpose with some of its services on is mixed, says so, and one click turns it off', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await open(tab);
  const partly = section(tab, 'Mesure d’audience').getByText('Actif en partie');
  await control(tab, 'Matomo').click();
  await expectShown(tab, { 'Mesure d’audience': 'mixed', Matomo: true, PostHog: false });
  await expect(partly).toBeVisible();
  await control(tab, 'PostHog').click();
  await expectShown(tab, { 'Mesure d’audience': true, Matomo: true, PostHog: true });
  await expect(partly).toBeHidden();
  await control(tab, 'Matomo').click();
  await expectShown(tab, { 'Mesure d’audience': 'mixed', Matomo: false, PostHog: true });
  await control(tab, 'Mesure d’audience').click();
  await expectShown(tab, { 'Mesure d’audience': false, Matomo: false, PostHog: false });
});

const saved: [clicks: string[], decisions: string, granted: string[]][] = [
  [[], 'analytics:0!social:0', []],
  [['Mesure d’audience'], 'analytics:1!social:0', ['analytics', 'matomo', 'posthog']],
  [['Matomo'], 'analytics:0!social:0!matomo:1', ['matomo']],
  [['Mesure d’audience', 'Matomo'], 'analytics:0!social:0!posthog:1', ['posthog']],
  [['Matomo', 'PostHog'], 'analytics:1!social:0', ['analytics', 'matomo', 'posthog']],
  [['Matomo', 'Matomo'], 'analytics:0!social:0', []],
  [['Matomo', 'Mesure d’audience', 'Vidéoscope'], 'analytics:0!social:1', ['social', 'player']],
];
for (const [clicks, decisions, granted] of saved) {
  test(`what is saved is what is shown: ${clicks.join(', ') || 'nothing'} clicked`, async ({ page: tab }) => {
    await tab.goto(site.url);
    await open(tab);
    for (const name of clicks) await control(tab, name).click();
    await button(tab, 'Enregistrer').click();
    await expectSaved(tab, 1, decisions);
    await expect.poll(() => site.records[0]).toMatchObject({ granted, surface: 'preferences' });
    // Opened again, they show what is in force.
    await open(tab);
    await expectShown(tab, {
      Matomo: granted.includes('matomo'),
      PostHog: granted.includes('posthog'),
      Vidéoscope: granted.includes('player'),
    });
  });
}

const untouched: [what: string, decisions: string, states: Record<string, boolean | 'mixed'>][] = [
  [
    'a purpose without one of its services',
    'analytics:1!social:0!matomo:0',
    { 'Mesure d’audience': 'mixed', Matomo: false, PostHog: true },
  ],
  [
    'one service, and not its purpose',
    'analytics:0!social:0!player:1',
    { 'Contenus de réseaux sociaux': 'mixed', Vidéoscope: true },
  ],
  [
    'a purpose without any of its services',
    'analytics:0!social:1!player:0',
    { 'Contenus de réseaux sociaux': 'mixed', Vidéoscope: false },
  ],
];
for (const [what, decisions, states] of untouched) {
  test(`GDPR-1: what nobody touches is saved as it was: ${what}`, async ({ page: tab }) => {
    await returning(tab, decisions);
    await tab.goto(site.url);
    await open(tab);
    await expectShown(tab, states);
    await button(tab, 'Enregistrer').click();
    await expectSaved(tab, 2, decisions);
  });
}

test('GDPR-14: a service that is new is shown off under its granted purpose, and saving does not grant it', async ({
  page: tab,
}) => {
  const added = { id: 'heatmap', purpose: 'analytics', name: 'Chaleur', provider: 'Chaleur SAS', since: 2 };
  const next = { ...config, revision: 2, services: [...config.services, added] };
  site.routes.set('/temoin.json', { body: JSON.stringify(next) });
  await returning(tab, 'analytics:1!social:0');
  await tab.goto(site.url);
  await open(tab);
  await expectShown(tab, { 'Mesure d’audience': 'mixed', Matomo: true, Chaleur: false });
  await control(tab, 'Contenus de réseaux sociaux').click();
  await button(tab, 'Enregistrer').click();
  await expectSaved(tab, 2, 'analytics:1!social:1!heatmap:0');
});

test('A11Y-1: the keyboard alone turns one service on and saves', async ({ page: tab }) => {
  await tab.goto(site.url);
  await expect(tab.getByRole('button', { name: 'Choisir' })).toBeVisible();
  await pressUntil(tab, tab.getByRole('button', { name: 'Choisir' }), 'Enter');
  await pressUntil(tab, section(tab, 'Mesure d’audience').locator('summary'), 'Enter');
  await pressUntil(tab, control(tab, 'PostHog'), 'Space');
  await expectShown(tab, { 'Mesure d’audience': 'mixed', PostHog: true });
  await pressUntil(tab, button(tab, 'Enregistrer'), 'Enter');
  await expect(dialog(tab)).toBeHidden();
  await expectSaved(tab, 1, 'analytics:0!social:0!posthog:1');
});

async function pressUntil(tab: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    await tab.keyboard.press('Tab');
    if (await target.evaluate((element) => element.matches(':focus'))) break;
  }
  await expect(target).toBeFocused();
  await tab.keyboard.press(key);
}

test('GDPR-13: each service tells for how long its provider keeps what it learns, where that is declared', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await open(tab);
  await expect(section(tab, 'Mesure d’audience')).toContainText('Conservé par le fournisseur25 mois');
  await expect(section(tab, 'Vidéoscope')).not.toContainText('Conservé par le fournisseur');
});

test('SEC-5: what another script has put on Object.prototype is not said of any service', async ({
  page: tab,
}) => {
  await tab.addInitScript(() => Object.assign(Object.prototype, { policy: '/leurre', retentionDays: 30 }));
  await tab.goto(site.url);
  await open(tab);
  await expect(section(tab, 'Vidéoscope')).toContainText('Vidéoscope SA');
  await expect(section(tab, 'Vidéoscope').getByRole('link')).toHaveCount(0);
  await expect(section(tab, 'Vidéoscope')).not.toContainText('Conservé par le fournisseur');
});

test('a retention that is no number of days is not drawn, and the choice is recorded all the same', async ({
  page: tab,
}) => {
  const broken = { ...config, services: [{ ...posthog, retentionDays: 'deux ans' }] };
  site.routes.set('/temoin.json', { body: JSON.stringify(broken) });
  await tab.goto(site.url);
  await open(tab);
  await expect(section(tab, 'PostHog')).not.toContainText('Conservé par le fournisseur');
  await button(tab, 'Tout accepter').click();
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'grant-all' });
});

test('REC-4: what a script has switched and a visitor saves is recorded as not all the visitor’s', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await open(tab);
  await control(tab, 'Matomo').click();
  await tab.evaluate(() =>
    document.querySelector('temoin-preferences')?.shadowRoot?.querySelector<HTMLElement>('#posthog')?.click(),
  );
  await button(tab, 'Enregistrer').click();
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'custom', gesture: 'synthetic' });

  await open(tab);
  // On its name, which is its label (2.5.3): the browser makes a click on the control of it.
  await dialog(tab).getByText('Matomo', { exact: true }).click();
  await button(tab, 'Enregistrer').click();
  await expect.poll(() => site.records[1]).toMatchObject({ event: 'withdraw', gesture: 'trusted' });
});

test('what is saved is what is shown where the page takes the visitor’s clicks back', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await open(tab);
  await control(tab, 'Matomo').click();
  await tab.evaluate(() => {
    const takeBack = (event: Event) => event.preventDefault();
    addEventListener('click', takeBack, true);
    setTimeout(() => removeEventListener('click', takeBack, true), 1000);
  });
  await control(tab, 'Vidéoscope').click();
  await expectShown(tab, { Matomo: true, Vidéoscope: false, 'Contenus de réseaux sociaux': false });
  await button(tab, 'Enregistrer').click();
  await expectSaved(tab, 1, 'analytics:0!social:0!matomo:1');
});

test('A11Y-8: those who hear the page are told each control with its name, its state and its place', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await open(tab);
  await control(tab, 'Matomo').click();
  await expect(dialog(tab)).toMatchAriaSnapshot(`
    - dialog "Gérer mes cookies":
      - heading "Gérer mes cookies" [level=2]
      - button "Fermer sans rien changer"
      - heading "Nécessaire" [level=3]
      - text: Toujours actif
      - heading "Mesure d’audience" [level=3]
      - text: Actif en partie
      - checkbox "Mesure d’audience" [checked=mixed]
      - group:
        - text: Services (2)
        - heading "Matomo" [level=4]
        - checkbox "Matomo" [checked]
        - term: Fournisseur
        - definition: InnoCraft Ltd
        - definition:
          - link "Politique de confidentialité"
        - heading "PostHog" [level=4]
        - checkbox "PostHog"
      - heading "Contenus de réseaux sociaux" [level=3]
      - checkbox "Contenus de réseaux sociaux"
      - group: Votre choix actuel
      - button "Tout refuser"
      - button "Tout accepter"
      - button "Enregistrer"
  `);
});

test('A11Y-2: the three states of a control differ by shape, also where the visitor’s own colours are forced', async ({
  page: tab,
}) => {
  for (const forcedColors of ['none', 'active'] as const) {
    await tab.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
    await tab.goto(site.url);
    await open(tab);
    await control(tab, 'Matomo').click();
    await tab.mouse.move(0, 0);
    const pictures: string[] = [];
    for (const name of ['Mesure d’audience', 'Matomo', 'PostHog']) {
      await control(tab, name).evaluate((element) => element.blur());
      pictures.push((await control(tab, name).screenshot()).toString('base64'));
    }
    expect(new Set(pictures).size).toBe(3);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with everything unfolded, ${colorScheme}`, async ({ page: tab }) => {
    await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await tab.goto(site.url);
    await open(tab);
    await control(tab, 'Matomo').click();
    await control(tab, 'Vidéoscope').click();
    await dialog(tab).getByText('Votre choix actuel').click();
    await expect(dialog(tab)).toContainText('Vous n’avez pas encore choisi');
    expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);
  });
}

test('TCF-10 A11Y-5: every control of the preferences is at least 24 pixels high and wide', async ({
  page: tab,
}) => {
  await returning(tab, 'analytics:1!social:0');
  await tab.goto(site.url);
  await open(tab);
  await dialog(tab).getByText('Votre choix actuel').click();
  await expect(button(tab, 'Retirer mon consentement')).toBeVisible();
  const targets = await dialog(tab).locator('button, input, summary').all();
  expect(targets.length).toBeGreaterThan(12);
  for (const target of targets) {
    const { width = 0, height = 0 } = (await target.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
});

test('an auditor’s page draws them from the notice alone, in its language, without a visitor’s choice', async ({
  page: tab,
}) => {
  await site.close();
  // An auditor's page has a policy of its own.
  site = await startSite(config, '');
  site.routes.set('/', { body: page({}) });
  const widget = { version: '0.1.0', integrity: '0'.repeat(64) };
  const notice = noticeOf(config as Parameters<typeof noticeOf>[0], en, widget);
  await tab.goto(site.url);
  await tab.getByRole('button', { name: 'Tout refuser' }).click();
  const loaded = (
    await tab.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  ).find((name) => name.endsWith('/notice.js'));
  await tab.evaluate(
    async ([address, document]) => (await import(`${address}?auditor`)).preview(document, 'preferences'),
    [loaded, notice] as const,
  );
  const drawn = tab.getByRole('dialog', { name: 'Manage my cookies' });
  await expect(drawn.getByRole('checkbox', { name: 'Audience measurement' })).not.toBeChecked();
  for (const services of await drawn.getByText(/^Services \(/).all()) await services.click();
  await expect(drawn.getByText('Kept by the provider')).toHaveCount(1);
  await expect(drawn.getByText('Your present choice')).toHaveCount(0);
});
