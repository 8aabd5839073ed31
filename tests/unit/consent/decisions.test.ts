// Decisions: what the next choice says after some ids were answered.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice, Decisions } from '../../../src/consent/choice.ts';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { formatCookieValue } from '../../../src/consent/cookie-value.ts';
import { answerAll, nextDecisions } from '../../../src/consent/decisions.ts';
import { idsToAsk, isGranted } from '../../../src/consent/policy.ts';
import { anyVisit } from './arbitraries.ts';
import { choiceOf, configuration, decisionsOf, optionalIdsOf, purposeOf, withSince } from './examples.ts';
import { whilePolluted } from './polluted.ts';

/** What the cookie says after the answer, from its first decision on. */
function written(config: Configuration, previous: Choice | undefined, answers: Decisions): string {
  return formatCookieValue(choiceOf(nextDecisions(config, previous, answers)))
    .split('!')
    .slice(6)
    .join('!');
}

/** The choice that the visitor has after the answer. */
function nextChoice(config: Configuration, previous: Choice | undefined, answers: Decisions): Choice {
  return choiceOf(nextDecisions(config, previous, answers), { revision: config.revision });
}

describe('the next decisions', () => {
  const refused = choiceOf({ analytics: false, social: false });
  const granted = choiceOf({ analytics: true, social: true });
  const withoutMatomo = choiceOf({ analytics: true, social: false, matomo: false });
  const newMatomo = withSince({ matomo: 4 });
  const newSocial = withSince({ social: 4 });

  const rows: [when: string, Configuration, Choice | undefined, Record<string, boolean>, expected: string][] =
    [
      ['all are granted', configuration, undefined, answerAll(configuration, true), 'analytics:1!social:1'],
      ['all are refused', configuration, undefined, answerAll(configuration, false), 'analytics:0!social:0'],
      ['one purpose is granted', configuration, refused, { social: true }, 'analytics:0!social:1'],
      ['one purpose is refused', configuration, granted, { social: false }, 'analytics:1!social:0'],
      ['a service is refused', configuration, granted, { matomo: false }, 'analytics:1!social:1!matomo:0'],
      ['a service is granted', configuration, refused, { video: true }, 'analytics:0!social:0!video:1'],
      [
        'services are written after all purposes',
        configuration,
        undefined,
        { analytics: true, matomo: false, social: true, video: false },
        'analytics:1!social:1!matomo:0!video:0',
      ],
      [
        'a service answers as its purpose',
        configuration,
        undefined,
        { analytics: true, matomo: true, social: false },
        'analytics:1!social:0',
      ],
      [
        'a purpose is refused and one of its services granted, as the preferences answer for one that is mixed',
        configuration,
        granted,
        { analytics: false, matomo: true, posthog: false, social: true, video: true },
        'analytics:0!social:1!matomo:1',
      ],
      [
        'a purpose is refused with its services',
        configuration,
        withoutMatomo,
        { analytics: false },
        'analytics:0!social:0',
      ],
      [
        'a purpose is granted with its services',
        configuration,
        withoutMatomo,
        { analytics: true },
        'analytics:1!social:0',
      ],
      [
        'another purpose is answered',
        configuration,
        withoutMatomo,
        { social: true },
        'analytics:1!social:1!matomo:0',
      ],
      ['nothing is answered', configuration, withoutMatomo, {}, 'analytics:1!social:0!matomo:0'],
      ['the first answer is about one service', configuration, undefined, { matomo: true }, 'matomo:1'],
      ['a required id is refused', configuration, undefined, { necessary: false, session: false }, ''],
      ['an unknown id is granted', configuration, undefined, { ghost: true }, ''],
      [
        'a newer service is not answered',
        newMatomo,
        granted,
        { social: false },
        'analytics:1!social:0!matomo:0',
      ],
      ['a newer service is granted', newMatomo, granted, { matomo: true }, 'analytics:1!social:1'],
      ['a newer service is refused', newMatomo, granted, { matomo: false }, 'analytics:1!social:1!matomo:0'],
      ['a newer purpose is not answered', newSocial, granted, { analytics: false }, 'analytics:0'],
      ['a newer purpose is answered', newSocial, granted, { social: false }, 'analytics:1!social:0'],
    ];

  it.each(rows)('when %s', (_when, config, previous, answers, expected) => {
    expect(written(config, previous, decisionsOf(answers))).toBe(expected);
  });

  it('are as answered, else as before: nothing else is ever granted (GDPR-1)', () => {
    fc.assert(
      fc.property(anyVisit, ({ config, previous, answers }) => {
        const next = nextChoice(config, previous, answers);
        for (const id of optionalIdsOf(config)) {
          const answer = answers[id] ?? answers[purposeOf(config, id)];
          expect([id, isGranted(config, next, id)]).toEqual([id, answer ?? isGranted(config, previous, id)]);
        }
      }),
    );
  });

  it('name optional purposes first, then only services that differ from their purpose', () => {
    fc.assert(
      fc.property(anyVisit, ({ config, previous, answers }) => {
        const decisions = nextDecisions(config, previous, answers);
        const ids = Object.keys(decisions);
        expect(ids).toEqual(optionalIdsOf(config).filter((id) => ids.includes(id)));
        const services = ids.filter((id) => purposeOf(config, id) !== id);
        for (const id of services) expect(decisions[id]).toBe(!decisions[purposeOf(config, id)]);
      }),
    );
  });

  it('leave nothing to ask once everything is answered (DDP-1)', () => {
    fc.assert(
      fc.property(anyVisit, fc.boolean(), ({ config, previous }, granted) => {
        const next = nextChoice(config, previous, answerAll(config, granted));
        expect(idsToAsk(config, next)).toEqual({ all: false, ids: [] });
        expect(optionalIdsOf(config).filter((id) => isGranted(config, next, id) !== granted)).toEqual([]);
      }),
    );
  });

  it('leave nothing to ask once what was asked is answered (DDP-1)', () => {
    fc.assert(
      fc.property(anyVisit, ({ config, previous }) => {
        const answers = decisionsOf(
          Object.fromEntries(idsToAsk(config, previous).ids.map((id) => [id, false])),
        );
        expect(idsToAsk(config, nextChoice(config, previous, answers)).ids).toEqual([]);
      }),
    );
  });

  it('still ask about a purpose that nobody answered', () => {
    const next = nextChoice(configuration, undefined, decisionsOf({ analytics: true }));
    expect(idsToAsk(configuration, next).all).toBe(true);
  });

  it('take no answer from a polluted Object.prototype (SEC-5)', () => {
    const members = { analytics: true, social: true, matomo: true };
    for (const previous of [undefined, refused]) {
      // An ordinary object on purpose: an answer may come from code that did not know better.
      const answers = { video: true };
      const honest = written(configuration, previous, answers);
      expect(whilePolluted(members, () => written(configuration, previous, answers))).toBe(honest);
    }
  });

  it('have no prototype that a polluted page could reach (SEC-5)', () => {
    expect(Object.getPrototypeOf(nextDecisions(configuration, granted, decisionsOf({})))).toBeNull();
    expect(Object.getPrototypeOf(answerAll(configuration, true))).toBeNull();
  });
});
