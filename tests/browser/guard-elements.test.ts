// The guard's elements: whatever a script inserts, however, asks the guarded host for nothing before it is granted.
import { expect, type Page, test } from '@playwright/test';
import { guarding, startGuardedSite } from './guarded-site.ts';
import { CARRIERS, type Carrier, insert, LIFELESS_WAYS, LIVE_WAYS } from './insertions.ts';
import type { Site } from './site.ts';
import { type Api, ready } from './visitor.ts';

declare const temoin: Api;

let site: Site;
test.afterEach(() => site.close());

const open = async (tab: Page, ...parts: Parameters<typeof startGuardedSite>) => {
  site = await startGuardedSite(...parts);
  await tab.goto(site.url);
  await ready(tab);
};

const pathOf = ({ tag, attribute }: Carrier, when: string) =>
  `/${when}-${tag}-${attribute}${tag === 'script' ? '.js' : ''}`;

for (const [ways, runsScripts] of [
  [LIVE_WAYS, true],
  [LIFELESS_WAYS, false],
] as const) {
  for (const way of ways) {
    test(`${way}: nothing leaves before a grant, all of it after, and all that comes later`, async ({
      page: tab,
    }) => {
      await open(tab);
      const expected = CARRIERS.filter(({ tag }) => runsScripts || tag !== 'script');
      for (const carrier of CARRIERS)
        await tab.evaluate(insert, { way, carrier, url: site.other + pathOf(carrier, 'early') });
      await tab.waitForTimeout(500);
      expect(site.seen).toEqual([]);

      await tab.evaluate(() => temoin.grant('matomo'));
      const early = expected.map((carrier) => pathOf(carrier, 'early'));
      await expect.poll(() => new Set(site.seen)).toEqual(new Set(early));

      for (const carrier of CARRIERS)
        await tab.evaluate(insert, { way, carrier, url: site.other + pathOf(carrier, 'late') });
      const late = expected.map((carrier) => pathOf(carrier, 'late'));
      await expect.poll(() => new Set(site.seen)).toEqual(new Set([...early, ...late]));
    });
  }
}

test('marks are the ones that a site owner would write, and come off with an address that is not guarded', async ({
  page: tab,
}) => {
  await open(tab);
  const marked = await tab.evaluate((other) => {
    const image = new Image();
    image.src = `${other}/a.png`;
    image.srcset = `/own.png 1x, ${other}/b.png 2x`;
    const held = image.outerHTML;
    image.srcset = '/own.png 1x';
    image.src = '/own.png';
    const script = document.createElement('script');
    script.src = `${other}/a.js`;
    script.type = 'module';
    document.head.append(script);
    return [held, image.outerHTML, script.outerHTML].map((html) => html.replaceAll(other, ''));
  }, site.other);
  expect(marked).toEqual([
    '<img data-src="/a.png" data-consent="matomo" data-srcset="/own.png 1x, /b.png 2x">',
    '<img srcset="/own.png 1x" src="/own.png">',
    '<script src="/a.js" type="text/plain" async="" data-type="module" data-consent="matomo"></script>',
  ]);
});

test('scripts inserted with async off run in their order, and others when they arrive', async ({
  page: tab,
}) => {
  await open(tab);
  await tab.evaluate((other) => {
    for (const [path, async] of [
      ['slow-1', false],
      ['2', false],
      ['3', true],
    ] as const)
      document.head.append(
        Object.assign(document.createElement('script'), { src: `${other}/${path}.js`, async }),
      );
    temoin.grant('matomo');
  }, site.other);
  // The reason for the cast: the scripts of the other server write there.
  const ran = () => tab.evaluate(() => (globalThis as unknown as { ran?: string[] }).ran);
  await expect.poll(ran).toEqual(['/3.js', '/slow-1.js', '/2.js']);
});

test('each service’s hosts wait for that service; a host of a necessary service and others pass', async ({
  page: tab,
}) => {
  const config = guarding(['127.0.0.1', '*.stats.example'], ['player.example']);
  const necessary = { ...config.services[0], id: 'cdn', purpose: 'necessary', hosts: ['127.0.0.1'] };
  await open(tab, () => ({}), { ...config, services: [...config.services, necessary] });
  const held = await tab.evaluate((other) => {
    const consentOf = (src: string) => Object.assign(new Image(), { src }).dataset.consent;
    return [
      `${other}/necessary.png`,
      'https://a.stats.example/a.png',
      '//PLAYER.example:8443/a.png',
      'https://stats.example/a.png',
      'https://other.example/a.png',
      'data:,https://player.example/',
      'https://[/',
    ].map(consentOf);
  }, site.other);
  expect(held).toEqual([undefined, 'matomo', 'player', undefined, undefined, undefined, undefined]);
  await expect.poll(() => site.seen).toEqual(['/necessary.png']);
});

test('each plain tag that is held has one line in the ledger', async ({ page: tab }) => {
  await open(tab, (guarded) => ({
    body: `<img src="${guarded.other}/one" alt=""><iframe title="Cadre" src="${guarded.other}/two"></iframe>`,
  }));
  await tab.waitForTimeout(300);
  const lines = await tab.evaluate(() =>
    temoin
      .ledger()
      .filter(({ event }) => event === 'held')
      .map(({ what }) => what.replace(/http.*\//, '/')),
  );
  expect(lines.toSorted()).toEqual(['iframe /two', 'img /one']);
});

test('what comes out of a parsed document, or loads by a shadow, is held as well', async ({ page: tab }) => {
  await open(tab);
  await tab.evaluate((other) => {
    const parsed = new DOMParser().parseFromString(`<div><img src="${other}/nested"></div>`, 'text/html');
    if (parsed.body.firstElementChild) document.body.append(parsed.body.firstElementChild);
    const host = document.createElement('div');
    const script = document.createElement('script');
    host.attachShadow({ mode: 'open' }).append(script);
    script.src = `${other}/shadow.js`;
    document.body.append(host);
    const video = document.createElement('video');
    video.src = `${other}/film`;
    video.poster = '/own.png';
    document.body.append(video);
  }, site.other);
  await tab.waitForTimeout(500);
  expect(site.seen).toEqual([]);
  await tab.evaluate(() => temoin.grant('matomo'));
  await expect.poll(() => new Set(site.seen)).toEqual(new Set(['/nested', '/shadow.js', '/film']));
});

test('what a script that was let go puts beside itself is held as well', async ({ page: tab }) => {
  site = await startGuardedSite(({ other }) => ({
    body: `<script type="text/plain" nonce="n0nce" data-consent="social">
const image = (path) => Object.assign(document.createElement('img'), { alt: '', srcset: '${other}' + path });
const script = (path) => Object.assign(document.createElement('script'), { src: '${other}' + path });
const { currentScript } = document;
currentScript.after(script('/after.js'));
currentScript.before(image('/before.png'));
currentScript.insertAdjacentElement('afterend', script('/adjacent.js'));
currentScript.insertAdjacentHTML('beforebegin', '<iframe title="" src="${other}/markup"></iframe>');
currentScript.parentNode.insertBefore(script('/parent.js'), currentScript);
window.done = true;
</script>`,
  }));
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate(() => temoin.grant('social'));
  await tab.waitForFunction(() => 'done' in window);
  await tab.waitForTimeout(500);
  expect(site.seen).toEqual([]);
  await tab.evaluate(() => temoin.grant('matomo'));
  await expect
    .poll(() => [...site.seen].sort())
    .toEqual(['/adjacent.js', '/after.js', '/before.png', '/markup', '/parent.js']);
});
