// The vectors that verifiers in other languages share: this code must agree with each of them.
import { createHash } from 'node:crypto';
import { hex } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { commitmentEntry, recordBytes } from '../../../src/consent/commitment.ts';
import { parseJson } from '../../../src/consent/configuration.ts';
import { formatCookieValue, parseCookieValue } from '../../../src/consent/cookie-value.ts';
import type { Notice } from '../../../src/consent/notice.ts';
import { noticeHash, noticeText } from '../../../src/consent/notice-hash.ts';
import { type Publication, publicationEntry } from '../../../src/consent/publication.ts';
import { readStoredRecord } from '../../../src/consent/record-schema.ts';
import vectors from '../../vectors/consent.json' with { type: 'json' };
import { documentedExpression } from './format-document.ts';

/** RFC 6962 §2.1, by Node. */
const leafHash = (entry: Uint8Array) => createHash('sha256').update(Buffer.of(0)).update(entry).digest('hex');

describe('the vectors of the consent formats', () => {
  it.each(vectors.cookies)('of the cookie: $what', ({ value, means }) => {
    const choice = parseCookieValue(value);
    expect(choice).toEqual(means ?? undefined);
    if (choice) {
      expect(formatCookieValue(choice)).toBe(value);
      expect(value).toMatch(documentedExpression());
    }
  });

  it.each(vectors.records)('of the record: $what', ({ record, canonical, salt, entry, leafHash: leaf }) => {
    const result = readStoredRecord(parseJson(JSON.stringify(record)));
    if (!('record' in result)) throw new Error(result.problems.join('; '));
    const bytes = recordBytes(result.record);
    expect(new TextDecoder().decode(bytes)).toBe(canonical);
    expect(hex.encode(commitmentEntry(bytes, hex.decode(salt)))).toBe(entry);
    expect(leafHash(hex.decode(entry))).toBe(leaf);
  });

  it.each([
    ['notice', vectors.publication],
    ['release of the widget', vectors.widget],
  ])('of the publication of a %s', (_, { publication, entry, leafHash: leaf }) => {
    // The reason for the cast: a JSON module knows of `kind` only that it is a text.
    expect(hex.encode(publicationEntry(publication as Publication))).toBe(entry);
    expect(leafHash(hex.decode(entry))).toBe(leaf);
  });

  it('of the notice', () => {
    // The reason for the cast: the vector has only some of the texts, which is nothing to a hash.
    const notice = vectors.notice.notice as unknown as Notice;
    expect(noticeText(notice)).toBe(vectors.notice.text);
    expect(noticeHash(notice)).toBe(vectors.notice.hash);
    expect(vectors.publication.publication.hash).toBe(vectors.notice.hash);
  });
});
