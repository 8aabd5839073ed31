// A visitor's receipt beside the register: each way in which the two can stand to each other has an outcome of its own.
import { base64, base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import type { EvidenceAnswer } from '../../../src/auditor/answers.ts';
import { besideEvidence, besideNothing, readReceipt } from '../../../src/auditor/receipt-verdict.ts';
import { commitmentEntry, recordBytes } from '../../../src/consent/commitment.ts';
import { facetsOf } from '../../../src/consent/facets.ts';
import { buildLogOf, key, keyOf, otherKey, recordOfNumber, SEED, saltOf } from '../verify/log-builder.ts';

const INDEX = 5;
const NUMBER = 2;
const log = buildLogOf(7);
const record = recordOfNumber(NUMBER);
const bytes = recordBytes(record);
const { subject, receivedTime } = record;
const text = log.receipt(INDEX);

const answer: EvidenceAnswer = {
  index: INDEX,
  id: record.id,
  leaf: '',
  entry: '',
  bytes: base64.encode(bytes),
  salt: base64urlnopad.encode(saltOf(NUMBER)),
  proof: [],
  checkpoint: '',
  noticeKnown: true,
  register: { subject, receivedTime, ...facetsOf({ ...record }) },
  widget: null,
};

function proved() {
  const receipt = readReceipt(text, key);
  if ('outcome' in receipt) throw new Error(receipt.detail);
  return receipt;
}

describe('a receipt by itself', () => {
  it('is read where the log of the key has signed it', () => {
    expect(proved()).toMatchObject({ index: INDEX, record: { id: record.id } });
  });

  it.each([
    ['a text that is none', 'Dear Sir or Madam', key, 'no-receipt'],
    ['an empty file', '', key, 'no-receipt'],
    ['a proof without a record', text.replace(/^extra .*\n/m, ''), key, 'no-receipt'],
    ['another log’s', text, keyOf(SEED, 'other.example/temoin/log'), 'other-log'],
    ['one signed by another key of that name', text, otherKey, 'unproved'],
    ['one whose index was changed', text.replace('index 5', 'index 4'), key, 'unproved'],
  ])('says why not: %s', (_name, file, by, outcome) => {
    expect(readReceipt(file, by)).toMatchObject({ outcome });
  });

  it('names both logs where it is another one’s', () => {
    const verdict = readReceipt(text, keyOf(SEED, 'other.example/temoin/log'));
    expect('outcome' in verdict && verdict.detail).toContain(
      `of ${key.name}, and the key in use is of other.example`,
    );
  });
});

describe('a receipt beside the register', () => {
  it('is equal where the record is the same to the byte, at its place, and listed as what it is', () => {
    expect(besideEvidence(proved(), answer)).toMatchObject({ outcome: 'equal', record: record.id });
  });

  it.each<[string, Partial<EvidenceAnswer>, string]>([
    [
      'another record under its id',
      { bytes: base64.encode(recordBytes({ ...record, event: 'refuse-all' })) },
      'not the record of the receipt',
    ],
    ['another salt', { salt: base64urlnopad.encode(saltOf(3)) }, 'not the record of the receipt'],
    ['bytes that are none', { bytes: 'AAAA' }, 'not the record of the receipt'],
    ['another place', { index: 6 }, 'the log shows it as entry 6, the receipt as 5'],
    ['no line in the register', { register: null }, 'no line for this record'],
    [
      'a line that says otherwise',
      { register: { ...answer.register, subject, receivedTime, event: 'refuse-all' } },
      'event is "refuse-all" there',
    ],
  ])('is different with %s', (_name, changes, detail) => {
    const verdict = besideEvidence(proved(), { ...answer, ...changes });
    expect(verdict).toMatchObject({ outcome: 'different', record: record.id });
    expect(verdict.detail).toContain(detail);
  });

  it('without its record, but with its entry, leaves open whether that was erased or dropped', () => {
    expect(besideNothing(proved(), 10, commitmentEntry(bytes, saltOf(NUMBER)), {})).toMatchObject({
      outcome: 'gone',
    });
  });

  it.each([
    ['after it', { from: `${receivedTime}~` }, 'beyond'],
    ['before it', { to: receivedTime }, 'beyond'],
    ['that has it', { from: receivedTime }, 'gone'],
  ])('without its record accuses nobody where the token is for a time %s', (_when, scope, outcome) => {
    const entry = commitmentEntry(bytes, saltOf(NUMBER));
    expect(besideNothing(proved(), 10, entry, scope)).toMatchObject({ outcome });
    // What the public log shows of it is no matter of tokens.
    expect(besideNothing(proved(), INDEX, undefined, scope)).toMatchObject({ outcome: 'dropped' });
  });

  it.each([
    ['another entry', 10, commitmentEntry(bytes, saltOf(3)), 'another entry stands there now'],
    ['no entry', 10, undefined, 'the log does not show that entry'],
    ['a log that was put back', INDEX, undefined, 'the log has only 5 entries now'],
  ])('without its record proves a drop with %s in its place', (_name, size, entry, detail) => {
    const verdict = besideNothing(proved(), size, entry, {});
    expect(verdict).toMatchObject({ outcome: 'dropped' });
    expect(verdict.detail).toContain(detail);
    expect(verdict.record).toBeUndefined();
  });
});
