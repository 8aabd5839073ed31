// Piano Analytics: which modes its queue gets, and what its own library sends.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { GRANTED_STEPS, HELD_STEPS, held, hitsOf, hitsOfHeld, type MeasuringVendor } from './hits.ts';
import { type Vendor, walk } from './walk.ts';

const mode = (name: string) => ['consent.setMode', name];

test('Piano has a mode before its script starts, and gets one at every load and every change', async ({
  browser,
}) => {
  const vendor: Vendor = {
    signals: { piano: {} },
    // Reads the queue as Piano's script does.
    head: `<script>
      window.told = [window.pdl, ..._paq];
      const push = _paq.push;
      _paq.push = (command) => told.push(command) && push.call(_paq, command);
    </script>`,
    told: () => Reflect.get(window, 'told') as unknown[],
  };
  const pdl = { requireConsent: 'v2', consent: { products: ['PA'], defaultPreset: { PA: 'opt-out' } } };
  expect(await walk(() => browser.newContext({ locale: 'fr-FR' }), vendor)).toEqual({
    'no choice': [pdl, mode('opt-out')],
    grant: [mode('opt-in')],
    'reload when granted': [pdl, mode('opt-in')],
    withdraw: [mode('opt-out')],
    're-grant': [mode('opt-in')],
    'withdrawn in another tab': [mode('opt-out')],
    'granted in another tab': [mode('opt-in')],
    'reload when refused': [pdl, mode('opt-out')],
    refuse: [mode('opt-out')],
    forgotten: [mode('opt-out'), mode('opt-out')],
  });
});

const PAGE = `
  window.measure = (step) => _paq.push(['sendEvent', step, {}]);
  _paq.push(['setConfigurations', { site: 1, collectDomain: location.origin, sendEventWhenOptout: false }]);`;

const vendor: Omit<MeasuringVendor, 'head'> = {
  signals: { piano: {} },
  collector: '/event',
  namesIn: /"name":"([^"]+)"/g,
};

const library = () =>
  readFile(
    join(import.meta.dirname, '../../../node_modules/piano-analytics-js/dist/browser/piano-analytics.umd.js'),
    'utf8',
  );

test('the library sends what is made while it is granted, and nothing else', async ({ browser }) => {
  const head = `<script>${PAGE}</script><script src="/piano-analytics.js"></script>`;
  const context = await browser.newContext();
  const { hits, kept } = await hitsOf(context, {
    ...vendor,
    head,
    scripts: { '/piano-analytics.js': await library() },
  });
  expect(hits).toEqual(GRANTED_STEPS);
  // How it stands, and no id.
  expect(kept).toEqual([expect.stringMatching(/^_pprv=[^;]+$/)]);
});

test('nothing that was queued for a library that is held is sent after a grant, unless it was made after it', async ({
  browser,
}) => {
  const head = `<script>${PAGE}</script>${held('/piano-analytics.js')}`;
  const context = await browser.newContext();
  expect(
    await hitsOfHeld(context, { ...vendor, head, scripts: { '/piano-analytics.js': await library() } }),
  ).toEqual(HELD_STEPS);
});
