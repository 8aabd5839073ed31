// Entries of the log: the commitment to a record and the publication, recomputed here with Node's own hashing.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentEntry, recordBytes, SALT_BYTES } from '../../../src/consent/commitment.ts';
import { publicationEntry } from '../../../src/consent/publication.ts';
import { fullStoredRecord } from './records.ts';

const SALT = Uint8Array.from({ length: SALT_BYTES }, (_, index) => index);
const BYTES = recordBytes(fullStoredRecord);

const anySalt = fc.uint8Array({ minLength: SALT_BYTES, maxLength: SALT_BYTES });

/** docs/FORMAT.md §5, by Node. */
function entryByNode(record: Uint8Array, salt: Uint8Array): Buffer {
  const commitment = createHash('sha256').update('temoin/record/v1\n').update(salt).update(record).digest();
  return Buffer.concat([Buffer.of(1), commitment]);
}

describe('the commitment to a record', () => {
  it('is one byte of kind and the hash of domain, salt and record (TL-8)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), anySalt, (record, salt) => {
        expect(Buffer.from(commitmentEntry(record, salt))).toEqual(entryByNode(record, salt));
      }),
    );
  });

  it.each([0, 1, 16, 31, 33, 64])('is not made with a salt of %d bytes', (length) => {
    expect(() => commitmentEntry(BYTES, new Uint8Array(length))).toThrow(RangeError);
    expect(() => commitmentEntry(BYTES, new Uint8Array(length))).toThrow(`this one has ${length}`);
  });

  it('differs wherever the salt or the record differ in one bit (TL-8)', () => {
    const entries = new Set([Buffer.from(commitmentEntry(BYTES, SALT)).toString('hex')]);
    for (let at = 0; at < SALT_BYTES; at++) {
      const salt = SALT.with(at, (SALT[at] ?? 0) ^ 1);
      const record = BYTES.with(at, (BYTES[at] ?? 0) ^ 1);
      entries.add(Buffer.from(commitmentEntry(BYTES, salt)).toString('hex'));
      entries.add(Buffer.from(commitmentEntry(record, SALT)).toString('hex'));
    }
    expect(entries.size).toBe(1 + 2 * SALT_BYTES);
  });

  it('does not depend on the order in which the record’s members came', () => {
    const reordered = Object.fromEntries(Object.entries(fullStoredRecord).reverse());
    // The reason for the cast: the same members in another order are the same record.
    expect(recordBytes(reordered as unknown as typeof fullStoredRecord)).toEqual(BYTES);
  });
});

describe('a publication', () => {
  it('is one byte of kind and its canonical JSON, without anything else that the object has', () => {
    const hash = 'ab'.repeat(32);
    const publication = { time: '2026-11-23T15:00:00.000Z', kind: 'notice' as const, hash, id: 7 };
    expect(new TextDecoder().decode(publicationEntry(publication))).toBe(
      `\u0002{"hash":"${hash}","kind":"notice","time":"2026-11-23T15:00:00.000Z"}`,
    );
  });
});
