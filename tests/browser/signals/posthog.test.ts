// PostHog: when it is opted in and out, and what its own library sends.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { posthog } from '../../../src/services/posthog.ts';
import { GRANTED_STEPS, HELD_STEPS, held, hitsOf, hitsOfHeld, type MeasuringVendor } from './hits.ts';
import { type Vendor, walk } from './walk.ts';

/** Does what PostHog's reference says: takes functions, and keeps on the device whether it is opted in. */
const STAND_IN = `<script>
  window.told = [];
  const opt = (what, value) => () => { told.push(what); localStorage.setItem('__ph_opt_in_out_', value); };
  window.posthog = {
    __loaded: true,
    push(call) { call.call(this); },
    has_opted_in_capturing: () => localStorage.getItem('__ph_opt_in_out_') === '1',
    opt_in_capturing: opt('in', 1),
    opt_out_capturing: opt('out', 0),
  };
</script>`;

test('PostHog is opted in and out at every load and every change, and hears nothing before a choice', async ({
  browser,
}) => {
  const vendor: Vendor = {
    signals: { posthog: {} },
    head: STAND_IN,
    told: () => Reflect.get(window, 'told') as unknown[],
  };
  expect(await walk(() => browser.newContext({ locale: 'fr-FR' }), vendor)).toEqual({
    'no choice': [],
    grant: ['in'],
    'reload when granted': ['in'],
    withdraw: ['out'],
    're-grant': ['in'],
    'withdrawn in another tab': ['out'],
    'granted in another tab': ['in'],
    // It knows that.
    'reload when refused': [],
    refuse: ['out'],
    forgotten: ['out', 'out'],
  });
});

const OPTIONS = `{
  api_host: location.origin + '/posthog', opt_out_capturing_by_default: true, opt_out_persistence_by_default: true,
  disable_compression: true, request_batching: false, opt_out_useragent_filter: true, autocapture: false,
  advanced_disable_flags: true, disable_external_dependency_loading: true,
}`;

/** The library as a site's own bundle has it. */
const bundled: MeasuringVendor = {
  signals: { posthog: {} },
  // Swept as the catalogue declares it.
  config: { services: [{ ...posthog, id: 'tag', hosts: [] }] },
  head: `<script type="module">
    import { posthog } from '/posthog.js';
    posthog.init('phc_temoin', ${OPTIONS});
    window.posthog = posthog;
    window.measure = (step) => posthog.capture(step);
  </script>`,
  collector: '/posthog/e/',
  namesIn: /"event":"([^"]+)"/g,
};

const library = (file: string) =>
  readFile(join(import.meta.dirname, '../../../node_modules/posthog-js/dist', file), 'utf8');

test('the library sends what is made while it is granted, and nothing else; before a choice it keeps nothing', async ({
  browser,
}) => {
  const scripts = { '/posthog.js': await library('module.no-external.js') };
  const context = await browser.newContext();
  expect(await hitsOf(context, { ...bundled, scripts })).toEqual({ hits: GRANTED_STEPS, kept: [] });
});

/** PostHog's snippet with some of its names, and with its script held. */
const SNIPPET = `<script>!function(t,e){var n,o;e.__SV||(window.posthog=e,e._i=[],e.init=function(i,s,a){function g(t,e){
t[e]=function(){t.push([e].concat(Array.prototype.slice.call(arguments,0)))}}var u=e;for(void 0!==a?u=e[a]=[]:a="posthog",
u.people=u.people||[],o="init capture register identify opt_in_capturing opt_out_capturing has_opted_in_capturing".split(" "),
n=0;n<o.length;n++)g(u,o[n]);e._i.push([i,s,a])},e.__SV=1)}(document,window.posthog||[]);
  posthog.init('phc_temoin', ${OPTIONS});
  window.measure = (step) => posthog.capture(step);
</script>`;

test('nothing that was queued for a library that is held is sent after a grant, unless it was made after it', async ({
  browser,
}) => {
  const scripts = { '/array.js': await library('array.no-external.js') };
  const head = `${SNIPPET}${held('/array.js')}`;
  const context = await browser.newContext();
  expect(await hitsOfHeld(context, { ...bundled, head, scripts })).toEqual(HELD_STEPS);
});
