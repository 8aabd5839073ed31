// Adobe Experience Platform Web SDK: which commands it gets behind the site's configuration, and what its own library sends.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, expect, test } from '@playwright/test';
import { GRANTED_STEPS, HELD_STEPS, held, hitsOf, hitsOfHeld, type MeasuringVendor } from './hits.ts';
import { type Vendor, walk } from './walk.ts';

/** As Adobe tells to write it. */
const BASE_CODE = `!function(n,o){o.forEach(function(o){n[o]||((n.__alloyNS=n.__alloyNS||[]).push(o),n[o]=
function(){var u=arguments;return new Promise(function(i,l){n[o].q.push([i,l,u])})},n[o].q=[])})}(window,["alloy"]);`;

const setConsent = (val: 'y' | 'n') => [
  'setConsent',
  { consent: [{ standard: 'Adobe', version: '2.0', value: { collect: { val } } }] },
];

test('Adobe’s SDK waits for consent, and gets it behind its configuration at every load and every change', async ({
  browser,
}) => {
  const vendor: Vendor = {
    signals: { adobe: {} },
    head: `<script>${BASE_CODE}
      alloy('sendEvent', {}); alloy('configure', { orgId: 'T@AdobeOrg' }); alloy('getLibraryInfo');</script>`,
    told: () =>
      (Reflect.get(window, 'alloy') as { q: [unknown, unknown, unknown[]][] }).q
        .map(([, , command]) => command)
        .filter(([name]) => name !== 'sendEvent'),
  };
  const start = ['configure', { orgId: 'T@AdobeOrg', defaultConsent: 'pending' }];
  const rest = ['getLibraryInfo'];
  expect(await walk(() => browser.newContext({ locale: 'fr-FR' }), vendor)).toEqual({
    'no choice': [start, rest],
    grant: [setConsent('y')],
    'reload when granted': [start, setConsent('y'), rest],
    withdraw: [setConsent('n')],
    're-grant': [setConsent('y')],
    'withdrawn in another tab': [setConsent('n')],
    'granted in another tab': [setConsent('y')],
    'reload when refused': [start, setConsent('n'), rest],
    refuse: [setConsent('n')],
    forgotten: [setConsent('n'), setConsent('n')],
  });
});

/** Answers as Adobe's edge is documented to: keeps in cookies of the site who somebody is, and what was consented to. */
const answerAsAdobe = (context: BrowserContext, take: (sent: string) => void) =>
  context.route('https://edge.temoin.test/**', async (route) => {
    const sent = route.request().postData() ?? '';
    take(sent);
    const consent = /"collect":\{"val":"(.)"/.exec(sent)?.[1];
    const cookie = (name: string, value: string) => ({
      key: `kndctr_T_AdobeOrg_${name}`,
      value,
      maxAge: 3600,
    });
    const payload = [
      cookie('identity', 'somebody'),
      ...(consent ? [cookie('consent', consent === 'y' ? 'general=in' : 'general=out')] : []),
    ];
    await route.fulfill({
      headers: {
        'access-control-allow-origin': new URL(route.request().headers().referer ?? '').origin,
        'access-control-allow-credentials': 'true',
      },
      json: { requestId: '1', handle: [{ type: 'state:store', payload }] },
    });
  });

const vendor: Omit<MeasuringVendor, 'head'> = {
  signals: { adobe: {} },
  answerElsewhere: answerAsAdobe,
  namesIn: /"eventType":"([^"]+)"/g,
};

const CONFIGURED = `alloy('configure', {
  orgId: 'T@AdobeOrg', datastreamId: 'd', edgeDomain: 'edge.temoin.test', thirdPartyCookiesEnabled: false,
});
window.measure = (step) => alloy('sendEvent', { xdm: { eventType: step } });`;

const library = () =>
  readFile(join(import.meta.dirname, '../../../node_modules/@adobe/alloy/dist/alloy.min.js'), 'utf8');

test('the library sends what is made while it is granted, and nothing else; before a choice it keeps nothing', async ({
  browser,
}) => {
  const head = `<script>${BASE_CODE}</script><script src="/alloy.js"></script><script>${CONFIGURED}</script>`;
  const context = await browser.newContext();
  expect(await hitsOf(context, { ...vendor, head, scripts: { '/alloy.js': await library() } })).toEqual({
    hits: GRANTED_STEPS,
    kept: [],
  });
});

test('nothing that was queued for a library that is held is sent after a grant, unless it was made after it', async ({
  browser,
}) => {
  const head = `<script>${BASE_CODE}${CONFIGURED}</script>${held('/alloy.js')}`;
  const context = await browser.newContext();
  expect(await hitsOfHeld(context, { ...vendor, head, scripts: { '/alloy.js': await library() } })).toEqual(
    HELD_STEPS,
  );
});

test('an alloy that replaces the base code, as a tag manager’s does, is told of the choices made from then on', async ({
  browser,
}) => {
  const vendor: Vendor = {
    signals: { adobe: {} },
    head: `<script>
      window.told = [];
      window.alloy = async (...command) => { told.push(command); };
    </script>`,
    told: () => Reflect.get(window, 'told') as unknown[],
  };
  expect(await walk(() => browser.newContext({ locale: 'fr-FR' }), vendor)).toMatchObject({
    grant: [setConsent('y')],
    'reload when granted': [],
    withdraw: [setConsent('n')],
    'granted in another tab': [setConsent('y')],
  });
});
