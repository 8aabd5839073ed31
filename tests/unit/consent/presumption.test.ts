// The presumption: the only places where anything optional runs before a choice are named, and signals are heard there.
import { describe, expect, it } from 'vitest';
import { isGranted, mustAsk } from '../../../src/consent/policy.ts';
import { isOptOut, JURISDICTION, presumedChoice } from '../../../src/consent/presumption.ts';
import { configuration } from './examples.ts';

/** US-10, US-12: the states whose acts were in force in November 2026. */
const OPT_OUT = 'CA CO CT DE IA IN KY MD MN MT NE NH NJ OR RI TN TX UT VA'.split(' ');

const at = (jurisdiction?: string) => ({ ...configuration, ...(jurisdiction && { jurisdiction }) });

describe('where nobody has chosen', () => {
  it.each(OPT_OUT)('in US-%s all may run, and nothing is asked', (state) => {
    const config = at(`US-${state}`);
    const choice = presumedChoice(config, false);
    expect(isGranted(config, choice, 'analytics')).toBe(true);
    expect(isGranted(config, choice, 'social')).toBe(true);
    expect(mustAsk(config, choice)).toBe(false);
  });

  it.each(OPT_OUT)('in US-%s a signal of the browser refuses all that is optional', (state) => {
    const config = at(`US-${state}`);
    const choice = presumedChoice(config, true);
    expect(isGranted(config, choice, 'analytics')).toBe(false);
    expect(isGranted(config, choice, 'necessary')).toBe(true);
    expect(mustAsk(config, choice)).toBe(false);
  });

  it.each([
    undefined,
    'FR',
    'GB',
    'CH',
    'BR',
    'US',
    'US-AL',
    'US-FL',
    'US-NY',
    'US-WA',
    'CA',
    'US-CAX',
    'us-ca',
    'X US-CA',
  ])('in %s nothing is presumed, so that the notice asks', (place) => {
    expect(isOptOut(at(place))).toBe(false);
    expect(presumedChoice(at(place), false)).toBeUndefined();
  });

  it('every place that is presumed in is one that a configuration can name', () => {
    expect(OPT_OUT.filter((state) => !JURISDICTION.test(`US-${state}`))).toEqual([]);
  });
});
