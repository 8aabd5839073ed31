// Meta Pixel: revoked before `init` on each page, and told of each choice; its snippet does what it does without a gate.
import { expect, test } from '@playwright/test';
import { devices, heldCourse, tag } from './tag.ts';
import { open, startVendorSite, walk } from './walk.ts';

/** Meta's base code, as it tells to write it. */
const SNIPPET = `<script>
!function(f,b,e,v,n,t,s)
{if(f.fbq)return;n=f.fbq=function(){n.callMethod?
n.callMethod.apply(n,arguments):n.queue.push(arguments)};
if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';
n.queue=[];t=b.createElement(e);t.async=!0;
t.src=v;s=b.getElementsByTagName(e)[0];
s.parentNode.insertBefore(t,s)}(window, document,'script',
'https://connect.facebook.net/en_US/fbevents.js');
fbq('init', '1');
fbq('track', 'PageView');
</script>`;
const ADDRESS = 'https://connect.facebook.net/en_US/fbevents.js';

/** Reads the queue in order; while consent is revoked it pauses what it would send, and sends it once that is granted. */
const SCRIPT = tag(
  '_fbp',
  `let isGranted = true;
  const paused = [];
  const fire = (what) => { if (isGranted) { remember(); send(what); } else paused.push(what); };
  const take = (command) => {
    told.push([...command]);
    const [verb, what] = command;
    if (verb === 'consent') {
      isGranted = what === 'grant';
      if (isGranted) paused.splice(0).forEach(fire);
    }
    if (/^track/.test(verb)) fire(what);
  };
  while (fbq.queue.length) take(fbq.queue.shift());
  fbq.callMethod = (...command) => take(command);`,
);
const told = () => Reflect.get(window, 'told') as unknown[];
const signals = { meta: {} };

test('Meta is told to revoke before its own init on each page, and of each choice, every time', async ({
  browser,
}) => {
  const head = `${SNIPPET}<script>${SCRIPT}</script>`;
  const revoke = ['consent', 'revoke'];
  const grant = ['consent', 'grant'];
  const own = [
    ['init', '1'],
    ['track', 'PageView'],
  ];
  expect(await walk(devices(browser, ADDRESS), { signals, head, told })).toEqual({
    'no choice': [revoke, ...own],
    grant: [grant],
    'reload when granted': [revoke, grant, ...own],
    withdraw: [revoke],
    're-grant': [grant],
    'withdrawn in another tab': [revoke],
    'granted in another tab': [grant],
    'reload when refused': [revoke, ...own],
    refuse: [revoke],
    forgotten: [revoke, revoke],
  });
});

test('Meta’s script comes with a grant, which sends nothing from before it, and sets nothing after a withdrawal', async ({
  page: tab,
}) => {
  const course = await heldCourse(tab, {
    signals,
    purpose: 'marketing',
    address: ADDRESS,
    head: SNIPPET,
    script: SCRIPT,
    cookie: '_fbp',
    told,
    measure: (what) => (Reflect.get(window, 'fbq') as (...command: unknown[]) => void)('track', what),
  });
  expect(course).toEqual({
    'before a grant': 0,
    granted: ['granted'],
    'cookie when granted': '_fbp=1',
    withdrawn: [['consent', 'revoke']],
    'hits when withdrawn': [],
    'cookie when withdrawn': '',
    're-granted': ['again'],
  });
});

test('until Meta’s snippet is there, nothing is; afterwards its global is what it would be without a gate', async ({
  page: tab,
}) => {
  const site = await startVendorSite({ signals, told });
  try {
    await open(tab, site);
    expect(
      await tab.evaluate(() => [typeof Reflect.get(window, 'fbq'), Object.keys(window).includes('fbq')]),
    ).toEqual(['undefined', false]);
    // Defined, and read by nobody else.
    const found = await tab.evaluate(async () => {
      const queue: unknown[] = [];
      Object.assign(window, {
        fbq: Object.assign((...command: unknown[]) => queue.push(command), { queue }),
      });
      await Promise.resolve();
      return [queue, Object.getOwnPropertyDescriptor(window, 'fbq')?.writable];
    });
    expect(found).toEqual([[['consent', 'revoke']], true]);
  } finally {
    await site.close();
  }
});
