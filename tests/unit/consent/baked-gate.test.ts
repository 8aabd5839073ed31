// Baking: that a gate gets exactly the configuration it is given, and can still stand inside a page.
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bakeConfiguration } from '../../../src/consent/baked-gate.ts';
import { anyConfiguration } from './arbitraries.ts';

const BEFORE = 'const c=';
const AFTER = ';run(c)';

const gateWith = (literal: string) => `${BEFORE}${literal}${AFTER}`;

const PLACE = 'Reflect.get(self,"@temoin-configuration@")';

/** What stands in a baked gate, as a browser would read it. */
function bakedIn(gate: string): unknown {
  expect(gate.startsWith(BEFORE) && gate.endsWith(AFTER)).toBe(true);
  return runInNewContext(`(${gate.slice(BEFORE.length, -AFTER.length)})`);
}

/** The same as JSON: objects without a prototype, of another realm, equal no others. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a gate with a configuration baked in', () => {
  it.each([
    PLACE,
    `Reflect.get(self, '@temoin-configuration@')`,
    'Reflect.get(self,`@temoin-configuration@`)',
  ])('has it where %s was', (place) => {
    expect(bakeConfiguration(gateWith(place), '{ "site" : "a.example" }')).toBe(
      gateWith('{__proto__:null,site:"a.example"}'),
    );
  });

  it('has objects that inherit nothing, whatever their members are called (SEC-5)', () => {
    const json = '{"a":[{"b-c":1,"__proto__":{"required":true},"1":2}]}';
    const baked = bakedIn(bakeConfiguration(gateWith(PLACE), json));
    expect(JSON.stringify(baked)).toBe('{"a":[{"1":2,"b-c":1,"__proto__":{"required":true}}]}');
    const inherited = runInNewContext(
      `Object.prototype.required = true; (${bakeConfiguration(PLACE, json)}).a[0].required`,
    );
    expect(inherited).toBeUndefined();
  });

  it.each([
    ['no place', BEFORE],
    ['two places', gateWith(PLACE) + gateWith(PLACE)],
    ['a place with unequal quotes', gateWith(PLACE.replace('"', "'"))],
    ['a place that was baked before', bakeConfiguration(gateWith(PLACE), '{}')],
  ])('is not made from a gate with %s', (_what, gate) => {
    expect(() => bakeConfiguration(gate, '{}')).toThrow(RangeError);
  });

  it('says how many places it found', () => {
    expect(() => bakeConfiguration('', '{}')).toThrow('0 places');
    expect(() => bakeConfiguration(PLACE.repeat(2), '{}')).toThrow('2 places');
  });

  it.each([
    ['ends the script', '</script><script>alert(1)</script>'],
    ['opens a comment', '<!--<script>'],
    ['is a line separator', '\u2028\u2029'],
    ['is a pattern of replacement', "$& $` $' $1 $$"],
    ['has quotes and backslashes', `"'\`\\"\\\\ \${x}`],
    ['looks like a place', PLACE],
  ])('carries a text that %s, and shows it to nobody else', (_what, title) => {
    const gate = bakeConfiguration(gateWith(PLACE), JSON.stringify({ title }));
    expect(asJson(bakedIn(gate))).toEqual({ title });
    expect(gate).not.toMatch(/[<\u2028\u2029\n\r]/);
  });

  it('carries any configuration unchanged', () => {
    fc.assert(
      fc.property(anyConfiguration, (config) => {
        const gate = bakeConfiguration(gateWith(PLACE), JSON.stringify(config, null, 2));
        expect(asJson(bakedIn(gate))).toEqual(asJson(config));
      }),
    );
  });
});
