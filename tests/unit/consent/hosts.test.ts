// Hosts: which are guarded, and by what.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressionForHost, matchesHost } from '../../../src/consent/hosts.ts';
import { configuration } from './examples.ts';

describe('a declared host', () => {
  it.each<[string, string, boolean]>([
    ['stats.example', 'stats.example', true],
    ['stats.example', 'a.stats.example', false],
    ['stats.example', 'xstats.example', false],
    ['stats.example', 'stats.example.evil', false],
    ['*.stats.example', 'a.stats.example', true],
    ['*.stats.example', 'a.b.stats.example', true],
    ['*.stats.example', 'stats.example', false],
    ['*.stats.example', '.stats.example', false],
    ['*.stats.example', 'astats.example', false],
    ['127.0.0.1', '127.0.0.1', true],
  ])('%s, asked for %s: %s', (pattern, host, expected) => {
    expect(matchesHost(pattern, host)).toBe(expected);
  });

  it('matches itself and nothing longer or shorter, whatever it is', () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), (host, other) => {
        expect(matchesHost(host, host)).toBe(true);
        expect(matchesHost(host, `${other}.${host}`)).toBe(false);
        expect(matchesHost(host, host + other)).toBe(false);
      }),
    );
  });

  it('with *. matches every host below and never the host itself', () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), (host, other) => {
        expect(matchesHost(`*.${host}`, `${other}.${host}`)).toBe(true);
        expect(matchesHost(`*.${host}`, host)).toBe(false);
        expect(matchesHost(`*.${host}`, other + host)).toBe(other.endsWith('.'));
      }),
    );
  });
});

describe('what must be granted for a host', () => {
  const service = (id: string, purpose: string, ...hosts: string[]) => ({
    id,
    purpose,
    hosts,
    name: id,
    provider: id,
  });
  const config = {
    ...configuration,
    purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'social' }],
    services: [
      service('matomo', 'analytics', 'stats.example'),
      service('player', 'social', '*.video.example', 'stats.example'),
      service('shop', 'necessary', 'pay.example'),
      service('counter', 'analytics', 'pay.example'),
    ],
  };

  it.each<[string, string | undefined]>([
    ['stats.example', 'matomo|player'],
    ['a.video.example', 'player'],
    ['video.example', undefined],
    ['pay.example', undefined],
    ['other.example', undefined],
  ])('%s: %s', (host, expected) => {
    expect(expressionForHost(config, host)).toBe(expected);
  });
});
