// The record: what is written down about a decision.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/consent/choice.ts';
import { isGranted } from '../../../src/consent/policy.ts';
import { recordOf } from '../../../src/consent/record.ts';
import { anyVisit } from './arbitraries.ts';
import { choiceOf, configuration, NOW, optionalIdsOf, SUBJECT, withSince } from './examples.ts';
import { anyRecord, CIRCUMSTANCES } from './records.ts';

const EVERYTHING = ['analytics', 'social', 'matomo', 'posthog', 'video'];
const ON = { analytics: true, social: true };
const OFF = { analytics: false, social: false };

describe('the event of a record', () => {
  const rows: [when: string, previous: Choice | undefined, choice: Choice, event: string][] = [
    ['everything is granted', undefined, choiceOf(ON), 'grant-all'],
    ['everything is refused', undefined, choiceOf(OFF), 'refuse-all'],
    ['a purpose is refused', undefined, choiceOf({ analytics: true, social: false }), 'custom'],
    ['a service is refused', undefined, choiceOf({ ...ON, matomo: false }), 'custom'],
    ['a service alone is granted', undefined, choiceOf({ ...OFF, matomo: true }), 'custom'],
    ['a refusal is repeated', choiceOf(OFF), choiceOf(OFF), 'refuse-all'],
    ['a consent is repeated', choiceOf(ON), choiceOf(ON), 'grant-all'],
    ['a refusal becomes a consent', choiceOf(OFF), choiceOf(ON), 'grant-all'],
    ['a consent becomes a refusal (GDPR-9)', choiceOf(ON), choiceOf(OFF), 'withdraw'],
    ['one purpose is withdrawn', choiceOf(ON), choiceOf({ analytics: true, social: false }), 'withdraw'],
    ['one service is withdrawn', choiceOf(ON), choiceOf({ ...ON, matomo: false }), 'withdraw'],
    [
      'one purpose is withdrawn and another granted',
      choiceOf({ analytics: true, social: false }),
      choiceOf({ analytics: false, social: true }),
      'withdraw',
    ],
    ['more is granted', choiceOf({ analytics: true, social: false }), choiceOf(ON), 'grant-all'],
  ];

  it.each(rows)('when %s (REC-2)', (_when, previous, choice, event) => {
    expect(recordOf(configuration, previous, choice, CIRCUMSTANCES).event).toBe(event);
  });

  it('is no withdrawal where an older choice never covered what is refused now', () => {
    const config = withSince({ social: 4 });
    const choice = choiceOf({ analytics: true, social: false }, { revision: 4 });
    expect(recordOf(config, choiceOf(ON), choice, CIRCUMSTANCES).event).toBe('custom');
  });
});

describe('a record', () => {
  it('holds the choice, the configuration and the circumstances (REC-4, REC-6, REC-9)', () => {
    const choice = choiceOf({ analytics: true, social: false, posthog: false }, { sequence: 7, time: NOW });
    expect(recordOf(configuration, undefined, choice, CIRCUMSTANCES)).toEqual({
      v: 1,
      site: 'lettre-cyber.example',
      subject: SUBJECT,
      sequence: 7,
      event: 'custom',
      granted: ['analytics', 'matomo'],
      refused: ['social', 'posthog', 'video'],
      revision: 3,
      clientTime: '2026-11-23T15:14:07.000Z',
      ...CIRCUMSTANCES,
    });
  });

  it('names every optional purpose and service, in the order of the configuration', () => {
    const { granted, refused } = recordOf(configuration, undefined, choiceOf(OFF), CIRCUMSTANCES);
    expect([granted, refused]).toEqual([[], EVERYTHING]);
  });

  it('names each optional id in one list, by whether it may run afterwards (REC-4)', () => {
    fc.assert(
      fc.property(anyRecord, ({ config, choice, record }) => {
        const ids = optionalIdsOf(config);
        expect(record.granted).toEqual(ids.filter((id) => isGranted(config, choice, id)));
        expect(record.refused).toEqual(ids.filter((id) => !isGranted(config, choice, id)));
      }),
    );
  });

  it('is a withdrawal exactly where something that might run no longer may (GDPR-9)', () => {
    fc.assert(
      fc.property(anyVisit, anyVisit, ({ config, previous }, { answers }) => {
        const choice = choiceOf(answers, { revision: config.revision });
        const stopped = optionalIdsOf(config).filter(
          (id) => isGranted(config, previous, id) && !isGranted(config, choice, id),
        );
        const { event } = recordOf(config, previous, choice, CIRCUMSTANCES);
        expect(event === 'withdraw').toBe(stopped.length > 0);
      }),
    );
  });
});
