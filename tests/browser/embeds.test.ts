// Placeholders of held embeds in a real browser: what they say, what each button does, and what the other server saw.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { parseJson, readConfiguration } from '../../src/consent/configuration.ts';
import { noticeHash } from '../../src/consent/notice-hash.ts';
import { noticeOf } from '../../src/consent/notice-of.ts';
import { fr } from '../../src/locales/fr.ts';
import { configuration, page, type Site, startSite } from './site.ts';

let site: Site;
test.beforeEach(async () => {
  site = await startSite();
  show(frame('/1', 'player'), frame('/2', 'player'));
});
test.afterEach(() => site.close());

const frame = (path: string, consent: string, attributes = 'width="560" height="315"') =>
  `<iframe id="f${path.slice(1)}" data-consent="${consent}" data-src="${site.other}${path}" title="Film" ${attributes}></iframe>`;

const show = (...body: string[]) => site.routes.set('/', { body: page({ body: body.join('\n') }) });

const embed = (tab: Page, nth = 0) => tab.locator('temoin-embed').nth(nth);
const button = (tab: Page, name: string, nth = 0) =>
  embed(tab, nth).getByRole('button', { name, exact: true });

/** Of the notice that the operator publishes for this site in French. */
async function publishedHash(): Promise<string> {
  const { version, integrity } = await (await fetch(`${site.url}/temoin/release.json`)).json();
  const config = readConfiguration(parseJson(JSON.stringify(configuration)));
  return config ? noticeHash(noticeOf(config, fr, { version, integrity })) : 'none';
}

const dismiss = (tab: Page) => tab.getByRole('button', { name: 'Tout refuser' }).click();

const cookie = async (tab: Page) => (await tab.context().cookies(site.url))[0]?.value;

test('names service, provider and purpose, and says what loading means', async ({ page: tab }) => {
  await tab.goto(site.url);
  const group = tab.getByRole('group', {
    name: 'Vidéoscope (Vidéoscope SA) — Contenus de réseaux sociaux',
  });
  await expect(group).toHaveCount(2);
  await expect(group.first()).toContainText('ce contenu indique à Vidéoscope SA que vous lisez cette page');
  await expect(group.first()).toHaveAttribute('lang', 'fr');
  expect(site.seen).toEqual([]);
});

test('names all that is missing, links to privacy policies, and speaks English on an English page', async ({
  page: tab,
}) => {
  site.routes.set('/', { body: page({ lang: 'en', body: frame('/1', 'matomo social') }) });
  await tab.goto(site.url);
  await expect(embed(tab)).toHaveAttribute(
    'aria-label',
    'Matomo (InnoCraft Ltd), Social media content — Audience measurement',
  );
  await expect(embed(tab).getByRole('link', { name: 'Privacy policy' })).toHaveAttribute(
    'href',
    'https://matomo.org/privacy-policy/',
  );
  await expect(button(tab, 'Load once')).toBeVisible();
  await expect(button(tab, 'Always allow')).toBeVisible();
});

test('SEC-12: load once lets the one embed go, this page view alone, and keeps nothing on the device', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await button(tab, 'Charger une fois').click();
  await expect(tab.locator('temoin-embed')).toHaveCount(1);
  await expect.poll(() => site.seen).toEqual(['/1']);
  await expect(tab.locator('#f1')).toBeFocused();
  expect(await cookie(tab)).toBeUndefined();
  expect(site.records).toEqual([
    expect.objectContaining({
      event: 'once',
      surface: 'placeholder',
      gesture: 'trusted',
      sequence: 1,
      granted: ['player'],
      refused: [],
      locale: 'fr',
      notice: await publishedHash(),
    }),
  ]);
  await expect.poll(() => tab.evaluate(() => Object.keys(localStorage))).toEqual([]);

  await tab.reload();
  await expect(tab.locator('temoin-embed')).toHaveCount(2);
  expect(site.seen).toEqual(['/1']);
});

test('REC-4: where there is a choice, load once takes its next number and neither changes nor prolongs it', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await dismiss(tab);
  await expect.poll(() => cookie(tab)).toContain('!1!1!analytics:0!social:0');
  const [before, expires] = [await cookie(tab), (await tab.context().cookies(site.url))[0]?.expires];
  await tab.waitForTimeout(1100);
  await button(tab, 'Charger une fois').click();
  await expect.poll(() => site.seen).toEqual(['/1']);
  expect(await cookie(tab)).toBe(before?.replace('!1!1!', '!1!2!'));
  expect((await tab.context().cookies(site.url))[0]?.expires).toBeCloseTo(expires ?? 0, 0);
  await expect.poll(() => site.records[1]).toMatchObject({ event: 'once', sequence: 2 });
  const [first, second] = site.records as { subject: string; clientTime: string }[];
  expect(second?.subject).toBe(first?.subject);
  expect(second?.clientTime).not.toBe(first?.clientTime);
});

test('always allow grants the service alone, here and on the next page', async ({ page: tab }) => {
  show(frame('/1', 'player'), frame('/2', 'player'), frame('/3', 'social'));
  await tab.goto(site.url);
  await button(tab, 'Toujours autoriser', 1).click();
  await expect.poll(() => site.seen.toSorted()).toEqual(['/1', '/2']);
  await expect(tab.locator('temoin-embed')).toHaveCount(1);
  await expect(tab.locator('#f2')).toBeFocused();
  expect(await cookie(tab)).toMatch(/!1!1!player:1$/);
  await expect
    .poll(() => site.records)
    .toEqual([
      expect.objectContaining({
        event: 'custom',
        surface: 'placeholder',
        gesture: 'trusted',
        granted: ['player'],
      }),
    ]);
  await tab.reload();
  await expect.poll(() => site.seen.toSorted()).toEqual(['/1', '/1', '/2', '/2']);
});

test('the keyboard alone: an empty frame is no stop, the buttons are, and the focus moves on to the film', async ({
  page: tab,
}) => {
  await tab.goto(site.url);
  await dismiss(tab);
  await expect(embed(tab)).toBeVisible();
  await tab.locator('h1').click();
  await tab.keyboard.press('Tab');
  await expect(button(tab, 'Charger une fois')).toBeFocused();
  await tab.keyboard.press('Tab');
  await expect(button(tab, 'Toujours autoriser')).toBeFocused();
  await tab.keyboard.press('Tab');
  await expect(button(tab, 'Charger une fois', 1)).toBeFocused();
  await tab.keyboard.press('Space');
  await expect(tab.locator('#f2')).toBeFocused();
  await expect.poll(() => site.seen).toEqual(['/2']);
});

test('a script’s click lets go, and the record says so', async ({ page: tab }) => {
  await tab.goto(site.url);
  await expect(embed(tab)).toBeVisible();
  await tab.evaluate(() => document.querySelector<HTMLElement>('temoin-embed > button')?.click());
  await expect.poll(() => site.records[0]).toMatchObject({ event: 'once', gesture: 'synthetic' });
});

test('SEC-10: nothing is let go where the code that records cannot be loaded', async ({ page: tab }) => {
  await tab.route('**/report.js', (route) => route.abort());
  await tab.goto(site.url);
  await button(tab, 'Charger une fois').click();
  await button(tab, 'Toujours autoriser').click();
  await tab.waitForTimeout(500);
  await expect(tab.locator('temoin-embed')).toHaveCount(2);
  expect(site.seen).toEqual([]);
  expect(await cookie(tab)).toBeUndefined();
});

test('a choice made elsewhere takes the placeholders away', async ({ page: tab }) => {
  await tab.goto(site.url);
  await expect(tab.locator('temoin-embed')).toHaveCount(2);
  await tab.getByRole('button', { name: 'Tout accepter' }).click();
  await expect(tab.locator('temoin-embed')).toHaveCount(0);
  expect(
    await tab.locator('iframe').evaluateAll((frames) => frames.some((one) => one.hasAttribute('inert'))),
  ).toBe(false);
});

test('under a policy of the server, which cannot be loosened for one embed, load once is not offered', async ({
  page: tab,
}) => {
  site.routes.set('/temoin.json', { body: JSON.stringify({ ...configuration, guard: 'server' }) });
  await tab.goto(site.url);
  await expect(button(tab, 'Toujours autoriser')).toBeVisible();
  await expect(button(tab, 'Charger une fois')).toHaveCount(0);
});

test('nothing is loaded for a page whose embeds are granted, and none is shown over pixels or unknown ids', async ({
  page: tab,
}) => {
  const asked: string[] = [];
  tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
  show(frame('/1', 'necessary'));
  await tab.goto(site.url);
  await tab.waitForTimeout(500);
  expect(asked.filter((path) => path.endsWith('/embeds.js'))).toEqual([]);

  const pixel = `<img data-consent="analytics" data-src="${site.other}/p" width="1" height="1" alt="">`;
  const hidden = frame('/3', 'player', 'width="560" height="315" hidden');
  show(pixel, hidden, frame('/2', 'nobody'));
  await tab.goto(site.url);
  await expect.poll(() => asked.filter((path) => path.endsWith('/embeds.js')).length).toBe(1);
  await tab.waitForTimeout(300);
  await expect(tab.locator('temoin-embed')).toHaveCount(0);
  await tab.locator('#f3').evaluate((element) => element.removeAttribute('hidden'));
  await expect(tab.locator('temoin-embed')).toHaveCount(1);
});

test('late embeds get one too, and it goes with its element', async ({ page: tab }) => {
  show('<div id="later"></div>');
  await tab.goto(site.url);
  await tab.waitForTimeout(300);
  await tab.evaluate((address) => {
    const late = document.createElement('iframe');
    Object.assign(late.dataset, { consent: 'player', src: address });
    document.getElementById('later')?.append(late);
  }, `${site.other}/late`);
  await expect(embed(tab)).toBeVisible();
  await tab.evaluate(() => document.querySelector('iframe')?.remove());
  await expect(tab.locator('temoin-embed')).toHaveCount(0);
});

test('taken away by the page, a placeholder is put back, but not for ever', async ({ page: tab }) => {
  await tab.goto(site.url);
  await expect(tab.locator('temoin-embed')).toHaveCount(2);
  await tab.evaluate(() => document.querySelector('temoin-embed')?.remove());
  await expect(tab.locator('#f1 + temoin-embed')).toBeVisible();
  await tab.evaluate(() => {
    let times = 0;
    new MutationObserver(() => {
      const host = document.querySelector('#f1 + temoin-embed');
      if (host) times++;
      host?.remove();
      Object.assign(globalThis, { times });
    }).observe(document.body, { childList: true, subtree: true });
    document.querySelector('#f1 + temoin-embed')?.remove();
  });
  await tab.waitForTimeout(1500);
  const times = await tab.evaluate(() => (globalThis as unknown as { times: number }).times);
  expect(times).toBeGreaterThan(10);
  expect(times).toBeLessThan(40);
  expect(await tab.locator('#f1').evaluate((element: HTMLElement) => element.inert)).toBe(false);
});

test('nothing breaks the strictest policy', async ({ page: tab }) => {
  await tab.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  });
  await tab.goto(site.url);
  await button(tab, 'Toujours autoriser').click();
  await expect.poll(() => site.seen.length).toBe(2);
  expect(await tab.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual(
    [],
  );
});

test('the poster of a held video is not fetched for its placeholder', async ({ page: tab }) => {
  await site.close();
  site = await startSite(configuration, '');
  show(
    `<video data-consent="player" data-src="${site.other}/v" data-poster="${site.other}/poster" width="480" height="270" controls></video>`,
    `<audio data-consent="player" data-src="${site.other}/a" controls></audio>`,
  );
  await tab.goto(site.url);
  await expect(tab.locator('temoin-embed')).toHaveCount(2);
  await expect(button(tab, 'Charger une fois', 1)).toBeVisible();
  expect(site.seen).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, at any size, ${colorScheme}`, async ({ page: tab }) => {
    await tab.emulateMedia({ colorScheme });
    const sizes = [
      [640, 360],
      [300, 150],
      [300, 54],
      [160, 300],
      [728, 90],
      [120, 60],
    ];
    show(
      ...sizes.map(([width, height]) =>
        frame('/1', 'matomo player', `width="${width}" height="${height}"`).replace(/id="\w+"/, ''),
      ),
    );
    await tab.goto(site.url);
    await expect(tab.locator('temoin-embed')).toHaveCount(sizes.length);
    await dismiss(tab);
    await expect(tab.getByRole('status')).toHaveCount(0, { timeout: 6000 });
    expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);
    for (const [nth, [width = 0, height = 0]] of sizes.entries()) {
      const [once, always] = [
        await button(tab, 'Charger une fois', nth).boundingBox(),
        await button(tab, 'Toujours autoriser', nth).boundingBox(),
      ];
      expect({ width: once?.width, height: once?.height }).toEqual({
        width: always?.width,
        height: always?.height,
      });
      expect(once?.height).toBeGreaterThanOrEqual(height < 54 + 8 && width < 200 ? 24 : 44);
      expect(once?.width).toBeGreaterThanOrEqual(44);
      const box = await embed(tab, nth).boundingBox();
      for (const one of [once, always]) {
        expect(one?.x).toBeGreaterThanOrEqual(box?.x ?? Number.NaN);
        expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
        expect((one?.y ?? 0) + (one?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
      }
    }
  });
}
