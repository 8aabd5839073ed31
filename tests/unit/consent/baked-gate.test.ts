// Baking: that a gate gets exactly the configuration it is given, and can still stand inside a page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bakeConfiguration } from '../../../src/consent/baked-gate.ts';
import { anyConfiguration } from './arbitraries.ts';

const BEFORE = 'const c=';
const AFTER = ';run(c)';

const gateWith = (literal: string) => `${BEFORE}${literal}${AFTER}`;

/** The text of the string literal that stands in a baked gate, as a browser would read it. */
function bakedIn(gate: string): string {
  expect(gate.startsWith(BEFORE) && gate.endsWith(AFTER)).toBe(true);
  // A literal in double quotes whose escapes are JSON's means the same to a browser and to JSON.parse.
  const text: unknown = JSON.parse(gate.slice(BEFORE.length, -AFTER.length));
  if (typeof text !== 'string') throw new Error('what stands in the gate is no string literal');
  return text;
}

describe('a gate with a configuration baked in', () => {
  it.each([`"@temoin-configuration@"`, `'@temoin-configuration@'`, '`@temoin-configuration@`'])(
    'has it where %s was',
    (place) => {
      expect(bakedIn(bakeConfiguration(gateWith(place), '{ "site" : "a.example" }'))).toBe(
        '{"site":"a.example"}',
      );
    },
  );

  it.each([
    ['no place', BEFORE],
    ['two places', `${gateWith('"@temoin-configuration@"')}${gateWith('"@temoin-configuration@"')}`],
    ['a place with unequal quotes', gateWith(`"@temoin-configuration@'`)],
    ['a place that was baked before', bakeConfiguration(gateWith('"@temoin-configuration@"'), '{}')],
  ])('is not made from a gate with %s', (_what, gate) => {
    expect(() => bakeConfiguration(gate, '{}')).toThrow(RangeError);
  });

  it('says how many places it found', () => {
    expect(() => bakeConfiguration('', '{}')).toThrow('0 places');
    expect(() => bakeConfiguration('"@temoin-configuration@"'.repeat(2), '{}')).toThrow('2 places');
  });

  it.each([
    ['ends the script', '</script><script>alert(1)</script>'],
    ['opens a comment', '<!--<script>'],
    ['is a line separator', '\u2028\u2029'],
    ['is a pattern of replacement', "$& $` $' $1 $$"],
    ['has quotes and backslashes', `"'\`\\"\\\\ \${x}`],
    ['looks like a place', '"@temoin-configuration@"'],
  ])('carries a text that %s, and shows it to nobody else', (_what, title) => {
    const gate = bakeConfiguration(gateWith('"@temoin-configuration@"'), JSON.stringify({ title }));
    expect(JSON.parse(bakedIn(gate))).toEqual({ title });
    expect(gate).not.toMatch(/[<\u2028\u2029\n\r]/);
  });

  it('carries any configuration unchanged', () => {
    fc.assert(
      fc.property(anyConfiguration, (config) => {
        const gate = bakeConfiguration(gateWith('"@temoin-configuration@"'), JSON.stringify(config, null, 2));
        expect(JSON.parse(bakedIn(gate))).toEqual(JSON.parse(JSON.stringify(config)));
      }),
    );
  });
});
