// TikTok pixel: held before its own `page` on each page, granted or revoked by each choice.
import { expect, test } from '@playwright/test';
import { devices, heldCourse, tag } from './tag.ts';
import { walk } from './walk.ts';

/** TikTok's base code, as it tells to write it. */
const SNIPPET = `<script>
!function (w, d, t) {
  w.TiktokAnalyticsObject=t;var ttq=w[t]=w[t]||[];ttq.methods=["page","track","identify","instances","debug","on","off","once","ready","alias","group","enableCookie","disableCookie","holdConsent","revokeConsent","grantConsent"],ttq.setAndDefer=function(t,e){t[e]=function(){t.push([e].concat(Array.prototype.slice.call(arguments,0)))}};for(var i=0;i<ttq.methods.length;i++)ttq.setAndDefer(ttq,ttq.methods[i]);ttq.instance=function(t){for(var e=ttq._i[t]||[],n=0;n<ttq.methods.length;n++)ttq.setAndDefer(e,ttq.methods[n]);return e},ttq.load=function(e,n){var r="https://analytics.tiktok.com/i18n/pixel/events.js",o=n&&n.partner;ttq._i=ttq._i||{},ttq._i[e]=[],ttq._i[e]._u=r,ttq._t=ttq._t||{},ttq._t[e]=+new Date,ttq._o=ttq._o||{},ttq._o[e]=n||{};n=document.createElement("script");n.type="text/javascript",n.async=!0,n.src=r+"?sdkid="+e+"&lib="+t;e=document.getElementsByTagName("script")[0];e.parentNode.insertBefore(n,e)};
  ttq.load('1');
  ttq.page();
}(window, document, 'ttq');
</script>`;
const ADDRESS = 'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=1&lib=ttq';

/**
 * Reads the queue in order, then each pixel's own, and gives the methods its own meaning. What is measured while it is held waits
 * for a grant; what is measured when it is revoked is not kept, and the cookies go.
 */
const SCRIPT = tag(
  '_ttp',
  `let state = 'grant';
  const held = [];
  const fire = (what) => {
    if (state === 'grant') { remember(); send(what); }
    if (state === 'hold') held.push(what);
  };
  const take = (command) => {
    told.push(command);
    const [verb, what] = command;
    if (/Consent$/.test(verb)) {
      state = verb.slice(0, -7);
      if (state !== 'hold') held.splice(0).forEach(fire);
      if (state === 'revoke') clear();
    }
    if (/^(page|track)/.test(verb)) fire(what || verb);
  };
  for (const queue of [ttq, ...Object.values(ttq._i)]) {
    queue.splice(0).forEach(take);
    for (const method of ttq.methods) queue[method] = (...values) => take([method, ...values]);
  }`,
);
const told = () => Reflect.get(window, 'told') as unknown[];
const signals = { tiktok: {} };

test('TikTok is told to hold before its own page on each page, and of each choice, every time', async ({
  browser,
}) => {
  const head = `${SNIPPET}<script>${SCRIPT}</script>`;
  const hold = ['holdConsent'];
  const grant = ['grantConsent'];
  const revoke = ['revokeConsent'];
  const own = [['page']];
  expect(await walk(devices(browser, ADDRESS), { signals, head, told })).toEqual({
    'no choice': [hold, ...own],
    grant: [grant],
    'reload when granted': [hold, grant, ...own],
    withdraw: [revoke],
    're-grant': [grant],
    'withdrawn in another tab': [revoke],
    'granted in another tab': [grant],
    'reload when refused': [hold, revoke, ...own],
    refuse: [revoke],
    forgotten: [revoke, revoke],
  });
});

test('TikTok’s script comes with a grant, which sends nothing from before it, and nothing after a withdrawal', async ({
  page: tab,
}) => {
  const course = await heldCourse(tab, {
    signals,
    purpose: 'marketing',
    address: ADDRESS,
    head: SNIPPET,
    script: SCRIPT,
    cookie: '_ttp',
    told,
    // For all pixels, and for one of them.
    measure: (what) => {
      const ttq = Reflect.get(window, 'ttq') as {
        track(what: string): void;
        instance(id: string): { track(what: string): void };
        _i: Record<string, { track?(what: string): void }>;
      };
      ttq.track(what);
      (ttq._i[1]?.track ? ttq._i[1] : ttq.instance('1')).track?.(`${what}-1`);
    },
  });
  expect(course).toEqual({
    'before a grant': 0,
    granted: ['granted', 'granted-1'],
    'cookie when granted': '_ttp=1',
    withdrawn: [['revokeConsent']],
    'hits when withdrawn': [],
    'cookie when withdrawn': '',
    're-granted': ['again', 'again-1'],
  });
});
