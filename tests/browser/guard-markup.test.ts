// The guard and markup: plain tags that stand in the HTML, texts that scripts have parsed, and pages with a strict policy.
import { expect, type Page, test } from '@playwright/test';
import { guarding, startGuardedSite, unmarkedPage } from './guarded-site.ts';
import { type Site, startSite } from './site.ts';
import { type Api, ready } from './visitor.ts';

declare const temoin: Api;

let site: Site;
test.afterEach(() => site.close());

/** What the scripts of the other server have noted in the page. */
// The reason for the cast: the scripts of the other server write there.
const ran = (tab: Page) => tab.evaluate(() => (globalThis as unknown as { ran?: string[] }).ran ?? []);

const grant = (tab: Page) => tab.evaluate(() => temoin.grant('matomo'));

test('plain scripts and frames in the HTML do not run before a grant, and run in order after it', async ({
  page: tab,
}) => {
  site = await startGuardedSite(({ other }) => ({
    head: `<script nonce="n0nce" src="${other}/slow-1.js"></script><script nonce="n0nce" src="${other}/async.js" async></script>
<script nonce="n0nce" src="${other}/defer.js" defer></script><script src="/own.js"></script>`,
    body: `<iframe title="a" src="${other}/frame"></iframe><object data="${other}/object" type="text/html"></object>
<script nonce="n0nce" src="${other}/2.js"></script><script>window.inline = true</script>`,
  }));
  site.routes.set('/own.js', { type: 'text/javascript', body: '(window.ran ||= []).push("own")' });
  const frames: string[] = [];
  tab.on('framenavigated', (frame) => frame.parentFrame() && frames.push(frame.url()));
  await tab.goto(site.url);
  await ready(tab);
  await tab.waitForTimeout(700);
  expect(await ran(tab)).toEqual(['own']);
  expect(frames.filter((url) => url.startsWith(site.other))).toEqual([]);
  expect(await tab.locator('[data-consent="matomo"]').count()).toBe(6);

  await grant(tab);
  await expect.poll(async () => (await ran(tab)).length).toBe(5);
  const order = (await ran(tab)).filter((path) => path !== '/async.js');
  expect(order).toEqual(['own', '/slow-1.js', '/defer.js', '/2.js']);
  await expect.poll(() => frames.filter((url) => url.startsWith(site.other))).toHaveLength(2);
});

test('what document.write puts into a page that is being parsed is held, and what it does not guard is untouched', async ({
  page: tab,
}) => {
  site = await startGuardedSite(({ other }) => ({
    body: `<script>
document.write('<p id="own">', '<b>bold</b></p>');
document.writeln('<scr' + 'ipt nonce="n0nce" src="${other}/written.js"></scr' + 'ipt><img alt="" src="${other}/written.png">');
document.write('<scr' + 'ipt>window.inline = 1</scr' + 'ipt><noscript><img src="${other}/never.png"></noscript>');
</script><p id="end"></p>`,
  }));
  await tab.goto(site.url);
  await ready(tab);
  await tab.waitForTimeout(300);
  expect(site.seen).toEqual([]);
  expect(await tab.locator('#own b').innerText()).toBe('bold');
  expect(
    await tab.evaluate(() => [document.querySelector('#end') !== null, Reflect.get(window, 'inline')]),
  ).toEqual([true, 1]);
  await grant(tab);
  await expect.poll(() => site.seen.toSorted()).toEqual(['/written.js', '/written.png']);
  await expect.poll(() => ran(tab)).toEqual(['/written.js']);
});

test('a text is parsed for the place where it goes, and substitutes for scripts stay mere text', async ({
  page: tab,
}) => {
  site = await startGuardedSite();
  await tab.goto(site.url);
  await ready(tab);
  const shapes = await tab.evaluate((other) => {
    const image = `<img src="${other}/a.png">`;
    const shapeOf = (element: Element) =>
      [...element.querySelectorAll('*')].map(({ localName, namespaceURI }) =>
        namespaceURI?.endsWith('svg') ? `svg:${localName}` : localName,
      );
    const filled = (tag: string, html: string) => {
      const element =
        tag === 'svg'
          ? document.createElementNS('http://www.w3.org/2000/svg', tag)
          : document.createElement(tag);
      element.innerHTML = html;
      return shapeOf(element).join(' ');
    };
    const list = document.createElement('table');
    list.innerHTML = '<tbody><tr><td>1</td></tr></tbody>';
    list.querySelector('tr')?.insertAdjacentHTML('afterend', `<tr><td>${image}</td></tr>`);
    return [
      filled('table', `<tr><td>${image}</td></tr>`),
      filled('svg', `<g/><foreignObject>${image}</foreignObject>`),
      filled('textarea', image),
      filled('div', `<noscript>${image}</noscript>${image}`),
      shapeOf(list).join(' '),
    ];
  }, site.other);
  expect(shapes).toEqual([
    'tbody tr td img',
    'svg:g svg:foreignObject img',
    '',
    'noscript img',
    'tbody tr td tr td img',
  ]);
  expect(site.seen).toEqual([]);
});

test('an address with character references, as template engines escape it, is held like any other', async ({
  page: tab,
}) => {
  site = await startGuardedSite(() => ({ body: '<div id="box"></div>' }));
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate((other) => {
    const escapedBy = (form: (code: number) => string) =>
      other.replace(/[/:.]/g, (character) => form(character.charCodeAt(0)));
    const forms = [
      (code: number) => `&#x${code.toString(16).toUpperCase()};`,
      (code: number) => `&#${code};`,
    ];
    const tags = forms
      .map(escapedBy)
      .map((address, index) => `<img alt="" src="${address}/${index}.png?a&amp;b">`);
    const box = document.querySelector('#box');
    if (box) box.innerHTML = tags.join('');
  }, site.other);
  await tab.waitForTimeout(300);
  expect(site.seen).toEqual([]);
  await grant(tab);
  await expect.poll(() => [...site.seen].sort()).toEqual(['/0.png?a&b', '/1.png?a&b']);
});

test('a text without anything guarded goes to the native sink as it is', async ({ page: tab }) => {
  site = await startGuardedSite();
  await tab.goto(site.url);
  await ready(tab);
  const same = await tab.evaluate(() => {
    const box = document.body.appendChild(document.createElement('div'));
    box.innerHTML = '<p>a<img src="/own.png" alt><my-element></my-element></p>';
    box.firstElementChild?.insertAdjacentHTML('beforebegin', '<i></i><img alt src="/own.png">');
    return box.innerHTML;
  });
  expect(same).toBe(
    '<i></i><img alt="" src="/own.png"><p>a<img src="/own.png" alt=""><my-element></my-element></p>',
  );
});

test('SEC-1 SEC-3: under a strict policy with Trusted Types all is held, and released where the page may run it', async ({
  page: tab,
}) => {
  const config = guarding();
  site = await startSite(config);
  const frame = `<iframe title=a src="${site.other}/markup"></iframe>`;
  const body = `<script nonce="n0nce">
const policy = trustedTypes.createPolicy('page', { createHTML: (text) => text, createScriptURL: (text) => text });
document.write(policy.createHTML('<iframe title=w src="${site.other}/written"></iframe>'));
</script>`;
  site.routes.set('/', { body: unmarkedPage(config, { body }) });
  await tab.goto(site.url);
  await ready(tab);
  const outcome = await tab.evaluate(
    ({ other, html }) => {
      // The reason for the cast: TypeScript's own types do not know the API yet.
      const types = (
        window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
      ).trustedTypes;
      const policy = types.createPolicy('test', {
        createHTML: (text: string) => text,
        createScriptURL: (text: string) => text,
      }) as { createHTML(text: string): string; createScriptURL(text: string): string };
      const refusedBy = (use: () => unknown) => {
        try {
          return `${use()}`;
        } catch (error) {
          // The reason for the cast: browsers throw nothing else.
          return (error as Error).name;
        }
      };
      const box = document.body.appendChild(document.createElement('div'));
      const refused = [
        refusedBy(() => Object.assign(box, { innerHTML: html })),
        refusedBy(() => box.insertAdjacentHTML('beforeend', html)),
        refusedBy(() => document.write(html)),
        refusedBy(() => Object.assign(document.createElement('script'), { src: `${other}/a.js` })),
      ];
      box.innerHTML = policy.createHTML(html);
      const script = document.createElement('script');
      script.src = policy.createScriptURL(`${other}/inserted.js`);
      document.head.append(script);
      return refused;
    },
    { other: site.other, html: frame },
  );
  expect(outcome).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
  await tab.waitForTimeout(300);
  expect(site.seen).toEqual([]);
  await grant(tab);
  await expect.poll(() => site.seen.toSorted()).toEqual(['/inserted.js', '/markup', '/written']);
  await expect.poll(() => ran(tab)).toEqual(['/inserted.js']);
});

test('SEC-2: a guarded script that stands in the HTML without the nonce is never released', async ({
  page: tab,
}) => {
  const config = guarding();
  site = await startSite(config);
  const injected = `<script src="${site.other}/injected.js"></script>`;
  const body = `${injected}<script nonce="n0nce" src="${site.other}/own.js"></script>`;
  site.routes.set('/', { body: unmarkedPage(config, { body }) });
  await tab.goto(site.url);
  await ready(tab);
  await grant(tab);
  await expect.poll(() => ran(tab)).toEqual(['/own.js']);
  await tab.waitForTimeout(300);
  expect(await ran(tab)).toEqual(['/own.js']);
});

test('a slash divides a tag’s name from its attributes as a space does', async ({ page: tab }) => {
  site = await startGuardedSite(() => ({ body: '<div id="box"></div>' }));
  await tab.goto(site.url);
  await ready(tab);
  await tab.evaluate((other) => {
    const box = document.querySelector('#box');
    if (box) box.innerHTML = `<img/src="${other}/a.png"/alt="">`;
  }, site.other);
  await tab.waitForTimeout(300);
  expect(site.seen).toEqual([]);
  await grant(tab);
  await expect.poll(() => site.seen).toEqual(['/a.png']);
});

test('SEC-3: a page under Trusted Types may empty an element with an empty trusted text', async ({
  page: tab,
}) => {
  site = await startSite(guarding());
  site.routes.set('/', { body: unmarkedPage(guarding(), { body: '<p id="full">full</p>' }) });
  await tab.goto(site.url);
  await ready(tab);
  const text = await tab.evaluate(() => {
    // The reason for the cast: TypeScript's own types do not know the API yet.
    const types = (
      window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): { createHTML(text: string): string } };
      }
    ).trustedTypes;
    const policy = types.createPolicy('page', { createHTML: (html: string) => html });
    const full = document.querySelector('#full');
    if (full) full.innerHTML = policy.createHTML('');
    return full?.textContent;
  });
  expect(text).toBe('');
});
