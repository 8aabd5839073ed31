// The two levels for tags that nobody has marked: the browser's guard and the server's policy, in every engine.
import { expect } from '@playwright/test';
import type { Configuration } from '../../src/consent/configuration.ts';
import { consentPolicy } from '../../src/site/consent-policy.ts';
import { configuration, page, type Site, startSite } from '../browser/site.ts';
import { test as base, skipWithoutEngine } from './fixture.ts';
import type { Tab } from './tab.ts';
import { WATCHER } from './watcher.ts';

skipWithoutEngine();

const declared = (guard: 'browser' | 'server'): Configuration => ({
  ...configuration,
  guard,
  services: [
    { id: 'matomo', purpose: 'analytics', name: 'Matomo', provider: 'InnoCraft Ltd', hosts: ['127.0.0.1'] },
  ],
});

const test = base.extend<{ guard: 'browser' | 'server' }>({
  guard: ['server', { option: true }],
  site: async ({ guard }, use) => {
    // Under the policy of the consent alone, so that nothing else stops a request.
    const site = await startSite(declared(guard), '');
    await use(site);
    await site.close();
  },
});

test.describe.configure({ retries: 0 });

/** First and in the page, as both levels ask for. */
const gate = (guard: 'browser' | 'server') =>
  `<script type="application/json" nonce="n0nce" id="temoin-config">${JSON.stringify(declared(guard))}</script>
  <script src="/temoin/temoin.js"></script>${WATCHER}`;

const plainTags = ({ other }: Site) => ({
  head: `<script src="${other}/script.js"></script><script async src="${other}/async.js"></script>
    <script type="module" src="${other}/module.js"></script>
    <link rel="stylesheet" href="${other}/style.css"><link rel="preload" as="image" href="${other}/preload.gif">`,
  body: `<img src="${other}/img.gif" alt=""><iframe src="${other}/frame" title="Vidéo"></iframe>
    <video src="${other}/video.wav" preload="auto"></video><object type="image/gif" data="${other}/object.gif"></object>`,
});
const PLAIN = ['/script.js', '/async.js', '/module.js', '/style.css', '/preload.gif']
  .concat(['/img.gif', '/frame', '/video.wav', '/object.gif'])
  .toSorted();

/** Runs in the page: asks in every way that a script has. */
function ask(other: string): void {
  const quietly = (attempt: () => unknown) => {
    try {
      Promise.resolve(attempt()).catch(() => {});
    } catch {
      // What is refused may throw.
    }
  };
  quietly(() => fetch(`${other}/fetch`, { mode: 'no-cors' }));
  quietly(() => navigator.sendBeacon(`${other}/beacon`));
  quietly(() => new WebSocket(`${other.replace('http', 'ws')}/socket`));
  quietly(() => new EventSource(`${other}/event-source`));
  quietly(() => {
    new Image().src = `${other}/new-image`;
  });
  quietly(() => {
    const request = new XMLHttpRequest();
    request.open('GET', `${other}/xhr`);
    request.send();
  });
  for (const [name, attribute] of [
    ['script', 'src'],
    ['img', 'src'],
    ['iframe', 'src'],
    ['link', 'href'],
  ] as const) {
    const element = document.createElement(name);
    if (element instanceof HTMLLinkElement) element.rel = 'stylesheet';
    element.setAttribute(attribute, `${other}/inserted-${name}`);
    document.body.append(element);
  }
  const box = document.createElement('div');
  document.body.append(box);
  box.innerHTML = `<img src="${other}/markup-img" alt=""><iframe src="${other}/markup-iframe"></iframe>`;
}
const ASKED = ['/beacon', '/event-source', '/fetch', '/inserted-iframe', '/inserted-img', '/inserted-link']
  .concat(['/inserted-script', '/markup-iframe', '/markup-img', '/new-image', '/xhr'])
  .toSorted();

const arrived = (site: Site) => [...new Set(site.seen)].filter((path) => path !== '/socket').toSorted();
const pause = () => new Promise((resolve) => setTimeout(resolve, 800));
const asked = (tab: Tab) => tab.waitFor(() => !!document.querySelector('temoin-notice'));

test('without any level all of it arrives, so that its absence means something', async ({ tab, site }) => {
  site.routes.set('/', { body: page({ ...plainTags(site), gate: WATCHER }) });
  await tab.goto(site.url);
  await expect.poll(() => arrived(site)).toEqual(PLAIN);
  await tab.evaluate(ask, site.other);
  await expect.poll(() => arrived(site)).toEqual([...PLAIN, ...ASKED].toSorted());
});

test.describe('the policy that the server sends', () => {
  test.use({ guard: 'server' });

  test('lets no plain tag and no script reach the other server before a choice, and all after a grant', async ({
    tab,
    site,
  }) => {
    site.routes.set('/', ({ headers }) => ({
      body: page({ ...plainTags(site), gate: gate('server') }),
      headers: { ...consentPolicy(headers.cookie, declared('server')) },
    }));
    await tab.goto(site.url);
    await asked(tab);
    await tab.evaluate(ask, site.other);
    await pause();
    expect(site.seen).toEqual([]);
    await tab.click('Tout refuser');
    await pause();
    expect(site.seen).toEqual([]);

    await tab.click('Gérer mes cookies');
    await tab.waitFor(() => !!document.querySelector('temoin-preferences'));
    await tab.reloadedBy(() => tab.click('Tout accepter'));
    await expect.poll(() => arrived(site)).toEqual(PLAIN);
  });
});

test.describe('the guard in the browser', () => {
  test.use({ guard: 'browser' });

  test('lets no plain script run and nothing asked by script through before a choice', async ({
    tab,
    site,
  }) => {
    site.routes.set('/', { body: page({ ...plainTags(site), gate: gate('browser') }) });
    await tab.goto(site.url);
    await asked(tab);
    await pause();
    expect(await tab.evaluate(() => window.ran)).toEqual([]);
    // No script can stop the request of a plain tag; what arrived of these is not asked about here.
    site.seen.length = 0;
    await tab.evaluate(ask, site.other);
    await pause();
    expect(site.seen).toEqual([]);
  });

  test('holds what a page writes while it is parsed, in one piece or in several, and what it parses later', async ({
    tab,
    site,
  }) => {
    const { head, body } = plainTags(site);
    const code = `const html = ${JSON.stringify(head + body).replaceAll('</', '<\\/')};
      document.write(html); document.write('<div>'); document.write('<scr'); document.write('ipt src="${site.other}/pieces.js"></scr');
      document.write('ipt></div>'); window.html = html;`;
    site.routes.set('/', { body: page({ body: `<script>${code}</script>`, gate: gate('browser') }) });
    await tab.goto(site.url);
    await asked(tab);
    await tab.evaluate(() => {
      // The reason for the cast: the page's own script put it there.
      const { html } = window as unknown as { html: string };
      const box = document.body.appendChild(document.createElement('div'));
      box.innerHTML = html;
      box.insertAdjacentHTML('afterend', html);
      const range = document.createRange();
      range.selectNodeContents(box);
      box.append(range.createContextualFragment(html));
    });
    await pause();
    expect([site.seen, await tab.evaluate(() => window.ran)]).toEqual([[], []]);

    await tab.click('Tout accepter');
    await expect.poll(() => arrived(site)).toEqual([...PLAIN, '/pieces.js'].toSorted());
  });

  test('lets all of it go once it is granted', async ({ tab, site }) => {
    site.routes.set('/', { body: page({ ...plainTags(site), gate: gate('browser') }) });
    await tab.goto(site.url);
    await tab.click('Tout accepter');
    await expect
      .poll(async () => (await tab.evaluate(() => window.ran)).toSorted())
      .toEqual(['/async.js', '/module.js', '/script.js']);
    await tab.evaluate(ask, site.other);
    await expect.poll(() => arrived(site)).toEqual([...PLAIN, ...ASKED].toSorted());
  });
});
