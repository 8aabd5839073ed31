// Microsoft Clarity: `consentv2` with both keys before its script on each page and at each choice; by its snippet and its package.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { devices, heldCourse, tag } from './tag.ts';
import { walk } from './walk.ts';

/** Clarity's tracking code, as it tells to write it. */
const SNIPPET = `<script>
(function(c,l,a,r,i,t,y){
    c[a]=c[a]||function(){(c[a].q=c[a].q||[]).push(arguments)};
    t=l.createElement(r);t.async=1;t.src="https://www.clarity.ms/tag/"+i;
    y=l.getElementsByTagName(r)[0];y.parentNode.insertBefore(t,y);
})(window, document, "clarity", "script", "1");
</script>`;
const ADDRESS = 'https://www.clarity.ms/tag/1*';

/** Reads the queue in order and puts itself in its place; without consent it measures each page by itself, without cookies. */
const SCRIPT = tag(
  '_clck',
  `let isGranted = false;
  const measure = (what) => {
    if (isGranted) remember();
    send(what + '&cookies=' + isGranted);
  };
  const take = (command) => {
    told.push([...command]);
    const [verb, what] = command;
    if (verb === 'consentv2') { isGranted = what.analytics_Storage === 'granted'; if (!isGranted) clear(); }
    if (verb === 'event') measure(what);
  };
  const { q = [] } = clarity;
  window.clarity = (...command) => take(command);
  q.forEach(take);
  measure('page');`,
);
const told = () => Reflect.get(window, 'told') as unknown[];
const consent = (ad_Storage: 'granted' | 'denied', analytics_Storage = ad_Storage) => [
  ['consentv2', { ad_Storage, analytics_Storage }],
];

test('Clarity is told both keys before its script on each page, and at each choice, every time', async ({
  browser,
}) => {
  const head = `${SNIPPET}<script>${SCRIPT}</script>`;
  const denied = consent('denied');
  // One key is never granted, so that the two differ.
  const granted = consent('denied', 'granted');
  const clarity = { keys: { ad_Storage: 'tag-of-another-site' } };
  const vendor = { signals: { clarity }, head, told };
  expect(await walk(devices(browser, ADDRESS), vendor)).toEqual({
    'no choice': denied,
    grant: granted,
    'reload when granted': [...denied, ...granted],
    withdraw: denied,
    're-grant': granted,
    'withdrawn in another tab': denied,
    'granted in another tab': granted,
    'reload when refused': [...denied, ...denied],
    refuse: denied,
    forgotten: [...denied, ...denied],
  });
});

test('Clarity’s script comes with a grant by its own package, and sends nothing that the package queued before', async ({
  page: tab,
}) => {
  const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/clarity'));
  const course = await heldCourse(tab, {
    signals: { clarity: {} },
    purpose: 'analytics',
    address: ADDRESS,
    head: `<script type="module">
      import Clarity from '/clarity/index.js';
      Clarity.init('1');
      Clarity.setTag('plan', 'free');
      window.Clarity = Clarity;
    </script>`,
    scripts: {
      '/clarity/index.js': await readFile(`${folder}/index.js`, 'utf8'),
      '/clarity/src/utils.js': await readFile(`${folder}/src/utils.js`, 'utf8'),
    },
    script: SCRIPT,
    cookie: '_clck',
    told,
    measure: (what) => (Reflect.get(window, 'Clarity') as { event(name: string): void }).event(what),
  });
  expect(course).toEqual({
    'before a grant': 0,
    granted: ['page&cookies=true', 'granted&cookies=true'],
    'cookie when granted': '_clck=1',
    withdrawn: consent('denied'),
    // Clarity's script, where a page goes on with it, measures without cookies (docs/SIGNALS.md).
    'hits when withdrawn': ['withdrawn&cookies=false'],
    'cookie when withdrawn': '',
    're-granted': ['again&cookies=true'],
  });
  expect(await tab.evaluate(() => (Reflect.get(window, 'told') as unknown[]).slice(0, 3))).toEqual([
    ...consent('denied'),
    ['set', 'plan', 'free'],
    ...consent('granted'),
  ]);
});
