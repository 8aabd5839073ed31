// Google Consent Mode v2: which commands and events a data layer gets, and what becomes of what was queued before.
import { expect, test } from '@playwright/test';
import { chosen, open, startVendorSite, type Vendor, walk } from './walk.ts';

const KEYS = [
  ['ad_storage', 'marketing'],
  ['analytics_storage', 'analytics'],
  ['ad_user_data', 'marketing'],
  ['ad_personalization', 'marketing'],
  ['functionality_storage', 'preferences'],
  ['personalization_storage', 'preferences'],
] as const;

/** All keys; security needs no consent. */
const states = (state: 'granted' | 'denied') => ({
  ...Object.fromEntries(KEYS.map(([key]) => [key, state])),
  security_storage: 'granted',
});
const update = (state: 'granted' | 'denied') => [
  ['consent', 'update', states(state)],
  { event: 'temoin_choice', temoin: states(state) },
];

/** What a tag that is on the page from the start would read: a command is an `arguments` object, which JSON knows not. */
const READER = `<script>
  window.told = [];
  window.dataLayer ||= [];
  const take = (message) => told.push(/Arguments/.test(Object.prototype.toString.call(message)) ? Array.from(message) : message);
  dataLayer.forEach(take);
  dataLayer.push = (...messages) => messages.forEach(take);
</script>`;
const told = () => Reflect.get(window, 'told') as unknown[];

/** What stands in the layer of a page without it. */
const layer = () =>
  (Reflect.get(window, 'dataLayer') as ArrayLike<unknown>[]).map((message) => Array.from(message ?? []));

for (const gate of ['with its configuration', 'that reads its configuration'] as const)
  test(`a gate ${gate} tells the default before anything else, and an update at every load and every change`, async ({
    browser,
  }) => {
    const vendor: Vendor = { signals: { google: {} }, head: READER, told, gate };
    expect(await walk(() => browser.newContext({ locale: 'fr-FR' }), vendor)).toEqual({
      'no choice': [['consent', 'default', states('denied')]],
      grant: update('granted'),
      'reload when granted': [['consent', 'default', states('denied')], ...update('granted')],
      withdraw: update('denied'),
      're-grant': update('granted'),
      'withdrawn in another tab': update('denied'),
      'granted in another tab': update('granted'),
      'reload when refused': [['consent', 'default', states('denied')], ...update('denied')],
      refuse: update('denied'),
      forgotten: [...update('denied'), ...update('denied')],
    });
  });

/**
 * Does what Google's tags are documented to do with a data layer: reads it in order, then each message as it comes; keeps the
 * consent state; and sends each event with that state (`gcs=G1<ad><analytics>`), without cookies where analytics is denied.
 */
const TAG = `(() => {
  const states = {};
  const take = (message) => {
    const [command, what, values] = Array.from(message && message.length ? message : []);
    if (command === 'consent') Object.assign(states, values);
    const event = command === 'event' ? what : command === 'config' ? 'page_view' : message && message.event;
    if (!event || event === 'temoin_choice' || /^gtm/.test(event)) return;
    const bit = (key) => (states[key] === 'granted' ? 1 : 0);
    if (bit('analytics_storage')) document.cookie = '_ga=1';
    fetch('/collect?en=' + event + '&gcs=G1' + bit('ad_storage') + bit('analytics_storage'));
  };
  dataLayer.forEach(take);
  const push = dataLayer.push;
  dataLayer.push = function (...messages) { messages.forEach(take); return push.apply(this, messages); };
})();`;

/** The page as Google tells to write it: commands inline, the tag beside them; the page's own code measures. */
const snippet = (tag: string) => `<script>
  window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('js', new Date()); gtag('config', 'G-1');
  gtag('event', 'scroll'); dataLayer.push({ event: 'purchase' }, { 'gtm.start': 1, event: 'gtm.js' }, null);
</script>${tag}`;

const hitsOf = (vendor: Vendor) =>
  startVendorSite({ ...vendor, scripts: { '/tag.js': TAG } }).then((site) => {
    const hits: string[] = [];
    site.routes.set('/collect', ({ url }) => {
      hits.push(new URL(url ?? '', site.url).search);
      return { status: 204 };
    });
    return { site, hits };
  });

test('in basic mode the tag is not loaded before a grant, and nothing that was queued until then is sent after it', async ({
  page: tab,
}) => {
  const held = '<script type="text/plain" data-consent="tag" src="/tag.js"></script>';
  const { site, hits } = await hitsOf({ signals: { google: {} }, head: snippet(held), told: layer });
  try {
    await open(tab, site);
    await chosen(tab, () => tab.getByRole('button', { name: 'Tout accepter' }).click());
    await expect.poll(() => hits).toEqual(['?en=page_view&gcs=G111']);
    await tab.evaluate(() =>
      (Reflect.get(window, 'gtag') as (...command: unknown[]) => void)('event', 'login'),
    );
    await expect.poll(() => hits.slice(1)).toEqual(['?en=login&gcs=G111']);
    await open(tab, site);
    // Whoever granted before is measured from the first event on.
    await expect
      .poll(() => hits.slice(2).sort())
      .toEqual(['page_view', 'purchase', 'scroll'].map((name) => `?en=${name}&gcs=G111`));
  } finally {
    await site.close();
  }
});

test('in advanced mode the tag loads at once, measures without cookies, and with them from a grant to its withdrawal', async ({
  page: tab,
}) => {
  const { site, hits } = await hitsOf({
    signals: {
      google: {
        mode: 'advanced',
        waitForUpdateMs: 500,
        region: ['FR', 'US-CA'],
        adsDataRedaction: true,
        urlPassthrough: true,
      },
    },
    head: snippet('<script src="/tag.js"></script>'),
    told: layer,
  });
  try {
    await open(tab, site);
    await expect
      .poll(() => [...hits].sort())
      .toEqual(['page_view', 'purchase', 'scroll'].map((name) => `?en=${name}&gcs=G100`));
    expect((await tab.evaluate(layer)).slice(0, 3)).toEqual([
      ['consent', 'default', { ...states('denied'), wait_for_update: 500, region: ['FR', 'US-CA'] }],
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', true],
    ]);
    expect(await tab.evaluate(() => document.cookie)).toBe('');
    await chosen(tab, () => tab.getByRole('button', { name: 'Tout accepter' }).click());
    const measure = () =>
      tab.evaluate(() => (Reflect.get(window, 'gtag') as (...command: unknown[]) => void)('event', 'login'));
    await measure();
    await expect.poll(() => hits.slice(3)).toEqual(['?en=login&gcs=G111']);
    await chosen(tab, () =>
      tab.evaluate(() => (window.temoin as { refuse?(): void } | undefined)?.refuse?.()),
    );
    await measure();
    await expect.poll(() => hits.slice(4)).toEqual(['?en=login&gcs=G100']);
  } finally {
    await site.close();
  }
});

test('a site’s own mapping and data layer are followed: a service by itself, both of two, either of two', async ({
  page: tab,
}) => {
  const google = {
    keys: { analytics_storage: 'tag', ad_storage: 'marketing social', ad_user_data: 'marketing|social' },
    dataLayer: 'siteLayer',
  };
  const site = await startVendorSite({ signals: { google }, told: layer });
  try {
    await open(tab, site);
    await chosen(tab, () =>
      tab.evaluate(() =>
        (window.temoin as { grant?(ids: string[]): void } | undefined)?.grant?.(['social', 'tag']),
      ),
    );
    const found = await tab.evaluate(() =>
      (Reflect.get(window, 'siteLayer') as ArrayLike<unknown>[]).map((message) => Array.from(message)),
    );
    expect(found[1]?.[2]).toMatchObject({
      analytics_storage: 'granted',
      ad_storage: 'denied',
      ad_user_data: 'granted',
      ad_personalization: 'denied',
    });
    expect(await tab.evaluate(() => 'dataLayer' in window)).toBe(false);
  } finally {
    await site.close();
  }
});
