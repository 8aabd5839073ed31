// Amplitude: when it is opted out and not, and what its own library sends.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { GRANTED_STEPS, HELD_STEPS, held, hitsOf, hitsOfHeld, type MeasuringVendor } from './hits.ts';
import { type Vendor, walk } from './walk.ts';

test('Amplitude is opted out and not when the page starts, at every load and every change', async ({
  browser,
}) => {
  const vendor: Vendor = {
    signals: { amplitude: {} },
    head: `<script>
      window.told = [];
      window.amplitude = { setOptOut: (isOptedOut) => told.push(isOptedOut) };
    </script>`,
    told: () => Reflect.get(window, 'told') as unknown[],
  };
  expect(await walk(() => browser.newContext({ locale: 'fr-FR' }), vendor)).toEqual({
    'no choice': [true],
    grant: [false],
    // The default and the choice come in the same task, before the library.
    'reload when granted': [false],
    withdraw: [true],
    're-grant': [false],
    'withdrawn in another tab': [true],
    'granted in another tab': [false],
    'reload when refused': [true],
    refuse: [true],
    forgotten: [true, true],
  });
});

const OPTIONS = `{
  optOut: true, serverUrl: location.origin + '/amplitude', flushIntervalMillis: 50,
  remoteConfig: { fetchRemoteConfig: false }, autocapture: false, logLevel: 0,
}`;

const PAGE = `<script>
  amplitude.init('temoin-key', ${OPTIONS});
  window.measure = (step) => amplitude.track(step);
</script>`;

const vendor: Omit<MeasuringVendor, 'head'> = {
  signals: { amplitude: {} },
  collector: '/amplitude',
  answer: { type: 'application/json', body: '{"code":200}' },
  namesIn: /"event_type":"([^"]+)"/g,
};

const library = (file: string) =>
  readFile(
    join(import.meta.dirname, '../../../node_modules/@amplitude/analytics-browser/lib/scripts', file),
    'utf8',
  );

test('the library sends what is made while it is granted, and nothing else', async ({ browser }) => {
  const scripts = { '/amplitude.js': await library('amplitude-min.js') };
  const context = await browser.newContext();
  const head = `<script src="/amplitude.js"></script>${PAGE}`;
  expect((await hitsOf(context, { ...vendor, head, scripts })).hits).toEqual(GRANTED_STEPS);
});

test('nothing that was queued for a library that is held is sent after a grant, unless it was made after it', async ({
  browser,
}) => {
  const scripts = {
    '/amplitude.js': await library('amplitude-min.js'),
    '/snippet.js': await library('amplitude-snippet-min.js'),
  };
  const head = `<script src="/snippet.js"></script>${PAGE}${held('/amplitude.js')}`;
  const context = await browser.newContext();
  const answerElsewhere = () => context.route('https://cdn.amplitude.com/**', (route) => route.abort());
  expect(await hitsOfHeld(context, { ...vendor, head, scripts, answerElsewhere })).toEqual(HELD_STEPS);
});
