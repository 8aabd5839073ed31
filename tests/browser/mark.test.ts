// Pages that were marked, in a real browser: nothing reaches the other server before a choice, all of it afterwards.
import { expect, type Page, test } from '@playwright/test';
import type { Configuration } from '../../src/consent/configuration.ts';
import { mark } from '../../src/site/mark.ts';
import { publishedGate } from '../../src/site/published-gate.ts';
import { configuration, page, type Site, startSite } from './site.ts';

/** The other server's host belongs to one service. */
const config: Configuration = {
  ...configuration,
  services: [
    { id: 'matomo', purpose: 'analytics', name: 'Matomo', provider: 'InnoCraft Ltd', hosts: ['127.0.0.1'] },
  ],
};

/** Without a nonce, which held scripts would need too. */
const GATE_TAG = '<script async src="/temoin/temoin.js" data-config="/temoin.json"></script>';

let site: Site;
test.beforeEach(async () => {
  site = await startSite(config, '');
});
test.afterEach(() => site.close());

/** Plain tags, as a site owner who knows of no consent writes them. */
const plainPage = (gate = GATE_TAG) => {
  const at = (path: string) => `${site.other.replace('http:', '')}${path}`;
  return page({
    gate,
    head: `<link rel="stylesheet" href="${at('/style.css')}"><link rel=preload as=image href=${at('/preload.png')}>
<script src="${at('/classic.js')}"></script><script type=module src=${at('/module.js')}></script>
<script async type="text/javascript" src='${at('/async.js')}'></script>`,
    body: `<img alt="" src="${at('/image.png')}"><img alt="" src="" srcset="${at('/set.png')} 1x">
<picture><source srcset="${at('/picture.png')}"><img alt="" src="data:,"></picture>
<iframe title="x" src="${at('/frame')}"></iframe><iframe title="y" srcdoc="<img src='${at('/inner.png')}'>"></iframe>
<video muted preload=auto src="${at('/video.mp4')}" poster="${at('/poster.png')}"></video>
<audio preload=auto><source src="${at('/audio.mp3')}"></audio>
<object data="${at('/object')}" type="text/html"></object><embed src="${at('/embed')}" type="text/html">
<noscript><img alt="" src="${at('/noscript.png')}"></noscript>`,
  });
};

const EXPECTED = [
  '/async.js',
  '/audio.mp3',
  '/classic.js',
  '/embed',
  '/frame',
  '/image.png',
  '/inner.png',
  '/module.js',
  '/object',
  '/picture.png',
  '/poster.png',
  '/preload.png',
  '/set.png',
  '/style.css',
  '/video.mp4',
];

const answer = (tab: Page, name: string) => tab.getByRole('button', { name }).click();
const paths = () => [...new Set(site.seen)].sort();

test('unmarked, all of them reach the other server', async ({ page: tab }) => {
  site.routes.set('/', { body: plainPage('') });
  await tab.goto(site.url);
  await expect.poll(paths).toEqual(EXPECTED);
});

for (const [what, options] of [
  ['with the gate’s tag', async () => ({})],
  ['with the gate inside', async () => ({ gate: { script: await publishedGate(config) } })],
] as const) {
  test(`marked ${what}, none does before a choice, and all do once granted`, async ({ page: tab }) => {
    const { html, changes } = mark(plainPage(), config, { baseUrl: site.url, ...(await options()) });
    expect(changes).toHaveLength(EXPECTED.length);
    site.routes.set('/', { body: html });
    await tab.goto(site.url);
    await expect(tab.getByRole('button', { name: 'Tout accepter' })).toBeVisible();
    await tab.waitForTimeout(500);
    expect(site.seen).toEqual([]);
    await answer(tab, 'Tout accepter');
    await expect.poll(paths).toEqual(EXPECTED);
  });
}

test('marked, none does after a refusal, nor without scripts', async ({ page: tab, browser }) => {
  site.routes.set('/', { body: mark(plainPage(), config, { baseUrl: site.url }).html });
  await tab.goto(site.url);
  await answer(tab, 'Tout refuser');
  await tab.reload();
  await tab.waitForTimeout(500);
  const scriptless = await browser.newPage({ javaScriptEnabled: false });
  await scriptless.goto(site.url);
  await scriptless.waitForTimeout(500);
  await scriptless.close();
  expect(site.seen).toEqual([]);
});
