// Kept records read back: the quick way tells what the careful one does, of sound records and of damaged ones.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import { parseJson } from '../../../src/consent/configuration.ts';
import { readStoredRecord } from '../../../src/consent/record-schema.ts';
import { readKeptRecord } from '../../../src/server/kept-record.ts';
import { recordFor } from './site.ts';

/** By the schema and the general speller alone. */
function readSlowly(bytes: Uint8Array): unknown {
  const result = readStoredRecord(parseJson(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)));
  if ('problems' in result) return undefined;
  return Buffer.from(canonicalJson(result.record)).equals(bytes) ? result.record : undefined;
}

const receivedTimes = fc.constantFrom(
  '2026-11-29T07:00:00.000Z',
  '2026-02-31T07:00:00.000Z',
  '2026-11-29T07:00:00Z',
  'never',
  '',
);

const texts = fc
  .tuple(fc.nat(9), receivedTimes, fc.constantFrom('fr', 'fr-FR', 'not one'), fc.boolean())
  .map(([n, receivedTime, locale, isSpaced]) => {
    const text = canonicalJson({ ...recordFor(n, { locale }), receivedTime });
    return isSpaced ? text.replace(',', ', ') : text;
  });

const scraps = [0x22, 0x2c, 0x5c, 0x7b, 0xff, 0xef, 0x31, 0x61];

const changed = fc
  .tuple(texts, fc.array(fc.tuple(fc.nat(900), fc.constantFrom(...scraps)), { maxLength: 2 }))
  .map(([text, changes]) => {
    const bytes = Buffer.from(text);
    for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
    return bytes;
  });

it('stored bytes are read as the schema and the general speller read them', () =>
  fc.assert(
    fc.property(changed, (bytes) => {
      expect(readKeptRecord(bytes)).toEqual(readSlowly(bytes));
    }),
    { numRuns: 500 },
  ));

it.each([
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  [
    'a second receive time',
    (text: string) => text.replace('"refused"', '"receivedTime":"2026-11-29T07:00:00.000Z","refused"'),
  ],
  [
    'a receive time that stands elsewhere',
    (text: string) => text.replace(/("receivedTime":"[^"]*",)(.*)("v":1,)/, '$2$3$1'),
  ],
  ['a member of a prototype', (text: string) => text.replace('"v":1', '"__proto__":{},"v":1')],
])('with %s they are no record', (_what, change) => {
  const text = canonicalJson({ ...recordFor(1), receivedTime: '2026-11-29T07:00:00.000Z' });
  expect(readKeptRecord(Buffer.from(text))).toBeDefined();
  expect(change(text)).not.toBe(text);
  expect(readKeptRecord(Buffer.from(change(text)))).toBeUndefined();
});
