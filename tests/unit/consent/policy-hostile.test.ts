// The policy on a hostile page, and for any configuration and any choices.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/consent/choice.ts';
import type { NamedChoice } from '../../../src/consent/cookie-value.ts';
import { isGranted, validChoice } from '../../../src/consent/policy.ts';
import { anyChoiceOn, anyConfiguration } from './arbitraries.ts';
import { cookie, whatRuns } from './device.ts';
import { configuration, idsOf, NOW, optionalIdsOf, purposeOf } from './examples.ts';
import { whilePolluted } from './polluted.ts';

/** A configuration, and the choices that some cookies of a device hold, under the name and as the server's copies. */
const anyDevice = anyConfiguration.chain((config) => {
  const choices = fc.array(anyChoiceOn(config), { maxLength: 3 });
  return fc.record({ config: fc.constant(config), choices, copies: choices });
});

/** Choices as they were read: from cookies of the name itself, and from the server's copies. */
const named = (own: readonly Choice[], copies: readonly Choice[]): NamedChoice[] => [
  ...own.map((choice): NamedChoice => ['eu-consent', choice]),
  ...copies.map((choice): NamedChoice => ['eu-consent-server', choice]),
];

describe('granted or not', () => {
  it.each([
    ['required', { required: true }],
    ['ids', { analytics: true, matomo: true, ghost: true }],
    ['decisions', { decisions: { analytics: true } }],
    ['numbers', { revision: 9, time: NOW, sequence: 9, since: 0, askAgainBefore: 0 }],
    ['services', { services: [{ id: 'ghost', purpose: 'necessary' }] }],
    ['purposes', { purposes: [{ id: 'ghost', required: true }], purpose: 'necessary', id: 'ghost' }],
  ])('is not decided by an Object.prototype that has %s (SEC-5)', (_what, members) => {
    const { services: _services, ...withoutServices } = configuration;
    for (const config of [configuration, withoutServices]) {
      for (const cookies of [[], [cookie('social:0')], [cookie('social:1')], [cookie('matomo:0')]]) {
        const honest = whatRuns(config, cookies);
        expect(whilePolluted(members, () => whatRuns(config, cookies))).toEqual(honest);
      }
    }
  });

  it('is never granted where no choice of the device grants the id or its purpose (GDPR-1)', () => {
    fc.assert(
      fc.property(anyDevice, ({ config, choices, copies }) => {
        const choice = validChoice(config, named(choices, copies), NOW);
        const granted = optionalIdsOf(config).filter((id) => isGranted(config, choice, id));
        const grantable = granted.filter((id) =>
          [...choices, ...copies].some(({ decisions }) => decisions[id] ?? decisions[purposeOf(config, id)]),
        );
        expect(granted).toEqual(grantable);
      }),
    );
  });

  it('is always granted to a required purpose and its services (CBT-I1)', () => {
    fc.assert(
      fc.property(anyDevice, ({ config, choices, copies }) => {
        const optional = optionalIdsOf(config);
        const required = idsOf(config).filter((id) => !optional.includes(id));
        const choice = validChoice(config, named(choices, copies), NOW);
        expect(required.filter((id) => !isGranted(config, choice, id))).toEqual([]);
      }),
    );
  });

  it('is granted, among the cookies of one name, exactly where every one that counts grants it', () => {
    fc.assert(
      fc.property(anyDevice, ({ config, choices }) => {
        const counted = choices.filter(({ revision }) => revision >= (config.askAgainBefore ?? 0));
        const chosen = validChoice(config, named(choices, []), NOW);
        const expected = optionalIdsOf(config).filter(
          (id) => counted.length > 0 && counted.every((choice) => isGranted(config, choice, id)),
        );
        expect(optionalIdsOf(config).filter((id) => isGranted(config, chosen, id))).toEqual(expected);
        expect(validChoice(config, named([], choices), NOW)).toEqual(chosen);
      }),
    );
  });

  it('is granted where the choice and the server’s copy are of the same moment and both grant it', () => {
    fc.assert(
      fc.property(anyDevice, ({ config, choices, copies }) => {
        const ofOneMoment = (list: typeof choices) =>
          list.map((choice) => ({ ...choice, time: NOW, sequence: 1 }));
        const tied = validChoice(config, named(ofOneMoment(choices), ofOneMoment(copies)), NOW);
        const together = validChoice(config, named(ofOneMoment([...choices, ...copies]), []), NOW);
        const granted = (choice: typeof tied) => idsOf(config).filter((id) => isGranted(config, choice, id));
        expect(granted(tied)).toEqual(granted(together));
      }),
    );
  });
});
