// Canonical JSON: the examples of RFC 8785, and that a value has one text whatever order its members came in.

import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import type { Json } from '../json.ts';

/** RFC 8785 §3.2.2 and §3.2.4: a document, and the bytes of its canonical form. */
const SAMPLE = String.raw`{
  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
  "literals": [null, true, false]
}`;
const SAMPLE_BYTES =
  '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e33' +
  '3333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e' +
  '4127425c225c5c5c5c5c222f227d';

/** RFC 8785 §3.2.3: names in an order that only UTF-16 code units explain. */
const NAMES = String.raw`{
  "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
  "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
}`;

/** RFC 8785 appendix B: IEEE 754 doubles, and how they are written. */
const NUMBERS = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
] as const;

/** Any value of JSON; fast-check's -0 is left out because JSON's text does not carry its sign through. */
const anyJson = fc
  .jsonValue({ stringUnit: 'grapheme' })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);

/** The same value with the members of every object in the opposite order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (!value || typeof value !== 'object') return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(
    members.map(([name, member]) => [name, member === undefined ? member : reversed(member)]),
  );
}

describe('canonical JSON', () => {
  it('of the RFC’s document has the RFC’s bytes (RFC 8785 §3.2.4)', () => {
    expect(Buffer.from(canonicalJson(JSON.parse(SAMPLE))).toString('hex')).toBe(SAMPLE_BYTES);
  });

  it('sorts names by UTF-16 code units (RFC 8785 §3.2.3)', () => {
    expect(Object.values(JSON.parse(canonicalJson(JSON.parse(NAMES))))[0]).toBe('One');
    expect(canonicalJson(JSON.parse(NAMES)).match(/(?<=:")[^"]+/g)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each(NUMBERS)('writes the double %s as %s (RFC 8785 appendix B)', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it.each([
    ['\b\t\n\f\r', String.raw`"\b\t\n\f\r"`],
    ['\u0000\u000b\u001f', String.raw`"\u0000\u000b\u001f"`],
    ['"\\/', String.raw`"\"\\/"`],
    ['\u007f\u0080\u2028é€😀', '"\u007f\u0080\u2028é€😀"'],
    ['<script>', '"<script>"'],
  ])('escapes only what JSON must escape in %j (RFC 8785 §3.2.2.2)', (text, expected) => {
    expect(canonicalJson(text)).toBe(expected);
  });

  it.each([
    ['\ud800'],
    ['\udc00'],
    ['\udc00\ud800'],
    ['a\ud83d'],
    ['\\\ud800'],
    ['\\\\\ud800'],
    ['\n\udfff'],
  ])('refuses half of a surrogate pair: %j (RFC 8785 §3.2.2.2)', (text) => {
    expect(() => canonicalJson(text)).toThrow(TypeError);
    expect(() => canonicalJson([{ name: text }])).toThrow(TypeError);
    expect(() => canonicalJson({ [text]: 1 })).toThrow(TypeError);
  });

  it.each([[String.raw`\ud800`], [String.raw`\\ud800`], ['"\\ud800'], ['\\u']])(
    'carries a text that only looks like one: %j',
    (text) => {
      expect(JSON.parse(canonicalJson(text))).toBe(text);
    },
  );

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['minus infinity', Number.NEGATIVE_INFINITY],
    ['undefined', undefined],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a big integer', 1n],
    ['undefined in a list', [undefined]],
    ['a gap in a list', new Array(2)],
    ['a function as a member', { a: () => 1 }],
  ])('refuses %s', (_what, value) => {
    // The reason for the cast: the type forbids what a caller without types may still hand over.
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('leaves members without a value out', () => {
    expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}');
  });

  it('keeps names that every object inherits', () => {
    const text = '{"__proto__":{"a":1},"constructor":2}';
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('means the same value as before', () => {
    fc.assert(fc.property(anyJson, (value) => deepStrictEqual(JSON.parse(canonicalJson(value)), value)));
  });

  it('does not depend on the order of members, and has no second form', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
