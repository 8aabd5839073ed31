// Gates built for a configuration: what it does not use is not in them.
import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { ALL_FEATURES, buildGate, GATE_SOURCE, gateFor } from '../../../src/site/build-gate.ts';
import { configuration } from '../consent/examples.ts';

const source = await readFile(new URL(`../../../dist/${GATE_SOURCE}`, import.meta.url), 'utf8');
const published = await readFile(new URL('../../../dist/temoin.js', import.meta.url), 'utf8');

const withHosts = (guard?: Configuration['guard'], hosts = ['stats.example']): Configuration => ({
  ...configuration,
  ...(guard && { guard }),
  services: (configuration.services ?? []).map((service) => ({ ...service, hosts })),
});
const gateOf = (config: Configuration) => gateFor(source, config, JSON.stringify(config));
const bytes = (text: string) => brotliCompressSync(text).length;

/** Words that only one part of the gate has. */
const GUARD = 'sendBeacon';
const VIOLATIONS = 'securitypolicyviolation';
const READING = 'configuration-unreachable';
const LANGUAGES = 'navigator.languages';
const BUTTON = '"button"';
const GOOGLE = 'temoin_choice';

describe('a gate', () => {
  it.each<[string, Configuration, string[]]>([
    ['guards in the browser where a service declares hosts', withHosts(), [GUARD]],
    ['guards nothing where no service declares any', withHosts('browser', []), []],
    ['guards nothing where the configuration says so', withHosts('none'), []],
    ['writes down what the server’s policy stops', withHosts('server'), [VIOLATIONS]],
    ['chooses no language where one is configured', { ...withHosts('none'), locale: 'fr' }, []],
    ['brings the button where one is configured', { ...withHosts('none'), button: 'bottom-end' }, [BUTTON]],
    ['tells Google where that is configured', { ...withHosts('none'), signals: { google: {} } }, [GOOGLE]],
  ])('%s, and has no other part in it', async (_what, config, expected) => {
    const gate = await gateOf(config);
    const chosen = config.locale ? [] : [LANGUAGES];
    // Its configuration aside, in which names are no texts.
    expect(
      [GUARD, VIOLATIONS, READING, BUTTON, GOOGLE, LANGUAGES].filter((word) => gate.includes(word)),
    ).toEqual([...expected, ...chosen]);
    expect(bytes(gate)).toBeLessThan(bytes(published));
  });

  it('has the days of its place in it as a number, and none where they are the usual ones', async () => {
    const daysIn = (gate: string) => /askAgainDays:([^,}]*)/.exec(gate)?.[1];
    const config = { ...withHosts('none'), askAgainDays: { default: 182, IE: 120 } };
    expect(daysIn(await gateOf(config))).toBeUndefined();
    expect(daysIn(await gateOf({ ...config, jurisdiction: 'IE' }))).toBe('120');
    expect(daysIn(await gateOf({ ...withHosts('none'), jurisdiction: 'US-CA' }))).toBe('365');
  });

  it('as published has every part, and is what its source comes to', async () => {
    expect([GUARD, VIOLATIONS, READING, BUTTON].filter((word) => !published.includes(word))).toEqual([]);
    expect(await buildGate(source, ALL_FEATURES)).toBe(published);
  });

  it('is not built from anything else', async () => {
    await expect(buildGate('', ALL_FEATURES)).rejects.toThrow('not of this release');
    await expect(gateFor('var x = 1;', withHosts(), '{}')).rejects.toThrow();
  });
});
