// The presumption: the only places where anything optional runs before a choice are named, and signals are heard there.
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/consent/choice.ts';
import { isGranted, mustAsk } from '../../../src/consent/policy.ts';
import { choiceInForce, isOptOut, JURISDICTION } from '../../../src/consent/presumption.ts';
import { configuration, NOTICE, NOW, SUBJECT } from './examples.ts';

/** US-10, US-12: the states whose acts were in force in November 2026. */
const OPT_OUT = 'CA CO CT DE IA IN KY MD MN MT NE NH NJ OR RI TN TX UT VA'.split(' ');

const at = (jurisdiction?: string) => ({ ...configuration, ...(jurisdiction && { jurisdiction }) });

describe('where nobody has chosen', () => {
  it.each(OPT_OUT)('in US-%s all may run, and nothing is asked', (state) => {
    const config = at(`US-${state}`);
    const choice = choiceInForce(config, undefined, false);
    expect(isGranted(config, choice, 'analytics')).toBe(true);
    expect(isGranted(config, choice, 'social')).toBe(true);
    expect(mustAsk(config, choice)).toBe(false);
  });

  it.each(OPT_OUT)('in US-%s a signal of the browser refuses all that is optional', (state) => {
    const config = at(`US-${state}`);
    const choice = choiceInForce(config, undefined, true);
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
    expect(choiceInForce(at(place), undefined, false)).toBeUndefined();
  });

  it('every place that is presumed in is one that a configuration can name', () => {
    expect(OPT_OUT.filter((state) => !JURISDICTION.test(`US-${state}`))).toEqual([]);
  });
});

/** A choice of an older revision, which a script or a visitor has made. */
const made = (decisions: Record<string, boolean>): Choice => ({
  subject: SUBJECT,
  time: NOW - 60,
  notice: NOTICE,
  revision: 1,
  sequence: 4,
  decisions,
});

describe('where somebody has chosen (GPC-4)', () => {
  const config = { ...at('US-CA'), revision: 3 };

  it.each<[choice: string, decisions: Record<string, boolean>, isSignalled: boolean, runs: boolean]>([
    ['a grant without the signal', { analytics: true, social: true }, false, true],
    ['a grant before the signal came on', { analytics: true, social: true }, true, false],
    ['a grant in spite of the signal', { analytics: true, social: true, gpc: true }, true, true],
    ['the same, once the signal is off', { analytics: true, social: true, gpc: true }, false, true],
    [
      'a grant of one service before the signal',
      { analytics: false, social: false, matomo: true },
      true,
      false,
    ],
    ['a refusal', { analytics: false, social: false }, false, false],
    ['a refusal, and then the signal', { analytics: false, social: false }, true, false],
    ['a damaged mark', { analytics: true, social: true, gpc: false }, true, false],
  ])('%s', (_what, decisions, isSignalled, runs) => {
    const choice = choiceInForce(config, made(decisions), isSignalled);
    expect(isGranted(config, choice, 'matomo')).toBe(runs);
    expect(isGranted(config, choice, 'necessary')).toBe(true);
  });

  it('elsewhere a consent stands, whatever the browser asks for', () => {
    const choice = made({ analytics: true, social: true });
    expect(choiceInForce(at('FR'), choice, true)).toBe(choice);
    expect(choiceInForce(at(), choice, true)).toBe(choice);
  });

  it('what the signal makes of a choice stays that visitor’s, asks nothing, and cannot be changed', () => {
    const newer = { ...config, purposes: config.purposes.map((purpose) => ({ ...purpose, since: 2 })) };
    const choice = choiceInForce(newer, made({ analytics: true, social: true }), true);
    expect(choice).toMatchObject({ subject: SUBJECT, sequence: 4, time: NOW - 60 });
    expect(mustAsk(newer, choice)).toBe(false);
    expect([choice, choice?.decisions].every(Object.isFrozen)).toBe(true);
  });

  it('the signal alone leaves no trace: without it the choice is again what it was (GPC-5)', () => {
    const choice = made({ analytics: true, social: false });
    choiceInForce(config, choice, true);
    expect(choiceInForce(config, choice, false)).toBe(choice);
  });
});
