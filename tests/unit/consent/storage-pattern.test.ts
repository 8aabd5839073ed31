// Storage patterns: which stored names are the declared ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesStorageName } from '../../../src/consent/storage-pattern.ts';

const table: [pattern: string, name: string, matches: boolean][] = [
  ['_ga', '_ga', true],
  ['_ga', '_gat', false],
  ['_ga', 'x_ga', false],
  ['_ga', '_GA', false],
  ['_pk_*', '_pk_id.1.1fff', true],
  ['_pk_*', '_pk_', true],
  ['_pk_*', '_pk', false],
  ['_pk_*', 'a_pk_id', false],
  ['*_id', '_id', true],
  ['*_id', 'visitor_id', true],
  ['*_id', 'visitor_ids', false],
  ['ph_*_posthog', 'ph_phc_LettreCyberDemo_posthog', true],
  ['ph_*_posthog', 'ph__posthog', true],
  // The two parts must not share a character.
  ['ph_*_posthog', 'ph_posthog', false],
  ['aba*aba', 'aba', false],
  ['aba*aba', 'ababa', false],
  ['aba*aba', 'abaaba', true],
  ['a*b*c', 'abc', true],
  ['a*b*c', 'a1b2c', true],
  ['a*b*c', 'acb', false],
  ['a*b*b', 'ab', false],
  ['a**b', 'ab', true],
  ['*a*', 'bab', true],
  ['*a*', 'bbb', false],
  // Only `*` means anything.
  ['a.c', 'abc', false],
  ['a?c', 'abc', false],
  ['[ab]', 'a', false],
  ['$&*', '$&1', true],
  ['é*', 'été', true],
  ['a*', 'a\n', true],
];

describe('a declared name', () => {
  it.each(table)('%j and %j: %s', (pattern, name, matches) => {
    expect(matchesStorageName(pattern, name)).toBe(matches);
  });

  it('matches what the definition of * says, letter by letter', () => {
    // Few letters, so that they often meet.
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    fc.assert(
      fc.property(pattern, name, (declared, stored) => {
        expect(matchesStorageName(declared, stored)).toBe(naive(declared, stored));
      }),
      { numRuns: 3000 },
    );
  });

  it('costs no more than its length, however hostile', () => {
    const hostile = `${'a*'.repeat(250)}b`;
    const name = 'a'.repeat(200_000);
    const startMs = performance.now();
    expect(matchesStorageName(hostile, name)).toBe(false);
    expect(matchesStorageName(`*${'a'.repeat(498)}b*`, name)).toBe(false);
    expect(matchesStorageName(`${'*a'.repeat(250)}*`, name)).toBe(true);
    // Going back would take longer than the universe has existed.
    expect(performance.now() - startMs).toBeLessThan(1000);
  });
});

/** The definition: `*` is nothing, or one more character. */
function naive(pattern: string, name: string): boolean {
  const [first, ...rest] = [...pattern];
  if (first === undefined) return name === '';
  if (first !== '*') return name[0] === first && naive(rest.join(''), name.slice(1));
  return naive(rest.join(''), name) || (name !== '' && naive(pattern, name.slice(1)));
}
