// Microsoft UET: the default before its tag on each page, an update at each choice, and what becomes of a flat queue.
import { expect, test } from '@playwright/test';
import { devices, heldCourse, tag } from './tag.ts';
import { walk } from './walk.ts';

/** Microsoft's tag, as it tells to write it; an event by each of its forms, and what sets it up, come before the script. */
const SNIPPET = `<script>
(function(w,d,t,r,u){var f,n,i;w[u]=w[u]||[],f=function(){var o={ti:"1", enableAutoSpaTracking: true};o.q=w[u],w[u]=new UET(o),w[u].push("pageLoad")},n=d.createElement(t),n.src=r,n.async=1,n.onload=n.onreadystatechange=function(){var s=this.readyState;s&&s!=="loaded"&&s!=="complete"||(f(),n.onload=n.onreadystatechange=null)},i=d.getElementsByTagName(t)[0],i.parentNode.insertBefore(n,i)})(window,document,"script","https://bat.bing.com/bat.js","uetq");
</script>`;
const QUEUED = `<script>
uetq.push('event', 'consent', { event_label: 'a' }); uetq.push({ ec: 'old', ea: 'older' });
uetq.push('set', { pid: { em: 'x' } }); uetq.push('event', ''); uetq.push('event', 'signup', {});
uetq.push('config', 'tcf', { enabled: false }); uetq.push({ ec: 'last', ea: 'older' });
</script>`;
const ADDRESS = 'https://bat.bing.com/bat.js';

/** Reads the flat queue in order; sends every event, with cookies where \`ad_storage\` is granted, else without. */
const SCRIPT = tag(
  '_uetsid',
  `window.UET = function ({ q }) {
    let isGranted = true;
    this.push = (...command) => {
      told.push(command);
      const [verb, what, values] = command;
      if (verb === 'consent') { isGranted = values.ad_storage === 'granted'; if (!isGranted) clear(); }
      const event = verb === 'event' ? what : verb === 'pageLoad' || verb.ec ? verb.ec || verb : undefined;
      if (event === undefined) return;
      if (isGranted) remember();
      send(event + '&asc=' + (isGranted ? 'G' : 'D'));
    };
    while (q.length) {
      const words = { event: 2, set: 1, config: 2, consent: 2 }[q[0]] || 0;
      this.push(...q.splice(0, 1 + (words === 2 && typeof q[2] !== 'object' ? 1 : words)));
    }
  };`,
);
const told = () => Reflect.get(window, 'told') as unknown[];
const signals = { uet: {} };
const consent = (what: 'default' | 'update', ad_storage: 'granted' | 'denied') => [
  'consent',
  what,
  { ad_storage },
];

test('UET is told the default before anything else on each page, and of each choice, every time', async ({
  browser,
}) => {
  const head = `${SNIPPET}<script>${SCRIPT} uetq = new UET({ q: uetq });</script>`;
  const context = devices(browser, ADDRESS);
  const withoutLoad = async () => {
    const device = await context();
    await device.route(ADDRESS, (route) => route.abort());
    return device;
  };
  const granted = [consent('update', 'granted')];
  const denied = [consent('update', 'denied')];
  expect(await walk(withoutLoad, { signals, head, told })).toEqual({
    'no choice': [consent('default', 'denied')],
    grant: granted,
    'reload when granted': [consent('default', 'denied'), ...granted],
    withdraw: denied,
    're-grant': granted,
    'withdrawn in another tab': denied,
    'granted in another tab': granted,
    'reload when refused': [consent('default', 'denied'), ...denied],
    refuse: denied,
    forgotten: [...denied, ...denied],
  });
});

test('UET’s script comes with a grant, which sends nothing from before it, and is without cookies after a withdrawal', async ({
  page: tab,
}) => {
  const course = await heldCourse(tab, {
    signals,
    purpose: 'marketing',
    address: ADDRESS,
    head: SNIPPET + QUEUED,
    script: SCRIPT,
    cookie: '_uetsid',
    told,
    measure: (what) => (Reflect.get(window, 'uetq') as unknown[]).push('event', what, {}),
  });
  expect(course).toEqual({
    'before a grant': 0,
    granted: ['pageLoad&asc=G', 'granted&asc=G'],
    'cookie when granted': '_uetsid=1',
    withdrawn: [consent('update', 'denied')],
    // Microsoft's script, where a page goes on with it, measures without cookies (docs/SIGNALS.md).
    'hits when withdrawn': ['withdrawn&asc=D'],
    'cookie when withdrawn': '',
    're-granted': ['again&asc=G'],
  });
  expect(await tab.evaluate(() => (Reflect.get(window, 'told') as unknown[]).slice(0, 4))).toEqual([
    consent('default', 'denied'),
    ['set', { pid: { em: 'x' } }],
    ['config', 'tcf', { enabled: false }],
    consent('update', 'granted'),
  ]);
});
