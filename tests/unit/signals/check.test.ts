// The check of signals in words, what their keys follow by default, and what guards make of Google's advanced mode.
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { hostPolicy } from '../../../src/consent/host-policy.ts';
import { type Signals, withSignalKeys } from '../../../src/consent/signals.ts';
import { gateFor } from '../../../src/site/build-gate.ts';
import { mark } from '../../../src/site/mark.ts';
import { read } from '../../repo/sources.ts';
import { configuration } from '../consent/examples.ts';
import { expectFound, type Mistake } from '../consent/mistakes.ts';

/** Both vendors read `_paq`. */
const both = { matomo: {}, piano: {} };

const mistakes: Mistake[] = [
  [
    'an unknown protocol',
    'signals',
    { gogle: {} },
    '"google" was probably meant',
    'gate accepts',
    'signals.gogle',
  ],
  [
    'an unknown setting',
    'signals',
    { google: { regio: [] } },
    '"region" was probably',
    'gate accepts',
    'signals.google.regio',
  ],
  [
    'an unknown key',
    'signals',
    { meta: { keys: { consnt: 'social' } } },
    '"consent" was',
    'gate accepts',
    'signals.meta.keys.consnt',
  ],
  [
    'an unknown id',
    'signals',
    { uet: { keys: { ad_storage: 'social ads' } } },
    '"ads" is not the id',
    'gate accepts',
    'signals.uet.keys.ad_storage',
  ],
  [
    'a bar with spaces around, which nothing would grant',
    'signals',
    { uet: { keys: { ad_storage: 'social | analytics' } } },
    'any of those joined by |',
    'gate accepts',
    'signals.uet.keys.ad_storage',
  ],
  [
    'no expression',
    'signals',
    { uet: { keys: { ad_storage: '|' } } },
    'all of those separated',
    'gate accepts',
    'signals.uet.keys.ad_storage',
  ],
  ['nothing to follow', 'signals', { uet: {} }, 'follow "marketing"', 'gate accepts', 'signals.uet'],
  [
    'both of Matomo’s keys',
    'signals',
    { matomo: { keys: { consent: 'analytics', cookieConsent: 'analytics' } } },
    'name one',
    'gate accepts',
    'signals.matomo.keys',
  ],
  ['no object', 'signals', { google: true }, 'an object, but is true', 'gate accepts', 'signals.google'],
  [
    'a place that is none',
    'signals',
    { google: { region: ['france'] } },
    'ISO 3166',
    'gate accepts',
    'signals.google.region[0]',
  ],
  [
    'a mode that is none',
    'signals',
    { google: { mode: 'strict' } },
    'basic, advanced',
    'gate accepts',
    'signals.google.mode',
  ],
  ['two vendors of one queue', 'signals', both, 'shares its queue, _paq', 'gate accepts', 'signals.piano'],
];

describe('the check', () => {
  for (const mistake of mistakes) it(`names ${mistake[0]}`, () => expectFound(...mistake));
});

describe('keys', () => {
  const filled = (signals: Signals) => withSignalKeys({ ...configuration, signals }).signals;

  it('follow the usual purposes that the site has, else nothing, unless the site says what', () => {
    expect(filled({ google: { keys: { ad_storage: 'video' } }, meta: {} })).toEqual({
      google: {
        dataLayer: 'dataLayer',
        keys: {
          ad_storage: 'video',
          analytics_storage: 'analytics',
          ad_user_data: '',
          ad_personalization: '',
          functionality_storage: '',
          personalization_storage: '',
          security_storage: 'necessary',
        },
      },
      meta: { keys: { consent: 'social' } },
    });
  });

  it('of Matomo are one: consent to tracking, unless the site names its cookies alone', () => {
    const cookieConsent = 'analytics';
    expect(filled({ matomo: {} })).toEqual({ matomo: { keys: { consent: 'analytics' } } });
    expect(filled({ matomo: { keys: { cookieConsent } } })).toEqual({ matomo: { keys: { cookieConsent } } });
    // A gate that reads its configuration checks no relations; it asks for more.
    expect(filled({ matomo: { keys: { consent: 'video', cookieConsent } } })).toEqual({
      matomo: { keys: { consent: 'video' } },
    });
  });

  it('stand in the gate, so that it needs no table', async () => {
    const config: Configuration = { ...configuration, signals: { google: { urlPassthrough: true } } };
    const gate = await gateFor(read('dist/gate.source.js'), config, JSON.stringify(config));
    expect(gate).toContain('set:{__proto__:null,url_passthrough:true}');
    expect(gate).toContain('analytics_storage:"analytics"');
  });
});

describe('hosts of Google’s tags', () => {
  const hosts = ['www.googletagmanager.com', '*.google-analytics.com', 'www.youtube.com'];
  const withMode = (mode: 'basic' | 'advanced'): Configuration => ({
    ...configuration,
    guard: 'server',
    services: [{ id: 'ga', purpose: 'analytics', name: 'GA', provider: 'Google', hosts }],
    signals: { google: { mode } },
  });
  const tags = hosts.map((host) => `<script src="https://${host.replace('*', 'x')}/t.js"></script>`).join('');
  const held = (config: Configuration) => mark(tags, config).html.match(/data-consent/g)?.length;

  it('are guarded like any other in basic mode', () => {
    expect(held(withMode('basic'))).toBe(3);
    expect(hostPolicy(withMode('basic'), undefined)).not.toContain('google');
  });

  it('alone are open before a choice in advanced mode, which the site has asked for', () => {
    expect(held(withMode('advanced'))).toBe(1);
    expect(mark(tags, withMode('advanced')).undeclared).toEqual([]);
    const policy = hostPolicy(withMode('advanced'), undefined);
    expect(hosts.map((host) => policy.includes(`http://${host}:*`))).toEqual([true, true, false]);
  });
});
