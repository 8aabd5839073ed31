// Byte budgets of the published files: brotli, as servers send them. They may shrink; what raises one says why.
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/consent/configuration.ts';
import { folderOf } from '../../src/consent/locale.ts';
import type { Signals } from '../../src/consent/signals.ts';
import { GATE_SOURCE, gateFor } from '../../src/site/build-gate.ts';
import { read } from './sources.ts';

const { release, locales } = JSON.parse(read('dist/release.json')) as { release: string; locales: string[] };
const bytes = (text: string) => brotliCompressSync(text).length;

const gate = read('dist/temoin.js');
const text = read('demo/site/temoin.json');
const configuration = readConfiguration(JSON.parse(text));

/** The gate as the demo's configuration needs it, with the configuration left out of it. */
async function gateForDemo(signals?: Signals): Promise<string> {
  if (!configuration) throw new Error('the demo’s configuration is not valid');
  return gateFor(read(`dist/${GATE_SOURCE}`), { ...configuration, ...(signals && { signals }) }, '{}');
}

describe('brotli bytes', () => {
  // DESIGN §7 asks for 4,200; this is what it has come to so far.
  it('the gate with every feature: at most 5,250', () => {
    // 50 of them load what few of the configurations that are read ask for: what tells vendors, and opt-out places.
    expect(bytes(gate)).toBeLessThanOrEqual(5_250);
  });

  it('what Google’s protocol alone adds to the gate for the demo: at most 400', async () => {
    const without = bytes(await gateForDemo());
    expect(bytes(await gateForDemo({ google: {} })) - without).toBeLessThanOrEqual(400);
  });

  it('what the stub of the IAB’s GPP adds to it: at most 460', async () => {
    const without = bytes(await gateForDemo());
    expect(bytes(await gateForDemo({ gpp: {} })) - without).toBeLessThanOrEqual(460);
  });

  it('the IAB’s GPP with its encoder, for pages that have it: at most 11,500', () => {
    expect(bytes(read(`dist/${release}/gpp.js`))).toBeLessThanOrEqual(11_500);
  });

  // Beside Google's, so that what tells vendors at all is counted once, there. Matomo's keeps it from sending later; what finds a
  // snippet's global is in Meta's and Pinterest's, once where both are spoken.
  // Adobe's is its base code, too; Mixpanel's and PostHog's heed what these keep on the device.
  for (const [name, limit] of [
    ['adobe', 240],
    ['amplitude', 160],
    ['clarity', 120],
    ['hubspot', 135],
    ['matomo', 215],
    ['meta', 240],
    ['mixpanel', 265],
    ['piano', 165],
    ['pinterest', 170],
    ['posthog', 230],
    ['shopify', 170],
    ['tiktok', 145],
    ['uet', 140],
  ] as const)
    it(`what the protocol "${name}" adds to it: at most ${limit}`, async () => {
      const without = bytes(await gateForDemo({ google: {} }));
      expect(bytes(await gateForDemo({ google: {}, [name]: {} })) - without).toBeLessThanOrEqual(limit);
    });

  it('the gate for the demo: at most 2,865', async () => {
    expect(bytes(await gateForDemo())).toBeLessThanOrEqual(2_865);
  });

  it('IAB TCF: at most 400 in the gate of a site that speaks it, and 7,600 in its file', async () => {
    const tcf = { cmpId: 880, cmpVersion: 1, publisherCC: 'FR', vendorListVersion: 177, tcfPolicyVersion: 5 };
    if (!configuration) throw new Error('the demo’s configuration is not valid');
    const speaking = Object.assign({ ...configuration }, { signals: { tcf } });
    const gateWithTcf = await gateFor(read(`dist/${GATE_SOURCE}`), speaking, '{}');
    expect(bytes(gateWithTcf) - bytes(await gateForDemo())).toBeLessThanOrEqual(400);
    expect(bytes(read(`dist/${release}/tcf.js`))).toBeLessThanOrEqual(7_600);
  });

  it('the React binding, comments included: at most 1,000', () => {
    expect(bytes(read('dist/react.js'))).toBeLessThanOrEqual(1_000);
  });

  for (const locale of locales.map(folderOf)) {
    it(`everything before the first banner (${locale}), configuration included: at most 9,900`, async () => {
      const parts = [await gateForDemo(), text, read(`dist/${release}/${locale}/notice.js`)];
      expect(parts.map(bytes).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(9_900);
    });

    // The budget is the demo's, in its language; letters that are not Latin take more bytes.
    const limit = locale === 'fr' ? 12_900 : 13_300;
    it(`the same with the preferences opened (${locale}): at most ${limit}`, async () => {
      const files = ['notice', 'preferences'].map((name) => read(`dist/${release}/${locale}/${name}.js`));
      const parts = [await gateForDemo(), text, ...files];
      expect(parts.map(bytes).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(limit);
    });

    it(`everything before the first banner with the published gate, which reads its configuration (${locale}): at most 12,000`, () => {
      const parts = [gate, text, read(`dist/${release}/${locale}/notice.js`)];
      expect(parts.map(bytes).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(12_000);
    });

    it(`the floating button (${locale}): at most 3,050`, () => {
      expect(bytes(read(`dist/${release}/${locale}/button.js`))).toBeLessThanOrEqual(3_050);
    });

    it(`placeholders (${locale}): at most 4,200`, () => {
      expect(bytes(read(`dist/${release}/${locale}/embeds.js`))).toBeLessThanOrEqual(4_200);
    });
  }
});
