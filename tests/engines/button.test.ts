// The floating button, alike in every engine: opens the preferences, has the focus again, gives way, and can be hidden.
import { expect } from '@playwright/test';
import { configuration, page, type Site } from '../browser/site.ts';
import { skipWithoutEngine, test } from './fixture.ts';
import type { Tab } from './tab.ts';

skipWithoutEngine();

const OPEN = { css: 'temoin-button > .open' } as const;
const HIDE = { css: 'temoin-button > .hide' } as const;

async function open(tab: Tab, site: Site): Promise<void> {
  const config = { ...configuration, button: 'bottom-end' };
  site.routes.set('/temoin.json', { type: 'application/json', body: JSON.stringify(config) });
  const css = '#corner{position:fixed;inset:auto 0 0 auto;padding:9px}';
  site.routes.set('/page.css', { type: 'text/css', body: css });
  site.routes.set('/', { body: page({ head: '<link rel="stylesheet" href="/page.css">' }) });
  await tab.goto(site.url);
  await tab.click('Tout refuser');
  await tab.waitFor(() => !!document.querySelector('temoin-button:not([data-away])'));
}

const place = (tab: Tab) =>
  tab.evaluate(() => {
    const { left, right, bottom } = document.querySelector('temoin-button')?.getBoundingClientRect() ?? {
      left: 0,
      right: 0,
      bottom: 0,
    };
    const { clientWidth } = document.documentElement;
    return [left, clientWidth - right, innerHeight - bottom].map(Math.round);
  });

test('CBT-K A11Y-7: a click opens the preferences, and the button has the focus again when they close', async ({
  tab,
  site,
}) => {
  await open(tab, site);
  await tab.click(OPEN);
  const isOpen = () =>
    !!document.querySelector('temoin-preferences')?.shadowRoot?.querySelector('dialog[open]');
  await tab.waitFor(isOpen);
  await tab.press('Escape');
  await tab.waitFor(() => !document.querySelector('temoin-preferences'));
  expect(await tab.evaluate(() => document.activeElement?.className)).toBe('open');
});

test('A11Y-4: it takes the other corner where a control stands in its own', async ({ tab, site }) => {
  await open(tab, site);
  expect((await place(tab)).slice(1)).toEqual([16, 16]);
  await tab.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      id: 'corner',
      href: '#x',
      textContent: 'Un lien',
    });
    document.body.append(link);
  });
  await tab.waitFor(
    () => !!document.querySelector('temoin-button[data-corner=bottom-start]:not([data-away])'),
  );
  const [left, , bottom] = await place(tab);
  expect([left, bottom]).toEqual([16, 16]);
});

test('EPD-1: its cross hides it, and keeps nothing', async ({ tab, site }) => {
  await open(tab, site);
  const kept = () =>
    tab.evaluate(() => JSON.stringify({ ...sessionStorage }) + Object.keys(localStorage).sort());
  await expect.poll(() => site.records.length).toBe(1);
  await tab.waitFor(() => Object.keys(localStorage).some((name) => name.startsWith('temoin:receipt')));
  const before = await kept();
  await tab.click(HIDE);
  await tab.waitFor(() => !document.querySelector('temoin-button'));
  expect(await kept()).toBe(before);
});
