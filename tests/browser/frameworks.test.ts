// Pages of React 19, Vue 3 and Svelte 5 that own held frames and scripts: they mount, hydrate, update and go as ever.
import { expect, type Page, test } from '@playwright/test';
import { bundlePage, type Framework, frameworks, type Mode, renderPage } from './frameworks/bundle.ts';
import { acceptedBefore } from './returning-visitor.ts';
import { page, type Site, startSite } from './site.ts';

let site: Site;
/** What the framework or the browser complained about. */
let complaints: string[];
/** Requests for frames that nothing holds, which move with the held ones. */
let freeFrames: string[];
test.beforeEach(async ({ page: tab }) => {
  site = await startSite();
  complaints = [];
  freeFrames = [];
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  for (const id of 'abc')
    site.routes.set(`/free-${id}`, () => {
      freeFrames.push(id);
      return { body: '<p>Libre</p>' };
    });
});
test.afterEach(() => site.close());

/** Bundles are the same for every test of a worker. */
const bundles = new Map<string, Promise<string>>();

/**
 * Puts a framework's page on the site; `server`: with its HTML already there, to be hydrated.
 * @param prefix of the entries, for another page than the usual one
 */
async function serve(framework: Framework, side: Side, mode: Mode, prefix = ''): Promise<void> {
  const key = `${framework} ${mode} ${prefix}`;
  const bundle = bundles.get(key) ?? bundlePage(framework, mode, `${prefix}main`);
  bundles.set(key, bundle);
  site.routes.set('/app.js', { type: 'text/javascript', body: await bundle });
  for (const path of ['/', '/article']) {
    const props = { other: site.other, path };
    const html = side === 'server' ? await renderPage(framework, props, `${prefix}server`) : '';
    const body = `<div id="root" data-other="${site.other}">${html}</div>
      <button type="button" id="start">Démarrer</button><button type="button" id="stop">Quitter</button>`;
    site.routes.set(path, {
      body: page({ head: '<script type="module" nonce="n0nce" src="/app.js"></script>', body }),
    });
  }
}

type Side = 'client' | 'server';

const press = (tab: Page, name: string) => tab.getByRole('button', { name, exact: true }).click();

/** How often the other server was asked for what. */
const counts = () =>
  Object.fromEntries(
    [...new Set(site.seen)].map((path) => [path, site.seen.filter((p) => p === path).length]),
  );

const once = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, 1]));
const list = ['/held-a', '/held-b', '/held-c'];
const home = once('/film-1', '/track-1', '/stats.js', ...list);

const twice = Object.fromEntries(Object.keys(home).map((path) => [path, 2]));

/** All that the first view can do to itself. */
const changes = ['Insérer', 'Assombrir', 'Film suivant', 'Piste suivante', 'Inverser'];

/** A little later, still the same: nothing came twice or late. */
async function expectSettled(tab: Page, expected: Record<string, number>): Promise<void> {
  await expect.poll(counts).toEqual(expected);
  await tab.waitForTimeout(300);
  expect(counts()).toEqual(expected);
  expect(complaints).toEqual([]);
}

const ran = (tab: Page) => tab.evaluate(() => [...((window as { ran?: string[] }).ran ?? [])].sort());

for (const framework of Object.keys(frameworks) as Framework[]) {
  for (const side of ['client', 'server'] as const) {
    // React makes its scripts in the browser so that they never run, unless they are `async` and have an address.
    const scripts = framework === 'react' && side === 'client' ? ['/stats.js'] : ['/stats.js', 'inline'];

    test.describe(`${framework}, first rendered by the ${side}`, () => {
      test.beforeEach(() => serve(framework, side, 'development'));

      test('before the choice nothing is asked for, and after it everything once', async ({ page: tab }) => {
        await tab.goto(site.url);
        await press(tab, 'Démarrer');
        await expectSettled(tab, {});
        await press(tab, 'Tout accepter');
        await expectSettled(tab, home);
        expect(await ran(tab)).toEqual(scripts);
      });

      test('with a choice from before everything is asked for once', async ({ page: tab, context }) => {
        await context.addCookies([acceptedBefore(site.url)]);
        await tab.goto(site.url);
        // Rendered by the server, all of it is let go before the framework takes over.
        if (side === 'server') await expect.poll(counts).toEqual(home);
        await press(tab, 'Démarrer');
        await expectSettled(tab, home);
        expect(await ran(tab)).toEqual(scripts);
      });

      test('after a refusal nothing is asked for, whatever the page does', async ({ page: tab }) => {
        await tab.goto(site.url);
        await press(tab, 'Démarrer');
        await press(tab, 'Tout refuser');
        for (const name of changes) await press(tab, name);
        await tab.getByRole('link', { name: 'Article' }).click();
        await tab.goBack();
        await press(tab, 'Quitter');
        await press(tab, 'Démarrer');
        await expect(tab.getByTitle('Film')).toBeAttached();
        await expectSettled(tab, {});
        expect(await ran(tab)).toEqual([]);
      });

      test('what changes before the choice is asked for as it is then', async ({ page: tab }) => {
        await tab.goto(site.url);
        await press(tab, 'Démarrer');
        for (const name of changes) await press(tab, name);
        await press(tab, 'Tout accepter');
        await expectSettled(tab, once('/film-2', '/track-2', '/stats.js', ...list));
        expect(await ran(tab)).toEqual(scripts);
      });

      test('what changes around and on a released element leaves it as it is', async ({ page: tab }) => {
        await tab.goto(site.url);
        await press(tab, 'Démarrer');
        const nodes = await tab.evaluateHandle(() =>
          ['film', 'stats', 'inline'].map((id) => document.getElementById(id)),
        );
        await press(tab, 'Tout accepter');
        await expect.poll(counts).toEqual(home);
        for (const name of ['Insérer', 'Assombrir']) await press(tab, name);
        await expect(tab.getByTitle('Film')).toHaveClass('dark');
        await expectSettled(tab, home);
        expect(await ran(tab)).toEqual(scripts);
        expect(
          await nodes.evaluate((held) =>
            held.map((node) => node === document.getElementById(node?.id ?? '')),
          ),
        ).toEqual([true, true, true]);
      });

      test('a released frame follows its address', async ({ page: tab }) => {
        await tab.goto(site.url);
        await press(tab, 'Démarrer');
        await press(tab, 'Tout accepter');
        await expect.poll(counts).toEqual(home);
        await press(tab, 'Piste suivante');
        await expectSettled(tab, { ...home, '/track-2': 1 });
      });

      test('a new key is a new element, asked for once; a moved frame loads as often as a free one', async ({
        page: tab,
      }) => {
        await tab.goto(site.url);
        await press(tab, 'Démarrer');
        await press(tab, 'Tout accepter');
        await expect.poll(counts).toEqual(home);
        const before = freeFrames.length;
        expect(before).toBe(3);
        await press(tab, 'Film suivant');
        await expect.poll(counts).toEqual({ ...home, '/film-2': 1 });
        await press(tab, 'Inverser');
        await expect.poll(() => freeFrames.length).toBeGreaterThan(before);
        await tab.waitForTimeout(300);
        for (const id of 'abc')
          expect(counts()[`/held-${id}`]).toBe(freeFrames.filter((free) => free === id).length);
        expect(await ran(tab)).toEqual(scripts);
        expect(complaints).toEqual([]);
      });

      test('what is taken away and mounted again is asked for again, once', async ({
        page: tab,
        context,
      }) => {
        await context.addCookies([acceptedBefore(site.url)]);
        await tab.goto(site.url);
        await press(tab, 'Démarrer');
        await expectSettled(tab, home);
        await press(tab, 'Quitter');
        await expect(tab.getByTitle('Film')).toHaveCount(0);
        await press(tab, 'Démarrer');
        // React keeps an `async` script in the head for as long as the page lives.
        await expectSettled(tab, framework === 'react' ? { ...twice, '/stats.js': 1 } : twice);
      });

      test('a router that swaps the view lets go of what the new view holds', async ({ page: tab }) => {
        await tab.goto(`${site.url}/article`);
        await press(tab, 'Démarrer');
        await expectSettled(tab, {});
        await tab.getByRole('link', { name: 'Accueil' }).click();
        await expectSettled(tab, {});
        await press(tab, 'Tout accepter');
        // React's `async` scripts of the view before are still there.
        const article = framework === 'react' ? once('/article.js') : {};
        await expectSettled(tab, { ...home, ...article });
        await tab.getByRole('link', { name: 'Article' }).click();
        await expectSettled(tab, { ...home, ...once('/map', '/article.js') });
        await tab.goBack();
        await expect.poll(counts).toMatchObject({ '/film-1': 2 });
        expect(complaints).toEqual([]);
      });
    });

    test(`${framework}, as it is shipped, first rendered by the ${side}: everything once, and again when mounted again`, async ({
      page: tab,
      context,
    }) => {
      await serve(framework, side, 'production');
      await context.addCookies([acceptedBefore(site.url)]);
      await tab.goto(site.url);
      await press(tab, 'Démarrer');
      await expectSettled(tab, home);
      expect(await ran(tab)).toEqual(scripts);
      for (const name of ['Insérer', 'Assombrir', 'Quitter', 'Démarrer']) await press(tab, name);
      await expectSettled(tab, framework === 'react' ? { ...twice, '/stats.js': 1 } : twice);
    });
  }
}

for (const side of ['client', 'server'] as const) {
  // HTML from a string never runs its scripts, held or not, and React makes its own the same way.
  const scripts = side === 'client' ? [] : ['box', 'late'];

  for (const isReturning of [false, true]) {
    test(`react, streamed, first rendered by the ${side}: what comes late or as HTML is let go ${
      isReturning ? 'at once' : 'after the choice'
    }`, async ({ page: tab, context }) => {
      await serve('react', side, 'development', 'streamed-');
      if (isReturning) await context.addCookies([acceptedBefore(site.url)]);
      await tab.goto(site.url);
      // What the server has rendered is let go before React takes over.
      if (isReturning && side === 'server') await expect.poll(() => site.seen).toContain('/box');
      await press(tab, 'Démarrer');
      await expect(tab.getByRole('heading', { name: 'Tardif' })).toBeVisible();
      if (!isReturning) {
        await expectSettled(tab, {});
        await press(tab, 'Tout accepter');
        await expectSettled(tab, once('/box', '/held-a'));
      }
      await expect.poll(counts).toMatchObject({ '/box': 1 });
      await tab.waitForTimeout(300);
      // A frame that React moves from its hidden place loads again, held or not.
      if (isReturning) expect(counts()['/held-a']).toBe(freeFrames.length);
      expect(await ran(tab)).toEqual(scripts);
      expect(complaints).toEqual([]);
    });
  }
}
