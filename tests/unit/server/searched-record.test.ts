// What the register reads of a record's text: the same as parsing it tells, also where texts are damaged.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import { recordReader } from '../../../src/server/store/searched-record.ts';
import { recordFor } from './site.ts';

const textOf = (n: number, changes: Parameters<typeof recordFor>[1] = {}) =>
  canonicalJson({ ...recordFor(n, changes), receivedTime: '2026-11-29T07:00:00.000Z' });

/** A reader that has read nothing before parses. */
const parsed = (text: string) => recordReader()(text);

const scraps = ['"', '\\', ',', '}', '"subject":"b",', '"receivedTime":"x",', '"id":"', '\u0001', 'é', '0'];

const texts = fc
  .tuple(
    fc.nat(3),
    fc.constantFrom('fr', 'en'),
    fc.array(fc.tuple(fc.nat(900), fc.nat(9), fc.constantFrom(...scraps)), { maxLength: 2 }),
  )
  .map(([n, locale, changes]) =>
    changes.reduce(
      (text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length),
      textOf(n, { locale }),
    ),
  );

it('tells of each text what parsing it tells, whatever was read before', () =>
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 12 }), (several) => {
      const read = recordReader();
      for (const text of [...several, ...several]) expect(read(text)).toEqual(parsed(text));
    }),
    { numRuns: 500 },
  ));

it.each([
  [
    'has a second subject, once the same and once another',
    (text: string, value: string) => text.replace('"subject":"', `"subject":"${value}","subject":"`),
  ],
  [
    'has a control character in its subject',
    (text: string, value: string) =>
      text.replace('"subject":"', `"subject":"${value === 'a' ? '' : '\u0002'}`),
  ],
])('a text that %s is told as parsing tells it', (_what, damage) => {
  const read = recordReader();
  const { subject } = recordFor(1);
  for (const value of [subject, 'a', 'b', subject, 'b'])
    expect(read(damage(textOf(1), value))).toEqual(parsed(damage(textOf(1), value)));
});
