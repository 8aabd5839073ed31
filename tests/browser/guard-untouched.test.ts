// The guard and the page’s own doing: what it holds keeps its meaning, and what it must not hold stays as it was.
import { expect, type Page, test } from '@playwright/test';
import { guarding, startGuardedSite, unmarkedPage } from './guarded-site.ts';
import { type Site, startSite } from './site.ts';
import { type Api, ready } from './visitor.ts';

declare const temoin: Api;

let site: Site;
test.afterEach(() => site.close());

const open = async (tab: Page, body = '') => {
  site = await startGuardedSite(({ other }) => ({ body: body.replaceAll('$', other) }));
  await tab.goto(site.url);
  await ready(tab);
};

// The reason for the cast: the scripts of the other server write there.
const ran = (tab: Page) => tab.evaluate(() => (globalThis as unknown as { ran?: string[] }).ran ?? []);

test('createContextualFragment parses a text for the place of its range', async ({ page: tab }) => {
  await open(tab, '<table><tbody id="rows"></tbody></table><svg id="drawing"></svg>');
  const shapes = await tab.evaluate((other) => {
    const fragmentIn = (id: string, html: string) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(id) ?? document.body);
      return [...range.createContextualFragment(html).querySelectorAll('*')].map(
        ({ localName, namespaceURI }) => `${namespaceURI?.endsWith('svg') ? 'svg:' : ''}${localName}`,
      );
    };
    const image = `<img alt="" src="${other}/a.gif">`;
    return [
      fragmentIn('#rows', `<tr><td>${image}</td></tr>`).join(' '),
      fragmentIn('#drawing', `<g/><foreignObject>${image}</foreignObject>`).join(' '),
    ];
  }, site.other);
  expect(shapes).toEqual(['tr td img', 'svg:g svg:foreignObject img']);
  expect(site.seen).toEqual([]);
});

for (const policy of ['', "require-trusted-types-for 'script'; trusted-types temoin"]) {
  test(`insertAdjacentHTML puts nothing of its own into the page, ${policy ? 'even where the browser refuses the text' : 'at all four positions'}`, async ({
    page: tab,
  }) => {
    site = await startSite(guarding(), policy);
    site.routes.set('/', {
      body: unmarkedPage(guarding(), { body: '<ul id="list"><li id="item">0</li></ul>' }),
    });
    await tab.goto(site.url);
    await ready(tab);
    const outcome = await tab.evaluate(async (other) => {
      const item = document.querySelector('#item');
      const seen: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records)
          for (const node of [...addedNodes, ...removedNodes]) seen.push(node.nodeName);
      });
      observer.observe(document.body, { childList: true, subtree: true });
      const image = `<img alt="" src="${other}/a.gif">`;
      for (const place of ['beforebegin', 'AfterBegin', 'beforeend', 'afterend']) {
        try {
          // The reason for the cast: browsers take the position in any case.
          item?.insertAdjacentHTML(place as InsertPosition, `<b>${place}</b>${image}`);
        } catch (error) {
          // The reason for the cast: browsers throw nothing else.
          seen.push((error as Error).name);
        }
      }
      await Promise.resolve();
      const order = [...document.querySelectorAll('#list b')].map(({ textContent }) => textContent);
      return { seen, order, anchors: document.querySelectorAll('main a').length };
    }, site.other);
    expect(outcome).toEqual(
      policy
        ? { seen: Array(4).fill('TypeError'), order: [], anchors: 0 }
        : {
            seen: Array(4).fill(['B', 'IMG']).flat(),
            order: ['beforebegin', 'AfterBegin', 'beforeend', 'afterend'],
            anchors: 0,
          },
    );
    expect(site.seen).toEqual([]);
  });
}

test('a type that a held script gets is the one that it runs with, once it is granted', async ({
  page: tab,
}) => {
  await open(tab, '<script nonce="n0nce" id="plain" src="$/plain.js"></script>');
  const types = await tab.evaluate((other) => {
    const insert = (path: string) => {
      const script = document.createElement('script');
      script.src = other + path;
      document.head.append(script);
      return script;
    };
    const scripts = [
      Object.assign(insert('/property.js'), { type: 'text/javascript' }),
      Object.assign(insert('/module.js'), { type: 'module' }),
      insert('/attribute.js'),
      insert('/removed.js'),
      insert('/again.js'),
    ];
    scripts[2]?.setAttribute('TYPE', 'module');
    scripts[3]?.removeAttribute('type');
    const again = scripts[4];
    if (again) {
      again.type = 'text/javascript';
      again.remove();
      document.body.append(again);
    }
    const plain = document.querySelector('#plain');
    if (plain instanceof HTMLScriptElement) plain.type = 'module';
    const own = document.createElement('script');
    own.type = 'module';
    own.type = 'text/x-template';
    return [...scripts, plain, own].map((script) => script?.getAttribute('type'));
  }, site.other);
  expect(types).toEqual([...Array(6).fill('text/plain'), 'text/x-template']);
  await tab.waitForTimeout(300);
  expect(await ran(tab)).toEqual([]);
  await tab.evaluate(() => temoin.grant('matomo'));
  await expect
    .poll(async () => (await ran(tab)).toSorted())
    .toEqual(['/again.js', '/attribute.js', '/module.js', '/plain.js', '/property.js', '/removed.js']);
});

test('a link keeps its address where its relation fetches nothing, and waits where it does', async ({
  page: tab,
}) => {
  const relations = ['canonical', 'alternate', 'next', 'prev', 'author', 'license', 'help'];
  const fetching = ['stylesheet', 'alternate stylesheet', 'preload', 'modulepreload', 'prefetch'].concat([
    'preconnect',
    'dns-prefetch',
    'icon',
    'apple-touch-icon',
    'manifest',
    'PRELOAD',
  ]);
  const html = (relation: string) => `<link rel="${relation}" href="$/a">`;
  await open(tab, relations.map(html).join(''));
  const held = await tab.evaluate(
    ({ other, all }) => {
      const bare = (rel: string) => Object.assign(document.createElement('link'), { rel });
      const isHeld = (link: Element) => !link.hasAttribute('href') && link.hasAttribute('data-href');
      return all.map((rel) => {
        const property = Object.assign(bare(rel), { href: `${other}/a` });
        const attribute = bare(rel);
        attribute.setAttribute('href', `${other}/a`);
        const early = Object.assign(document.createElement('link'), { href: `${other}/a`, rel });
        const box = document.createElement('div');
        box.innerHTML = `<link href="${other}/a" rel="${rel}"><link rel=${rel.replace(/ /g, '-')} href=${other}/a>`;
        document.head.append(property, attribute, early);
        return [property, attribute, early, ...box.children].map(isHeld).join();
      });
    },
    { other: site.other, all: [...relations, ...fetching] },
  );
  const all = (is: boolean) => Array(5).fill(is).join();
  expect(held).toEqual([...relations.map(() => all(false)), ...fetching.map(() => all(true))]);
  expect(await tab.locator('body link[href]').count()).toBe(relations.length);
  expect(site.seen).toEqual([]);
});

test('texts that name a guarded host and load nothing from it stay as they are', async ({ page: tab }) => {
  await open(tab);
  const same = await tab.evaluate((other) => {
    const texts = [
      `<a href="${other}/a">a</a><p title="src=${other}">x</p><map><area href="${other}/a"></map>`,
      `<pre>&lt;img src="${other}/a.gif"&gt;</pre>`,
      `<img alt="" src="/own?src=${other}/a"><img alt="" src="data:,${other}/a">`,
      `<img alt="a > b" data-src="${other}/lazy.gif" src="/own.png" title="${other}">`,
      `<my-player src="${other}/a.mp4"></my-player><video-js href="${other}/b"></video-js>`,
      `<div style="color: red">src="${other}/a.gif"</div>`,
    ];
    const box = document.createElement('div');
    const area = document.createElement('textarea');
    area.innerHTML = `<img src="${other}/a.gif">`;
    const results = texts.map((text) => {
      box.innerHTML = text;
      return box.innerHTML;
    });
    const expected = texts.map((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      return parsed.body.innerHTML;
    });
    return { results, expected, area: area.value === `<img src="${other}/a.gif">` };
  }, site.other);
  expect(same.results).toEqual(same.expected);
  expect(same.area).toBe(true);
});

test('marks that came with a text come off with an address that is not guarded', async ({ page: tab }) => {
  await open(tab);
  const html = await tab.evaluate((other) => {
    const box = document.createElement('div');
    box.innerHTML = `<img alt="" src="${other}/a.gif"><img alt="" srcset='${other}/b.gif 1x' src=${other}/c.gif>`;
    const held = box.innerHTML;
    for (const image of box.querySelectorAll('img')) image.src = '/own.gif';
    return [held, box.innerHTML].map((text) => text.replaceAll(other, ''));
  }, site.other);
  expect(html).toEqual([
    '<img alt="" data-consent="matomo" data-src="/a.gif"><img alt="" data-consent="matomo" data-srcset="/b.gif 1x" data-src="/c.gif">',
    '<img alt="" src="/own.gif"><img alt="" data-consent="matomo" data-srcset="/b.gif 1x" src="/own.gif">',
  ]);
});

test('a text that only looks like a tag, and has a long word in it, is looked at in no time', async ({
  page: tab,
}) => {
  await open(tab);
  const tookMs = await tab.evaluate(() => {
    const word = 'Ab1+/'.repeat(200_000);
    const begin = performance.now();
    for (const text of [
      `<script type="text/plain">if (a <b ) x = {"data": "${word}"}</script>`,
      `<p style=background:url('data:;base64,${word}')></p>`,
    ])
      document.createElement('div').innerHTML = text;
    return performance.now() - begin;
  });
  expect(tookMs).toBeLessThan(1000);
});

test('the text of a script stays what the page made it', async ({ page: tab }) => {
  await open(tab);
  const code = `var start = '<img ', src = '$/a.gif'; window.text = start + 'src=' + src + '>'`;
  const text = await tab.evaluate(
    (html) => {
      const script = document.createElement('script');
      script.innerHTML = html;
      document.head.append(script);
      return [script.text, Reflect.get(window, 'text')];
    },
    code.replace('$', site.other),
  );
  expect(text).toEqual([code.replace('$', site.other), `<img src=${site.other}/a.gif>`]);
});

test('what is put beside a text field, or in its place, is held', async ({ page: tab }) => {
  await open(tab, '<textarea id="beside"></textarea><textarea id="replaced"></textarea>');
  await tab.evaluate((other) => {
    const frame = `<iframe title="a" src="${other}/frame"></iframe><img alt="" src="${other}/a.gif">`;
    document.querySelector('#beside')?.insertAdjacentHTML('afterend', frame);
    const replaced = document.querySelector('#replaced');
    if (replaced) replaced.outerHTML = frame;
  }, site.other);
  await tab.waitForTimeout(300);
  expect(site.seen).toEqual([]);
  expect(await tab.locator('[data-consent=matomo]').count()).toBe(4);
});

test('the address that a page keeps for loading lazily stays where it is', async ({ page: tab }) => {
  await open(tab, '<img alt="" id="lazy" data-src="$/lazy.gif">');
  const kept = await tab.evaluate(() => {
    const image = document.querySelector('img');
    image?.setAttribute('src', '/own.gif');
    return image?.dataset.src;
  });
  expect(kept).toBe(`${site.other}/lazy.gif`);
});

test('a script marked for its purpose waits for the service that declares its host, and nobody behind it does', async ({
  page: tab,
}) => {
  await open(
    tab,
    `<script type="text/plain" nonce="n0nce" data-consent="social" src="$/a.js"></script>
<script type="text/plain" nonce="n0nce" data-consent="social">(window.ran ||= []).push('inline')</script>`,
  );
  await tab.evaluate(() => temoin.grant('social'));
  await expect.poll(() => ran(tab), { timeout: 3000 }).toEqual(['inline']);
  expect(site.seen).toEqual([]);
  await tab.evaluate(() => temoin.grant('matomo'));
  await expect.poll(() => ran(tab)).toEqual(['inline', '/a.js']);
});
