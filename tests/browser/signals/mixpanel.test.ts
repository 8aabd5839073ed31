// Mixpanel: when it is opted in and out, and what its own library sends.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { mixpanel } from '../../../src/services/mixpanel.ts';
import { GRANTED_STEPS, HELD_STEPS, held, hitsOf, hitsOfHeld, type MeasuringVendor } from './hits.ts';
import { type Vendor, walk } from './walk.ts';

/** Does what Mixpanel's reference says: takes functions, and keeps on the device whether it is opted in. */
const STAND_IN = `<script>
  window.told = [];
  const opt = (what, value) => (...options) => {
    told.push([what, ...options]);
    localStorage.setItem('__mp_opt_in_out_', value);
  };
  window.mixpanel = {
    __loaded: true,
    push(call) { call.call(this); },
    has_opted_in_tracking: () => localStorage.getItem('__mp_opt_in_out_') === '1',
    opt_in_tracking: opt('in', 1),
    opt_out_tracking: opt('out', 0),
  };
</script>`;

test('Mixpanel is opted in and out at every change, told what it does not know at every load, and keeps profiles', async ({
  browser,
}) => {
  const vendor: Vendor = {
    signals: { mixpanel: {} },
    head: STAND_IN,
    told: () => Reflect.get(window, 'told') as unknown[],
  };
  const out = ['out', { delete_user: false }];
  expect(await walk(() => browser.newContext({ locale: 'fr-FR' }), vendor)).toEqual({
    'no choice': [],
    grant: [['in']],
    // It knows that, and would count another event.
    'reload when granted': [],
    withdraw: [out],
    're-grant': [['in']],
    'withdrawn in another tab': [out],
    'granted in another tab': [['in']],
    'reload when refused': [],
    refuse: [out],
    forgotten: [out, out],
  });
});

const OPTIONS = `{
  api_host: location.origin + '/mixpanel', api_payload_format: 'json', batch_requests: false,
  opt_out_tracking_by_default: true, opt_out_persistence_by_default: true, record_sessions_percent: 0,
}`;

const MODULE = `<script type="module">
  import mixpanel from '/mixpanel.js';
  mixpanel.init('temoin-token', ${OPTIONS});
  window.mixpanel = mixpanel;
  window.measure = (step) => mixpanel.track(step);
</script>`;

const vendor: Omit<MeasuringVendor, 'head'> = {
  signals: { mixpanel: {} },
  // Swept as the catalogue declares it.
  config: { services: [{ ...mixpanel, id: 'tag', hosts: [] }] },
  collector: '/mixpanel/track/',
  answer: { type: 'application/json', body: '1' },
  namesIn: /"event": ?"([^"]+)"/g,
};

const library = (file: string) =>
  readFile(join(import.meta.dirname, '../../../node_modules/mixpanel-browser/dist', file), 'utf8');

test('the library sends what is made while it is granted, and nothing else', async ({ browser }) => {
  const scripts = { '/mixpanel.js': await library('mixpanel.module.js') };
  const context = await browser.newContext();
  const { hits, kept } = await hitsOf(context, { ...vendor, head: MODULE, scripts });
  expect(hits).toEqual(GRANTED_STEPS);
  expect(kept.filter((what) => !/^(__mp_opt_in_out|mp_tab_id|mp_gen_new_tab_id)_/.test(what))).toEqual([]);
});

test('nothing that was queued for a library that is held is sent after a grant, unless it was made after it', async ({
  browser,
}) => {
  const scripts = {
    '/nothing.js': '',
    '/mixpanel.js': await library('mixpanel.min.js'),
    '/snippet.js': await library('mixpanel-jslib-snippet.min.js'),
  };
  const head = `<script>window.MIXPANEL_CUSTOM_LIB_URL = '/nothing.js';</script><script src="/snippet.js"></script>
    <script>
      mixpanel.init('temoin-token', ${OPTIONS});
      window.measure = (step) => mixpanel.track(step);
    </script>${held('/mixpanel.js')}`;
  const context = await browser.newContext();
  expect(await hitsOfHeld(context, { ...vendor, head, scripts })).toEqual(HELD_STEPS);
});
