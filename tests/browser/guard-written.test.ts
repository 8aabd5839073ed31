// The guard and document.write: what a page writes in pieces, unbalanced or with code in it, is held and not broken.
import { expect, type Page, test } from '@playwright/test';
import { guarding, unmarkedPage } from './guarded-site.ts';
import { type Site, startSite } from './site.ts';
import { type Api, ready } from './visitor.ts';

declare const temoin: Api;

let site: Site;
test.afterEach(() => site.close());

/** Opens a page whose body is a script with this code. `$` stands for the other server, `%` for the nonce. */
async function openWith(tab: Page, code: string, policy?: string): Promise<void> {
  site = await startSite(guarding(), policy ?? '');
  const body = `<script nonce="n0nce">${code.replaceAll('$', site.other).replaceAll('%', 'nonce=n0nce')}</script><p id="end"></p>`;
  site.routes.set('/', { body: unmarkedPage(guarding(), { body }) });
  site.routes.set('/own-slow.js', { type: 'text/javascript', body: '', delayMs: 300 });
  await tab.goto(site.url);
  await ready(tab);
  await tab.waitForTimeout(300);
}

// The reason for the cast: the scripts of the other server write there.
const ran = (tab: Page) => tab.evaluate(() => (globalThis as unknown as { ran?: string[] }).ran ?? []);

const grant = (tab: Page) => tab.evaluate(() => temoin.grant('matomo'));

test('a script written in pieces does not run, wherever the text is cut, and runs once after a grant', async ({
  page: tab,
}) => {
  await openWith(
    tab,
    String.raw`
document.write('<scr'); document.write('ipt % src="$/a.js"></scr'); document.write('ipt>');
document.write('<scr'); document.write('ipt % src="$/b.js"></scr' + 'ipt>');
document.write('<script % src='); document.write('"$/c.js"'); document.write('><\/script>');
document.write('<script % src="$/d.js">'); document.writeln(); document.writeln('<\/script>');
document.write('<script % async src=$/e.js><\/SCRIPT>', '<script % type="module" src=$/f.js><\/script>');
document.write('<img alt="" src="', '$/g.gif', '">');`,
  );
  expect(site.seen).toEqual([]);
  await grant(tab);
  const scripts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `/${name}.js`);
  await expect.poll(async () => (await ran(tab)).toSorted()).toEqual(scripts);
  await expect.poll(() => site.seen.toSorted()).toEqual([...scripts, '/g.gif']);
});

test('elements left open in one write take in what the next one writes', async ({ page: tab }) => {
  await openWith(
    tab,
    `
document.write('<div id="open"><img alt="" src="$/a.gif">'); document.write('text</div>');
document.write('<table id="rows"><tr><td><img alt="" src="$/b.gif">'); document.write('<td>two</table>');`,
  );
  expect(await tab.locator('#open').innerText()).toBe('text');
  expect(await tab.locator('#rows td').count()).toBe(2);
  expect(await tab.locator('#end').evaluate((end) => end.parentElement?.localName)).toBe('main');
  expect(site.seen).toEqual([]);
});

test('what a written script writes itself stands where it stood, and its text is what was written', async ({
  page: tab,
}) => {
  await openWith(
    tab,
    String.raw`
document.write('<script % id="writer">document.write("<i>1</i><img alt=x src=\'$/a.gif\'>"); document.write(\'<i>2</i>\')<\/script><i>3</i>');
document.writeln('<script % id="other">window.text = "<img src=\\"$/b.gif\\">"<\/script><i>4</i>');`,
  );
  expect(await tab.locator('i').allInnerTexts()).toEqual(['1', '2', '3', '4']);
  expect(await tab.evaluate(() => Reflect.get(window, 'text'))).toBe(`<img src="${site.other}/b.gif">`);
  expect(site.seen).toEqual([]);
  await grant(tab);
  await expect.poll(() => site.seen).toEqual(['/a.gif']);
});

for (const html of [
  '<iframe title="a" src="$/x"></iframe>',
  '<iframe title="a > b" src=$/x></iframe>',
  `<iframe title="a" srcdoc='<img src="$/x">'></iframe>`,
  '<link rel="stylesheet" href="$/x">',
  '<link as=image rel=preload href="$/x">',
  '<object type="text/html" data="$/x"></object>',
  '<embed type="text/html" src="$/x">',
  '<img alt="" srcset="/own.png 1x,$/x 2x">',
  '<video poster="$/x"></video>',
  '<input type="image" alt="" src="$/x">',
  '<svg><image href="$/x" width="9" height="9"/></svg>',
  '<svg><image xlink:href="$/x" width="9" height="9"/></svg>',
]) {
  test(`${html}: asks for nothing when it is written, nor behind a script that still loads`, async ({
    page: tab,
  }) => {
    const text = JSON.stringify(html);
    await openWith(
      tab,
      String.raw`document.write(${text}, '<p id=written>'); document.write('<script % src="/own-slow.js"><\/script>'); document.write(${text})`,
    );
    expect(await tab.locator('#written').count()).toBe(1);
    expect(await tab.locator('[data-consent=matomo]').count()).toBe(2);
    expect(site.seen).toEqual([]);
    await grant(tab);
    // Of several candidates the browser takes the page's own.
    if (!html.includes('srcset')) await expect.poll(() => new Set(site.seen)).toEqual(new Set(['/x']));
  });
}

const TRUSTED_ONLY = "script-src 'nonce-n0nce' 'strict-dynamic'; require-trusted-types-for 'script'";
const TRUSTED = String.raw`
const policy = trustedTypes.createPolicy('page', { createHTML: (text) => text });
const box = document.createElement('div');
document.currentScript.before(box);
const attempt = (act) => { try { act(); } catch (error) { (window.thrown ||= []).push(error.name); } };
attempt(() => document.write(policy.createHTML('<script % src="$/written.js"><\/script>')));
attempt(() => { box.innerHTML = policy.createHTML('<iframe title=a src="$/frame"></iframe>'); });
attempt(() => document.write(policy.createHTML('<b>1</b>'), policy.createHTML('<script %>window.own = 1<\/script>')));`;

test('SEC-3: under Trusted Types a written script is held too', async ({ page: tab }) => {
  await openWith(tab, TRUSTED, TRUSTED_ONLY);
  expect(await tab.evaluate(() => [Reflect.get(window, 'thrown'), Reflect.get(window, 'own')])).toEqual([
    undefined,
    1,
  ]);
  expect(site.seen).toEqual([]);
  await grant(tab);
  await expect.poll(() => site.seen.toSorted()).toEqual(['/frame', '/written.js']);
});

test('SEC-3: where the page’s policy has no place for ours, guarded markup is refused, and other markup is not', async ({
  page: tab,
}) => {
  await openWith(tab, TRUSTED, `${TRUSTED_ONLY}; trusted-types page`);
  expect(await tab.evaluate(() => [Reflect.get(window, 'thrown'), Reflect.get(window, 'own')])).toEqual([
    ['TypeError', 'TypeError'],
    1,
  ]);
  await tab.waitForTimeout(300);
  expect(site.seen).toEqual([]);
});
