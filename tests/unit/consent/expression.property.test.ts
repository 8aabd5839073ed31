// Expressions: for any configuration, choice and text, what may run is what the words of the grammar say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsToAsk, isExpressionGranted, isGranted, mustAsk } from '../../../src/consent/policy.ts';
import { anyId, anyVisit } from './arbitraries.ts';
import { idsOf } from './examples.ts';

const space = fc.stringMatching(/^[ \t\n\r\f]{1,3}$/);

/** A visit, and an expression of its ids: terms, each of one id or several, and the white space around and between them. */
const anyExpression = anyVisit.chain(({ config, previous: choice }) => {
  const id = fc.constantFrom(...idsOf(config));
  const term = fc.array(id, { minLength: 1, maxLength: 3 });
  return fc.record({
    config: fc.constant(config),
    choice: fc.constant(choice),
    terms: fc.array(term, { minLength: 1, maxLength: 3 }),
    spaces: fc.array(space, { minLength: 4, maxLength: 4 }),
    stranger: anyId.filter((other) => !idsOf(config).includes(other)),
  });
});

const written = (terms: readonly string[][], spaces: readonly string[]) =>
  (spaces[0] ?? '') + terms.map((term, at) => term.join('|') + (spaces[at + 1] ?? ' ')).join('');

describe('an expression', () => {
  it('is granted exactly where every term has an id that is', () => {
    fc.assert(
      fc.property(anyExpression, ({ config, choice, terms, spaces }) => {
        const expected = terms.every((ids) => ids.some((id) => isGranted(config, choice, id)));
        expect(isExpressionGranted(config, choice, written(terms, spaces))).toBe(expected);
      }),
    );
  });

  it('with an unknown id anywhere is never granted, and told apart from one that is refused', () => {
    fc.assert(
      fc.property(anyExpression, fc.nat(), fc.boolean(), (visit, place, isEither) => {
        const { config, choice, terms, spaces, stranger } = visit;
        const changed = terms.map((term) => [...term]);
        const at = place % changed.length;
        if (isEither) changed[at]?.push(stranger);
        else changed.splice(at, 0, [stranger]);
        expect(isExpressionGranted(config, choice, written(changed, spaces))).toBeUndefined();
      }),
    );
  });

  it('of any other text never throws, and is granted by nothing', () => {
    fc.assert(
      fc.property(anyVisit, fc.string({ unit: 'binary' }), ({ config, previous: choice }, text) => {
        const ids = text.split(/[\s|]+/).filter(Boolean);
        const isKnown = ids.length > 0 && ids.every((id) => idsOf(config).includes(id));
        if (!isKnown) expect(isExpressionGranted(config, choice, text)).not.toBe(true);
      }),
    );
  });
});

describe('whether to ask', () => {
  it('is yes exactly where there is something to ask about', () => {
    fc.assert(
      fc.property(anyVisit, ({ config, previous: choice }) => {
        expect(mustAsk(config, choice)).toBe(idsToAsk(config, choice).ids.length > 0);
        expect(mustAsk(config, undefined)).toBe(idsToAsk(config, undefined).ids.length > 0);
      }),
    );
  });
});
