// Pages that nobody looks at: kept in the back/forward cache, or made ready in advance (CK-11).
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { wholeBrowser } from '../../tools/whole-browser.ts';
import { bundlePage } from './frameworks/bundle.ts';
import { choiceMade } from './returning-visitor.ts';
import { heldScript, page, type Site, startSite } from './site.ts';

const executablePath = wholeBrowser();

test.skip(!executablePath, 'no whole Chromium: install one, or name it in TEMOIN_WHOLE_BROWSER');

declare const temoin: { refuse(): void };

let site: Site;
let browser: Browser;
test.beforeEach(async ({ browserName: _ }, info) => {
  site = await startSite();
  browser = await puppeteer.launch({
    executablePath: executablePath ?? '',
    // Its own would switch off what is tested.
    ignoreDefaultArgs: true,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--lang=fr-FR',
      '--remote-debugging-port=0',
      `--user-data-dir=${info.outputPath('profile')}`,
      'about:blank',
    ],
  });
});
test.afterEach(async () => {
  await browser.close();
  await site.close();
});

/** `undefined` while the page is being loaded again. */
const hasRun = (tab: Page) => tab.evaluate(() => 'ran' in globalThis).catch(() => undefined);

/** The choice as a cookie that grants everything, as an earlier visit would have left it. */
const accept = () =>
  browser.setCookie({ name: 'eu-consent', value: choiceMade(60), domain: 'localhost', path: '/' });

const GATE = '<script async nonce="n0nce" src="/temoin/temoin.js" data-config="/temoin.json"></script>';

test('a page that comes back from the back/forward cache follows what was chosen meanwhile', async () => {
  const told =
    '<script nonce="n0nce">addEventListener("pageshow", (e) => e.persisted && fetch("/kept"))</script>';
  const body = page({ head: told + heldScript(site, '/a.js', 'analytics') });
  const visits: string[] = [];
  for (const path of ['/', '/kept'])
    site.routes.set(path, () => {
      visits.push(path);
      return { body };
    });
  site.routes.set('/next', { body: page({}) });
  await accept();
  const tab = await browser.newPage();
  await tab.goto(site.url);
  await expect.poll(() => hasRun(tab)).toBe(true);
  await tab.goto(`${site.url}/next`);
  await tab.waitForFunction(() => typeof temoin === 'object' && !!temoin.refuse);
  await tab.evaluate(() => temoin.refuse());
  await expect.poll(() => site.records.length).toBe(1);
  expect(visits).toEqual(['/']);

  await tab.goBack();
  // It really comes back from the cache, and is loaded again only because something that ran is refused now.
  await expect.poll(() => visits, { timeout: 1000 }).toEqual(['/', '/kept', '/']);
  await expect.poll(() => hasRun(tab)).toBe(false);
});

test('a page that is made ready in advance shows, runs and records nothing before it is looked at', async () => {
  const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] });
  const told = '<script nonce="n0nce">fetch("/told?" + document.prerendering)</script>';
  const later =
    '<script nonce="n0nce">setTimeout(() => fetch("/told?shown=" + !!document.querySelector("temoin-notice")), 1500)</script>';
  const heard: string[] = [];
  site.routes.set('/told', ({ url }) => {
    heard.push(url ?? '');
    return { body: '' };
  });
  site.routes.set('/', {
    body: page({ head: `<script type="speculationrules" nonce="n0nce">${rules}</script>` }),
  });
  site.routes.set('/next', {
    body: page({ head: told + later + heldScript(site, '/next.js', 'analytics') }),
  });
  const tab = await browser.newPage();
  await tab.goto(site.url);
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('/told?shown=false');
  expect(heard).toContain('/told?true');
  expect(site.seen).toEqual([]);

  // Granted meanwhile, in the page that is looked at.
  await tab.bringToFront();
  await tab.click('temoin-notice button + button');
  await expect.poll(() => site.records.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(site.seen).toEqual([]);
  await tab.evaluate(() => location.assign('/next'));
  await expect.poll(() => site.seen).toEqual(['/next.js']);
  expect(site.records).toHaveLength(1);
});

test('a function that waits for the API, and ready, hear of a page that was made ready in advance once it is looked at', async () => {
  const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] });
  site.routes.set('/', {
    body: page({ head: `<script type="speculationrules" nonce="n0nce">${rules}</script>` }),
  });
  const heard: string[] = [];
  site.routes.set('/told', ({ url }) => {
    heard.push(url ?? '');
    return { body: '' };
  });
  const told = `<script nonce="n0nce">
    const look = setInterval(() => {
      if (!window.temoin?.ledger) return;
      clearInterval(look);
      fetch('/told?gate-' + document.prerendering);
    }, 50);
    addEventListener('temoin:ready', () => fetch('/told?ready-' + temoin.granted('analytics')));
    (window.temoin ||= []).push((api) => fetch('/told?pushed-' + api.granted('analytics')));
  </script>`;
  site.routes.set('/next', { body: page({ gate: told, body: GATE }) });
  await accept();
  const tab = await browser.newPage();
  await tab.goto(site.url);
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['/told?gate-true']);
  await tab.bringToFront();
  await tab.evaluate(() => location.assign('/next'));
  await expect
    .poll(() => [...heard].sort())
    .toEqual(['/told?gate-true', '/told?pushed-true', '/told?ready-true']);
});

test('components of React on a page that was made ready in advance show what is granted once it is looked at', async () => {
  const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] });
  const app = await bundlePage('react', 'production', 'consent-main');
  site.routes.set('/app.js', { type: 'text/javascript', body: app });
  site.routes.set('/', {
    body: page({ head: `<script type="speculationrules" nonce="n0nce">${rules}</script>` }),
  });
  const heard: string[] = [];
  site.routes.set('/told', ({ url }) => {
    heard.push(url ?? '');
    return { body: '' };
  });
  // What the page says of itself, each time that it says something else; the page's driver stays with the one before.
  const told = `<script type="module" nonce="n0nce">
    document.getElementById('start').click();
    let last;
    setInterval(() => {
      const found = ['retenue', 'en cours'].find((end) => document.body.innerText.includes('Mesure ' + end));
      const says = document.prerendering + ' ' + found;
      if (last !== says) fetch('/told?' + (last = says));
    }, 100);
  </script>`;
  site.routes.set('/next', {
    body: page({
      head: '<script type="module" nonce="n0nce" src="/app.js"></script>',
      body: `<div id="root"></div><button id="start">Démarrer</button><button id="stop">Quitter</button>${told}`,
    }),
  });
  await accept();
  const tab = await browser.newPage();
  await tab.goto(site.url);
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('/told?true%20retenue');
  await tab.bringToFront();
  await tab.evaluate(() => location.assign('/next'));
  await expect.poll(() => heard).toContain('/told?false%20en%20cours');
  expect(heard).not.toContain('/told?true%20en%20cours');
});
