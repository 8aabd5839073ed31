// What the policy says about expressions, about what is left to ask, and about the days a choice has left.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/consent/choice.ts';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { idsToAsk, isExpressionGranted, isGranted, validChoice } from '../../../src/consent/policy.ts';
import { anyVisit } from './arbitraries.ts';
import { choiceOf, configuration, DAY_SECONDS, NOW, optionalIdsOf, withSince } from './examples.ts';

describe('a data-consent expression', () => {
  const analyticsOnly = choiceOf({ analytics: true, social: false, posthog: false });

  it.each([
    ['analytics', true],
    ['social', false],
    ['necessary', true],
    ['matomo', true],
    ['posthog', false],
    ['analytics matomo', true],
    ['analytics social', false],
    ['analytics|social', true],
    ['social|video', false],
    ['social|matomo necessary', true],
    ['social|posthog necessary', false],
    ['necessary social|video', false],
    ['analytics analytics', true],
    ['analytics|analytics', true],
    ['  analytics \t\n matomo ', true],
    ['', undefined],
    [' \n', undefined],
    ['ghost', undefined],
    ['analytics ghost', undefined],
    ['analytics|ghost', undefined],
    ['analytics|', undefined],
    ['|', undefined],
    ['analytics | matomo', undefined],
    ['analytics,matomo', undefined],
    ['Analytics', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('%j is %s where analytics without posthog is granted', (expression, expected) => {
    expect(isExpressionGranted(configuration, analyticsOnly, expression)).toBe(expected);
  });

  it('is satisfied by nothing optional before a choice (EPD-1)', () => {
    for (const expression of ['analytics', 'analytics|social', 'matomo video', 'necessary matomo']) {
      expect(isExpressionGranted(configuration, undefined, expression)).toBe(false);
    }
  });

  it('of a single id says what the id is', () => {
    fc.assert(
      fc.property(anyVisit, ({ config, previous }) => {
        for (const id of optionalIdsOf(config)) {
          expect(isExpressionGranted(config, previous, id)).toBe(isGranted(config, previous, id));
        }
      }),
    );
  });
});

describe('what the notice asks about', () => {
  const ALL = ['analytics', 'social', 'matomo', 'posthog', 'video'];
  const decided = { analytics: true, social: false };
  const { social: _social, ...withoutSocial } = decided;
  const onlyRequired: Configuration = {
    ...configuration,
    purposes: [{ id: 'necessary', required: true }],
    services: [],
  };

  const rows: [when: string, Configuration, Choice | undefined, all: boolean, ids: string[]][] = [
    ['nothing was chosen', configuration, undefined, true, ALL],
    ['everything was decided', configuration, choiceOf(decided), false, []],
    [
      'everything was refused (CNIL-9)',
      configuration,
      choiceOf({ analytics: false, social: false }),
      false,
      [],
    ],
    ['a purpose was never decided', configuration, choiceOf(withoutSocial), true, ALL],
    ['only a service was decided', configuration, choiceOf({ matomo: true }), true, ALL],
    ['a revision brought no new id', configuration, choiceOf(decided, { revision: 1 }), false, []],
    ['a service is newer', withSince({ matomo: 4 }), choiceOf(decided), false, ['matomo']],
    ['a purpose changed (GDPR-14)', withSince({ social: 4 }), choiceOf(decided), false, ['social']],
    [
      'a purpose appeared (GDPR-14, DDP-1)',
      withSince({ social: 4 }),
      choiceOf(withoutSocial),
      false,
      ['social'],
    ],
    [
      'a purpose appeared while another was never decided',
      withSince({ social: 4 }),
      choiceOf({ matomo: true }),
      true,
      ALL,
    ],
    [
      'purpose and service are newer',
      withSince({ social: 4, matomo: 5 }),
      choiceOf(decided),
      false,
      ['social', 'matomo'],
    ],
    [
      'one of two is newer',
      withSince({ social: 4, matomo: 5 }),
      choiceOf(decided, { revision: 4 }),
      false,
      ['matomo'],
    ],
    [
      'a required purpose and its service are newer',
      withSince({ necessary: 4, session: 4 }),
      choiceOf(decided),
      false,
      [],
    ],
    ['nothing is optional', onlyRequired, undefined, false, []],
  ];

  it.each(rows)('when %s', (_when, config, choice, all, ids) => {
    expect(idsToAsk(config, choice)).toEqual({ all, ids });
  });

  it('is never something that is granted already, unless it asks about everything', () => {
    fc.assert(
      fc.property(anyVisit, ({ config, previous }) => {
        const { all, ids } = idsToAsk(config, previous);
        expect(all ? [] : ids.filter((id) => isGranted(config, previous, id))).toEqual([]);
      }),
    );
  });
});

describe('the time for which a choice counts', () => {
  it.each([
    ['just made', NOW, true],
    ['a day old', NOW - DAY_SECONDS, true],
    ['a second before its limit', NOW - 182 * DAY_SECONDS + 1, true],
    ['at its limit', NOW - 182 * DAY_SECONDS, false],
    ['expired', NOW - 183 * DAY_SECONDS, false],
  ])('runs from the choice, whenever it is visited: %s (CNIL-9, CK-8)', (_when, time, expected) => {
    const choice = choiceOf({ analytics: true }, { time });
    expect(!!validChoice(configuration, [['eu-consent', choice]], NOW)).toBe(expected);
  });
});
