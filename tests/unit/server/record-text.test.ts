// The text of a record on its way into the log: the canonical one, and a receipt made of it the C2SP one.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import type { ConsentRecord } from '../../../src/consent/record.ts';
import { readConsentRecord } from '../../../src/consent/record-schema.ts';
import { proofLines } from '../../../src/server/proof-path.ts';
import { receiptOf, receiptText } from '../../../src/server/receipt.ts';
import { isTextOf, recordTextOf, textAt } from '../../../src/server/record-text.ts';
import { formatTlogProof } from '../../../src/tlog/tlog-proof.ts';
import { recordFor } from './site.ts';

const TIME = '2026-11-29T07:00:00.000Z';

const control = fc.record(
  { widthPx: fc.nat(9999), heightPx: fc.nat(9999), contrastHundredths: fc.integer({ min: 100, max: 2100 }) },
  { requiredKeys: ['widthPx', 'heightPx'] },
);

const changes: fc.Arbitrary<Partial<ConsentRecord>> = fc.record(
  {
    parity: fc.record({
      refuse: control,
      accept: control,
      actionsToRefuse: fc.nat(9),
      actionsToAccept: fc.nat(9),
    }),
    layout: fc.constantFrom('card', 'bar-top'),
    jurisdiction: fc.constantFrom('FR', 'US-CA'),
    gpc: fc.constantFrom(true, false, null),
    revision: fc.nat(999_999_999),
    granted: fc.constantFrom([], ['analytics'], ['analytics', 'social']),
    refused: fc.constantFrom([], ['matomo']),
  },
  { requiredKeys: [] },
);

// The schema is what decides: whatever it lets through has one spelling.
const records = fc
  .tuple(fc.nat(1000), changes)
  .map(([n, changed]) => readConsentRecord(recordFor(n, changed)))
  .filter((read) => 'record' in read)
  .map(({ record }) => record);

it('a record is spelt as the general speller spells it', () =>
  fc.assert(
    fc.property(records, (record) => {
      expect(textAt(recordTextOf(record), TIME)).toBe(canonicalJson({ ...record, receivedTime: TIME }));
    }),
  ));

it('a record is known again whenever it was received, and no other is taken for it', () =>
  fc.assert(
    fc.property(records, records, (record, other) => {
      const kept = textAt(recordTextOf(record), TIME);
      expect(isTextOf(recordTextOf(record), kept)).toBe(true);
      const isSame = canonicalJson(record) === canonicalJson(other);
      expect(isTextOf(recordTextOf(other), kept)).toBe(isSame);
    }),
  ));

it.each(['', '{}', 'x'.repeat(5000)])(
  'a kept text that is no record at all is not taken for one: %j',
  (kept) => {
    expect(isTextOf(recordTextOf(recordFor(1)), kept)).toBe(false);
  },
);

it('a receipt is the text that the C2SP format has for its parts', () =>
  fc.assert(
    fc.property(
      fc.nat(),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 63 }),
      (index, salt, proof) => {
        const recordText = canonicalJson({ ...recordFor(1), receivedTime: TIME });
        const checkpoint = 'lettre-cyber.example/temoin/log\n1\nx\n\n— y z\n';
        const extra = canonicalJson({
          record: JSON.parse(recordText),
          salt: Buffer.from(salt).toString('base64url'),
        });
        const parts = { index, recordText, salt, proofLines: proofLines(proof), checkpoint };
        const expected = formatTlogProof({ index, proof, checkpoint, extra: Buffer.from(extra) });
        expect(receiptText(receiptOf(parts))).toBe(expected);
      },
    ),
  ));
