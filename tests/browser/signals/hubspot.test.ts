// HubSpot: consent by category before its script on each page and at each choice, and its own banner out of the way.
import { expect, test } from '@playwright/test';
import { devices, heldCourse, tag } from './tag.ts';
import { walk } from './walk.ts';

const ADDRESS = 'https://js.hs-scripts.com/1.js';

/** The tracking code is a tag alone; the site's own code queues beside it. */
const QUEUED = `<script>
  var _hsq = window._hsq = window._hsq || [];
  _hsq.push(['setPath', '/home']); _hsq.push(['trackPageView']);
  _hsq.push(['trackCustomBehavioralEvent', { name: 'scrolled' }]);
</script>`;

/**
 * Reads both queues in order and puts itself in their place: shows its banner unless it must not; keeps the consent that it is
 * told, and measures each page by itself, without cookies, where \`analytics\` has none.
 */
const SCRIPT = tag(
  'hubspotutk',
  `let isGranted = false;
  const measure = (what) => {
    if (isGranted) remember();
    send(what + '&cookies=' + isGranted);
  };
  const privacy = (command) => {
    told.push(command);
    const [verb, values] = command;
    if (verb === 'revokeCookieConsent') clear();
    if (verb === 'setHubSpotConsent') isGranted = values.analytics;
  };
  const track = (command) => {
    told.push(command);
    const [verb, values] = command;
    if (/^track/.test(verb)) measure(values ? values.name : 'view');
  };
  if (!window.disableHubSpotCookieBanner) told.push('banner');
  (window._hsp || []).forEach(privacy);
  window._hsp = { push: privacy };
  (window._hsq || []).forEach(track);
  window._hsq = { push: track };
  measure('page');`,
);
const told = () => Reflect.get(window, 'told') as unknown[];
const signals = { hubspot: { keys: { functionality: 'necessary' } } };
const consent = (isGranted: boolean) => [
  'setHubSpotConsent',
  { analytics: isGranted, advertisement: isGranted, functionality: true },
];

test('HubSpot is told each category before its script on each page, and at each choice, every time', async ({
  browser,
}) => {
  const head = `<script>${SCRIPT}</script>`;
  const granted = [consent(true)];
  const withdrawn = [['revokeCookieConsent'], consent(false)];
  expect(await walk(devices(browser, ADDRESS), { signals, head, told })).toEqual({
    'no choice': [consent(false)],
    grant: granted,
    'reload when granted': [consent(false), consent(true)],
    withdraw: withdrawn,
    're-grant': granted,
    'withdrawn in another tab': withdrawn,
    'granted in another tab': granted,
    'reload when refused': [consent(false), consent(false)],
    refuse: [consent(false)],
    forgotten: [consent(false), consent(false)],
  });
});

test('HubSpot’s script comes with a grant, which sends nothing from before it, and is without cookies after a withdrawal', async ({
  page: tab,
}) => {
  const course = await heldCourse(tab, {
    signals,
    purpose: 'analytics',
    address: ADDRESS,
    head: `${QUEUED}<script type="text/plain" data-consent="tag" async defer id="hs-script-loader" src="${ADDRESS}"></script>`,
    script: SCRIPT,
    cookie: 'hubspotutk',
    told,
    measure: (name) =>
      (Reflect.get(window, '_hsq') as unknown[]).push(['trackCustomBehavioralEvent', { name }]),
  });
  expect(course).toEqual({
    'before a grant': 0,
    granted: ['page&cookies=true', 'granted&cookies=true'],
    'cookie when granted': 'hubspotutk=1',
    withdrawn: [['revokeCookieConsent'], consent(false)],
    // HubSpot's script, where a page goes on with it, measures without cookies (docs/SIGNALS.md).
    'hits when withdrawn': ['withdrawn&cookies=false'],
    'cookie when withdrawn': '',
    're-granted': ['again&cookies=true'],
  });
  expect(await tab.evaluate(() => (Reflect.get(window, 'told') as unknown[]).slice(0, 3))).toEqual([
    consent(false),
    consent(true),
    ['setPath', '/home'],
  ]);
});
