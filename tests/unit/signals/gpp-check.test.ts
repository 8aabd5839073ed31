// The check of `signals.gpp` in words, and what a gate has in it because of it.
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { checkConfiguration } from '../../../src/consent/configuration-check.ts';
import { withGppApis } from '../../../src/consent/gpp-apis.ts';
import { GATE_SOURCE, gateFor, gatesByPlace } from '../../../src/site/build-gate.ts';
import { read } from '../../repo/sources.ts';
import { configuration, LANGUAGES } from '../consent/examples.ts';
import { expectFound, type Mistake, withValues } from '../consent/mistakes.ts';

const keys = { sale: 'social', sharing: 'social', targetedAdvertising: false };

const mistakes: Mistake[] = [
  [
    'keys that follow nothing',
    'signals',
    { gpp: {} },
    '"sale": "matomo", or false',
    'gate accepts',
    'signals.gpp.keys',
  ],
  [
    'one such key',
    'signals',
    { gpp: { keys: { ...keys, sale: undefined } } },
    'has no "sale"',
    'gate accepts',
    'signals.gpp.keys',
  ],
  [
    'an unknown id',
    'signals',
    { gpp: { keys: { ...keys, sale: 'social|resale' } } },
    '"resale" is not the id',
    'gate accepts',
    'signals.gpp.keys.sale',
  ],
  [
    'an unknown key',
    'signals',
    { gpp: { keys: { ...keys, sharings: 'social' } } },
    '"sharing" was',
    'gate accepts',
    'signals.gpp.keys.sharings',
  ],
  [
    'an unknown setting of the agreement',
    'signals',
    { gpp: { keys, mspa: { coveredTransaction: true, optOutOptionMod: true } } },
    '"optOutOptionMode" was',
    'gate accepts',
    'signals.gpp.mspa.optOutOptionMod',
  ],
  [
    'both modes of the agreement',
    'signals',
    { gpp: { keys, mspa: { coveredTransaction: true, optOutOptionMode: true, serviceProviderMode: true } } },
    'remove one of them',
    'gate accepts',
    'signals.gpp.mspa',
  ],
  [
    'a mode of what is not covered',
    'signals',
    { gpp: { keys, mspa: { coveredTransaction: false, serviceProviderMode: true } } },
    'is a mode of covered',
    'gate accepts',
    'signals.gpp.mspa.serviceProviderMode',
  ],
  [
    'an id that none can have',
    'signals',
    { gpp: { keys, cmpId: 5000 } },
    '4095',
    'gate accepts',
    'signals.gpp.cmpId',
  ],
];

describe('the check', () => {
  for (const mistake of mistakes) it(`names ${mistake[0]}`, () => expectFound(...mistake));

  it('takes what is right', () => {
    const gpp = {
      cmpId: 31,
      sections: 'national',
      keys,
      mspa: { coveredTransaction: true, optOutOptionMode: true },
    };
    expect(checkConfiguration(withValues({ signals: { gpp } }), LANGUAGES)).toEqual([]);
  });
});

describe('a gate', () => {
  const source = read(`dist/${GATE_SOURCE}`);
  const site: Configuration = { ...configuration, signals: { gpp: { keys: { sale: 'social' } } } };
  const built = (config: Configuration) => gateFor(source, config, JSON.stringify(config));

  it('has the stub and what its place comes to, and no trace of either without the setting', async () => {
    const gate = await built({ ...site, jurisdiction: 'US-CA' });
    expect(gate).toContain('__gppLocator');
    expect(gate).toContain('supportedAPIs:["8:usca"]');
    expect(await built(configuration)).not.toMatch(/gpp|supportedAPIs/i);
    expect(read('dist/temoin.js')).not.toMatch(/gpp|supportedAPIs/i);
  });

  it('is one for each visitor’s place, where a site has visitors of many', async () => {
    const gateAt = await gatesByPlace(source, site, JSON.stringify(site));
    for (const [place, apis] of [
      ['US-TX', '["16:ustx"]'],
      ['US-NY', '["7:usnat"]'],
      ['FR', '[]'],
      ['', '[]'],
    ] as const)
      expect(gateAt(place)).toContain(`supportedAPIs:${apis}`);
  });
});

describe('GPP-4: the id of the consent management', () => {
  const filled = (signals: Configuration['signals']) =>
    withGppApis({ ...configuration, ...(signals && { signals }) }).signals?.gpp;

  it.each([
    [{}, 1],
    [{ cmpId: 31 }, 31],
  ])('with %j is %i', (gpp, cmpId) => {
    expect(filled({ gpp })).toMatchObject({ cmpId, supportedAPIs: [] });
  });

  it('is that of the TCF where the site is registered for it, whose section is told where the GDPR applies', () => {
    const withTcf = (tcf: object) => filled(Object.assign({ gpp: {} }, { tcf }));
    expect(withTcf({ cmpId: 300 })).toMatchObject({ cmpId: 300, supportedAPIs: ['2:tcfeuv2'] });
    expect(withTcf({ cmpId: 300, gdprApplies: false })).toMatchObject({ cmpId: 300, supportedAPIs: [] });
    expect(withTcf({})).toMatchObject({ cmpId: 1, supportedAPIs: [] });
  });
});
