// Matomo: consent required before it tracks on each page, given or forgotten by each choice; of tracking, or of cookies alone.
import { expect, test } from '@playwright/test';
import { devices, heldCourse, tag } from './tag.ts';
import { chosen, open, startVendorSite, walk } from './walk.ts';

/** Matomo's tracking code, as it tells to write it, and what a page tracks beside it. */
const SNIPPET = `<script>
  var _paq = window._paq = window._paq || [];
  _paq.push(['trackPageView']);
  _paq.push(['enableLinkTracking']);
  (function() {
    var u="https://stats.example/";
    _paq.push(['setTrackerUrl', u+'matomo.php']);
    _paq.push(['setSiteId', '1']);
    var d=document, g=d.createElement('script'), s=d.getElementsByTagName('script')[0];
    g.async=true; g.src=u+'matomo.js'; s.parentNode.insertBefore(g,s);
  })();
</script>`;
const ADDRESS = 'https://stats.example/matomo.js';

/**
 * What matomo.js does with its queue, by its documentation and its source (js/piwik.js): some commands come first, in an order of
 * its own; requests that are made without a consent that is required are kept, and sent with it; a page view throws away
 * what is kept, before its title is read; a function is called on the tracker; forgetting leaves a cookie that says so.
 */
const SCRIPT = tag(
  '_pk_id.1.1fff',
  `let hasConsent = true, hasCookies = true, kept = [];
  const request = (what) => {
    if (!hasConsent) return kept.push(what);
    if (hasCookies) remember();
    send(what + '&cookies=' + hasCookies);
  };
  const tracker = {
    requireConsent() { hasConsent = false; hasCookies = false; },
    setConsentGiven() {
      document.cookie = 'mtm_consent_removed=; max-age=0';
      hasConsent = true;
      kept.splice(0).forEach(request);
      tracker.setCookieConsentGiven();
    },
    forgetConsentGiven() {
      document.cookie = 'mtm_consent_removed=1';
      tracker.forgetCookieConsentGiven();
      tracker.requireConsent();
    },
    requireCookieConsent() { hasCookies = false; },
    setCookieConsentGiven() { hasCookies = true; },
    forgetCookieConsentGiven() { hasCookies = false; clear(); },
    trackPageView(title) {
      kept = [];
      if (title && title.text) throw new Error('not the title of a page');
      request('view');
    },
    trackEvent(category, action) { request(action); },
    enableLinkTracking() {}, setTrackerUrl() {}, setSiteId() {},
  };
  const apply = ([command, ...values]) =>
    typeof command === 'function' ? command.apply(tracker, values) : tracker[command](...values);
  const hear = (command) => { told.push(typeof command[0] === 'function' ? ['(function)'] : [...command]); };
  const first = ['forgetCookieConsentGiven', 'requireCookieConsent', 'setTrackerUrl', 'setSiteId', 'enableLinkTracking',
    'setCookieConsentGiven', 'requireConsent', 'setConsentGiven'];
  _paq.forEach(hear);
  for (const name of first) _paq.filter(([command]) => command === name).forEach(apply);
  _paq.filter(([command]) => !first.includes(command)).forEach(apply);
  window._paq = { push(...commands) { commands.forEach((command) => { hear(command); apply(command); }); } };`,
);
const told = () => Reflect.get(window, 'told') as unknown[];
const own = [
  ['trackPageView'],
  ['enableLinkTracking'],
  ['setTrackerUrl', 'https://stats.example/matomo.php'],
  ['setSiteId', '1'],
];

for (const [what, signals, thrownAway] of [
  // What Matomo keeps for a consent is thrown away at each choice about tracking.
  ['Consent', { matomo: {} }, [['(function)']]],
  ['CookieConsent', { matomo: { keys: { cookieConsent: 'analytics' } } }, []],
] as const)
  test(`Matomo is told to require${what} before it tracks on each page, and of each choice, every time`, async ({
    browser,
  }) => {
    const head = `${SNIPPET}<script>${SCRIPT}</script>`;
    const require = [`require${what}`];
    const given = [...thrownAway, [`set${what}Given`]];
    const forget = [`forget${what}Given`];
    const forgotten = [...thrownAway, forget];
    expect(await walk(devices(browser, ADDRESS), { signals, head, told })).toEqual({
      'no choice': [require, ...own],
      grant: given,
      'reload when granted': [require, [`set${what}Given`], ...own],
      withdraw: forgotten,
      're-grant': given,
      'withdrawn in another tab': forgotten,
      'granted in another tab': given,
      'reload when refused': [require, forget, ...own],
      refuse: [forget],
      forgotten: [forget, forget],
    });
  });

const measure = (what: string) =>
  (Reflect.get(window, '_paq') as unknown[]).push(['trackEvent', 'test', what]);
const vendor = {
  purpose: 'analytics',
  address: ADDRESS,
  head: SNIPPET,
  script: SCRIPT,
  cookie: '_pk_id.1.1fff',
  told,
  measure,
};

test('Matomo’s script comes with a grant, and nothing that was tracked before one is ever sent, held or kept by Matomo', async ({
  page: tab,
}) => {
  expect(await heldCourse(tab, { ...vendor, signals: { matomo: {} } })).toEqual({
    'before a grant': 0,
    granted: ['granted&cookies=true'],
    'cookie when granted': '_pk_id.1.1fff=1',
    withdrawn: [['(function)'], ['forgetConsentGiven']],
    'hits when withdrawn': [],
    // Matomo's own note that consent was taken back.
    'cookie when withdrawn': 'mtm_consent_removed=1',
    're-granted': ['again&cookies=true'],
  });
  expect(await tab.evaluate(() => (Reflect.get(window, 'told') as unknown[]).slice(0, 5))).toEqual([
    ['requireConsent'],
    ...own.slice(1),
    ['setConsentGiven'],
  ]);
});

test('only the newest choice stands in Matomo’s queue until its script reads it, since that minds no order', async ({
  page: tab,
}) => {
  const site = await startVendorSite({ signals: { matomo: {} }, told });
  try {
    await open(tab, site);
    const choose = (act: 'grant' | 'refuse') =>
      chosen(tab, () =>
        tab.evaluate((act) => {
          const temoin = window.temoin as { grant?(ids: string[]): void; refuse?(): void } | undefined;
          if (act === 'grant') temoin?.grant?.(['analytics']);
          else temoin?.refuse?.();
        }, act),
      );
    for (const act of ['grant', 'refuse', 'grant'] as const) await choose(act);
    expect(await tab.evaluate(() => Reflect.get(window, '_paq'))).toEqual([
      ['requireConsent'],
      ['setConsentGiven'],
    ]);
  } finally {
    await site.close();
  }
});
