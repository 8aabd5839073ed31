// temoin/react: components of React 19 that render by what is granted, before the widget, after it and without it.
import { expect, type Page, test } from '@playwright/test';
import { bundlePage, type Mode, renderPage } from './frameworks/bundle.ts';
import { acceptedBefore } from './returning-visitor.ts';
import { configuration, page, type Site, startSite } from './site.ts';
import { accept, countLoads, decided, loads, ready, refuse } from './visitor.ts';

/** What the page in frameworks/react/consent.jsx writes down. */
interface Told {
  readonly mounts: number;
  readonly unmounts: number;
  /** Of a component that asks for `social` alone. */
  readonly renders: number;
  /** How often an effect that depends on `granted` found the analytics granted. */
  readonly started: number;
  /** How often an effect that depends on `preferences` ran. */
  readonly wired: number;
}
declare const told: Told;
declare const listeners: Record<string, number>;

let site: Site;
/** What React or the browser complained about, such as a hydration that finds other HTML. */
let complaints: string[];
test.beforeEach(async ({ page: tab }) => {
  // So that a withdrawal shows what the components do by themselves.
  site = await startSite({ ...configuration, reloadOnWithdrawal: false });
  complaints = [];
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  await tab.addInitScript(countListeners);
});
test.afterEach(() => site.close());

/** Counts the window's listeners that React components could have. */
function countListeners(): void {
  const counts: Record<string, number> = {};
  const { addEventListener, removeEventListener } = window;
  const count = (name: string, by: number) => {
    if (/^temoin:|^prerendering/.test(name)) counts[name] = (counts[name] ?? 0) + by;
  };
  Object.assign(window, {
    listeners: counts,
    // The reason for the casts: the browser's own overloads, which the copies pass on as they come.
    addEventListener(...all: unknown[]) {
      count(String(all[0]), 1);
      return Reflect.apply(addEventListener as () => void, window, all);
    },
    removeEventListener(...all: unknown[]) {
      count(String(all[0]), -1);
      return Reflect.apply(removeEventListener as () => void, window, all);
    },
  });
}

const bundles = new Map<Mode, Promise<string>>();

/** Puts the page on the site; `server`: with its HTML already there, to be hydrated. */
async function serve(side: 'client' | 'server', options: { mode?: Mode; body?: string } = {}): Promise<void> {
  const { mode = 'development' } = options;
  const bundle = bundles.get(mode) ?? bundlePage('react', mode, 'consent-main');
  bundles.set(mode, bundle);
  site.routes.set('/app.js', { type: 'text/javascript', body: await bundle });
  const props = { other: site.other, path: '/' };
  const html = side === 'server' ? await renderPage('react', props, 'consent-server') : '';
  const body = `<div id="root" data-other="${site.other}">${html}</div>${options.body ?? ''}
    <button type="button" id="start">Démarrer</button><button type="button" id="stop">Quitter</button>`;
  site.routes.set('/', {
    body: page({ head: '<script type="module" nonce="n0nce" src="/app.js"></script>', body }),
  });
}

/** Keeps the widget away until what is returned is called. */
async function holdWidget(tab: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await tab.route('**/temoin/temoin.js', async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Without waiting for a widget that is kept away. */
const open = (tab: Page, path = '/') => tab.goto(site.url + path, { waitUntil: 'domcontentloaded' });
const press = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true }).click();
const says = (tab: Page, text: string) => expect(tab.getByText(text, { exact: true })).toBeVisible();
const lacks = (tab: Page, text: string) => expect(tab.getByText(text, { exact: true })).toHaveCount(0);
const notice = (tab: Page) => tab.getByRole('dialog', { name: 'Votre choix sur les cookies' });
const asTold = (tab: Page) => tab.evaluate(() => told);
const listening = (tab: Page) => tab.evaluate(() => listeners);

/** The page as it is while nothing optional is granted. */
async function expectRefused(tab: Page): Promise<void> {
  for (const text of ['Mesure retenue', 'Les deux manquent', 'Ni l’un ni l’autre', 'Social refusé'])
    await says(tab, text);
  for (const text of ['Mesure en cours', 'Inconnu', 'Foule']) await lacks(tab, text);
}

async function expectGranted(tab: Page): Promise<void> {
  for (const text of ['Mesure en cours', 'Les deux sont là', 'L’un des deux', 'Social accordé', 'Nécessaire'])
    await says(tab, text);
  for (const text of ['Mesure retenue', 'Inconnu']) await lacks(tab, text);
  await expect(tab.getByText('Foule')).toHaveCount(100);
}

for (const side of ['client', 'server'] as const) {
  for (const mode of ['development', 'production'] as const) {
    test(`first rendered by the ${side}, ${mode}: appears with a grant, and goes with a refusal`, async ({
      page: tab,
    }) => {
      await serve(side, { mode });
      await open(tab);
      await press(tab, 'Démarrer');
      await expectRefused(tab);
      await says(tab, 'prêt, null');
      await accept(tab);
      await expectGranted(tab);
      await says(tab, 'prêt, {"analytics":true,"social":true}');
      await press(tab, 'Refuser par script');
      await expectRefused(tab);
      await says(tab, 'prêt, {"analytics":false,"social":false}');
      expect(await asTold(tab)).toMatchObject({ mounts: 1, unmounts: 1 });
      expect(complaints).toEqual([]);
    });
  }
}

test('a page that was granted everything before hydrates what its server sent, and then shows it', async ({
  page: tab,
  context,
}) => {
  await serve('server');
  await context.addCookies([acceptedBefore(site.url)]);
  await open(tab);
  await ready(tab);
  // The widget knows already; the server's HTML does not.
  await says(tab, 'Mesure retenue');
  await press(tab, 'Démarrer');
  await expectGranted(tab);
  expect(complaints).toEqual([]);
});

test('hydrated before the widget is there, the page follows once it is', async ({ page: tab, context }) => {
  await serve('server');
  const arrive = await holdWidget(tab);
  await context.addCookies([acceptedBefore(site.url)]);
  await open(tab);
  await press(tab, 'Démarrer');
  await expectRefused(tab);
  await lacks(tab, 'Nécessaire');
  await says(tab, 'absent, null');
  arrive();
  await expectGranted(tab);
  expect(complaints).toEqual([]);
});

test('what is done before the widget is there is done once it is', async ({ page: tab }) => {
  await serve('client');
  const arrive = await holdWidget(tab);
  await open(tab);
  await press(tab, 'Démarrer');
  await press(tab, 'Accorder la mesure');
  await press(tab, 'Préférences');
  await expectRefused(tab);
  arrive();
  await says(tab, 'Mesure en cours');
  await lacks(tab, 'Les deux sont là');
  await expect(tab.getByRole('dialog', { name: 'Gérer mes cookies' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('where the widget never comes nothing is granted, and the page works', async ({
  page: tab,
  context,
}) => {
  await serve('client');
  site.routes.set('/temoin/temoin.js', { hangs: true });
  await context.addCookies([acceptedBefore(site.url)]);
  await open(tab);
  await press(tab, 'Démarrer');
  await press(tab, 'Accorder la mesure');
  await press(tab, 'Refuser par script');
  await tab.waitForTimeout(300);
  await expectRefused(tab);
  await says(tab, 'absent, null');
  await press(tab, 'Quitter');
  await lacks(tab, 'Mesure retenue');
  expect(complaints).toEqual([]);
});

test('an element that bears the widget’s name grants nothing', async ({ page: tab, context }) => {
  await serve('client', { body: '<form id="temoin"><input name="granted"></form>' });
  const arrive = await holdWidget(tab);
  await context.addCookies([acceptedBefore(site.url)]);
  await open(tab);
  await press(tab, 'Démarrer');
  await expectRefused(tab);
  arrive();
  await expectGranted(tab);
  expect(complaints).toEqual([]);
});

test('refusing on the notice grants nothing, and the choice is told', async ({ page: tab }) => {
  await serve('client');
  await open(tab);
  await press(tab, 'Démarrer');
  await refuse(tab);
  await says(tab, 'prêt, {"analytics":false,"social":false}');
  await expectRefused(tab);
  expect(await asTold(tab)).toMatchObject({ mounts: 0, started: 0 });
});

test('each act does what it does in the page’s API', async ({ page: tab }) => {
  await serve('client');
  await open(tab);
  await press(tab, 'Démarrer');
  await press(tab, 'Accorder la mesure');
  await decided(tab, 'analytics:1');
  await says(tab, 'Mesure en cours');
  await says(tab, 'L’un des deux');
  await press(tab, 'Refuser le social');
  await decided(tab, 'analytics:1!social:0');
  await expect(notice(tab)).toHaveCount(0);
  await press(tab, 'Afficher');
  await expect(notice(tab)).toBeVisible();
  await press(tab, 'Oublier');
  await says(tab, 'prêt, null');
  await expectRefused(tab);
});

test('a withdrawal takes what was granted off the page, and then reloads it, since what ran cannot be stopped', async ({
  page: tab,
}) => {
  site.routes.set('/temoin.json', { type: 'application/json', body: JSON.stringify(configuration) });
  await serve('client');
  await countLoads(tab);
  await open(tab);
  await press(tab, 'Démarrer');
  await accept(tab);
  await expectGranted(tab);
  // The page that is left can only tell in what outlives it.
  await tab.evaluate(() =>
    addEventListener('pagehide', () => sessionStorage.setItem('left', `${told.unmounts}`)),
  );
  await press(tab, 'Refuser par script');
  await expect.poll(() => loads(tab)).toBe(2);
  expect(await tab.evaluate(() => sessionStorage.getItem('left'))).toBe('1');
  await press(tab, 'Démarrer');
  await expectRefused(tab);
});

test('what one tab grants and refuses the components of another follow', async ({ page: tab, context }) => {
  await serve('client');
  await open(tab);
  await press(tab, 'Démarrer');
  const other = await context.newPage();
  await open(other);
  await accept(other);
  await expectGranted(tab);
  await ready(other);
  await other.evaluate(() => window.temoin?.push((api) => api.refuse()));
  await expectRefused(tab);
});

for (const path of ['/', '/?strict']) {
  test(`a hundred components share one listener for each event, and leave none behind (${path})`, async ({
    page: tab,
  }) => {
    await serve('client');
    // The notice listens too.
    const arrive = await holdWidget(tab);
    await open(tab, path);
    const of = (count: number) => ({
      'temoin:ready': count,
      'temoin:choice': count,
      prerenderingchange: count,
    });
    for (let turn = 0; turn < 2; turn++) {
      await press(tab, 'Démarrer');
      await says(tab, 'Social refusé');
      await expect.poll(() => listening(tab)).toEqual(of(1));
      await press(tab, 'Quitter');
      await lacks(tab, 'Social refusé');
      await expect.poll(() => listening(tab)).toEqual(of(0));
    }
    await press(tab, 'Démarrer');
    arrive();
    await accept(tab);
    await expectGranted(tab);
    expect(complaints).toEqual([]);
  });
}

test('a component is rendered again only when its answer changes, and effects run once for each change', async ({
  page: tab,
}) => {
  await serve('client');
  await open(tab);
  await ready(tab);
  await press(tab, 'Démarrer');
  await says(tab, 'Social refusé');
  await expect.poll(() => asTold(tab)).toMatchObject({ started: 0, wired: 1 });
  const before = await asTold(tab);
  await press(tab, 'Accorder la mesure');
  await says(tab, 'Mesure en cours');
  // The choice is another one, but what it says of `social` is not.
  await expect.poll(() => asTold(tab)).toEqual({ ...before, mounts: 1, started: 1 });
  // An equal choice, read anew, as where a page comes back.
  await tab.evaluate(() => dispatchEvent(new Event('pageshow')));
  await tab.evaluate(() => dispatchEvent(new Event('temoin:choice')));
  expect(await asTold(tab)).toEqual({ ...before, mounts: 1, started: 1 });
});
