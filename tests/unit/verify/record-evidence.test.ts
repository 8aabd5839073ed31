// The evidence of one record and the receipt: each question fails by itself, and only where its own answer is wrong.
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import { rootOf } from '../../../src/tlog/merkle.ts';
import { formatTlogProof } from '../../../src/tlog/tlog-proof.ts';
import { verifyReceipt } from '../../../src/verify/receipt.ts';
import {
  type EvidenceVerdict,
  type RecordEvidence,
  verifyRecordEvidence,
} from '../../../src/verify/record-evidence.ts';
import {
  buildLog,
  buildLogOf,
  flipped,
  key,
  otherKey,
  recordOfNumber,
  signedCheckpoint,
} from './log-builder.ts';

const log = buildLogOf(12);
const INDEX = 9;
const entry = log.entries[INDEX];
if (!entry?.record || !entry.bytes || !entry.salt)
  throw new Error('the built log has no record at that index');
const { record, bytes, salt, leaf } = entry;
const evidence: RecordEvidence = {
  bytes,
  salt,
  index: INDEX,
  leaf,
  proof: log.proof(INDEX),
  checkpoint: log.checkpoint,
  key,
};

const failed = ({ checks }: EvidenceVerdict) =>
  checks.filter(({ passed }) => !passed).map(({ name }) => name);
const codes = ({ findings }: EvidenceVerdict) => findings.map(({ code }) => code);

describe('the evidence of a record', () => {
  it('that is sound answers every question, in the order in which a page shows them', () => {
    const verdict = verifyRecordEvidence({ ...evidence, id: record.id });
    expect(verdict.checks.map(({ name }) => name)).toEqual([
      'record',
      'commitment',
      'checkpoint',
      'inclusion',
      'site',
    ]);
    expect(failed(verdict)).toEqual([]);
    expect(verdict.findings).toEqual([]);
    expect(verdict.record).toEqual(record);
    expect(verdict.checkpoint).toEqual({
      origin: key.name,
      size: log.entries.length,
      root: rootOf(log.leaves),
    });
  });

  const foreign = buildLog([recordOfNumber(0, { site: 'other.example' })]);
  const [, , , foreignEntry] = foreign.entries;

  it.each<[string, Partial<RecordEvidence>, string[], string[]]>([
    [
      'one bit of a name in the bytes',
      { bytes: flipped(bytes, 3) },
      ['record', 'commitment', 'site'],
      ['record-damaged', 'leaf-differs'],
    ],
    ['one bit of a digit in the bytes', { bytes: flipped(bytes, 20) }, ['commitment'], ['leaf-differs']],
    [
      'a space behind the bytes',
      { bytes: concatBytes(bytes, utf8ToBytes(' ')) },
      ['record', 'commitment', 'site'],
      ['record-damaged', 'leaf-differs'],
    ],
    [
      'bytes of another kind',
      { bytes: utf8ToBytes('{"a":1}') },
      ['record', 'commitment', 'site'],
      ['record-damaged', 'leaf-differs'],
    ],
    [
      'bytes without end',
      { bytes: new Uint8Array(100_000) },
      ['record', 'commitment', 'site'],
      ['record-damaged', 'leaf-differs'],
    ],
    ['the salt', { salt: flipped(salt, 0) }, ['commitment'], ['leaf-differs']],
    ['the length of the salt', { salt: new Uint8Array() }, ['commitment'], ['leaf-differs']],
    [
      'the leaf',
      { leaf: flipped(leaf, 0) },
      ['commitment', 'inclusion'],
      ['leaf-differs', 'inclusion-unproved'],
    ],
    ['the index', { index: 8 }, ['inclusion'], ['inclusion-unproved']],
    ['an index beyond the log', { index: 15 }, ['inclusion'], ['inclusion-unproved']],
    ['the proof', { proof: log.proof(8) }, ['inclusion'], ['inclusion-unproved']],
    ['the root', { checkpoint: signedCheckpoint(15, leaf) }, ['inclusion'], ['inclusion-unproved']],
    ['the key', { key: otherKey }, ['checkpoint', 'inclusion'], ['checkpoint-unverified']],
    ['the checkpoint', { checkpoint: 'x' }, ['checkpoint', 'inclusion'], ['checkpoint-unverified']],
    ['the record that was asked for', { id: recordOfNumber(3).id }, ['record'], ['record-other']],
    [
      'the site',
      { ...foreignEntry, proof: foreign.proof(3), checkpoint: foreign.checkpoint },
      ['site'],
      ['site-differs'],
    ],
  ])('with %s changed fails there and nowhere else', (_what, changes, checks, findings) => {
    const verdict = verifyRecordEvidence({ ...evidence, ...changes });
    expect(failed(verdict)).toEqual(checks);
    expect(codes(verdict)).toEqual(findings);
  });

  it('says why a question was not asked', () => {
    const { checks } = verifyRecordEvidence({ ...evidence, checkpoint: 'x' });
    expect(checks.find(({ name }) => name === 'inclusion')?.detail).toMatch('no checkpoint to be believed');
  });

  it('names the record that was asked for even where its bytes cannot be read', () => {
    const [finding] = verifyRecordEvidence({ ...evidence, bytes: new Uint8Array(), id: record.id }).findings;
    expect(finding).toMatchObject({ recordId: record.id, index: INDEX });
    expect(finding?.message).toMatch(`record ${record.id} (index 9): what is stored is not a record`);
  });

  it('with any bytes, salt, leaf and proof at all ends in findings and never throws', () => {
    const some = fc.uint8Array({ maxLength: 64 });
    fc.assert(
      fc.property(
        some,
        some,
        some,
        fc.array(some),
        fc.nat(),
        fc.string(),
        (raw, rawSalt, rawLeaf, proof, index, checkpoint) => {
          const verdict = verifyRecordEvidence({
            bytes: raw,
            salt: rawSalt,
            leaf: rawLeaf,
            proof,
            index,
            checkpoint,
            key,
          });
          expect(verdict.findings.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('a receipt', () => {
  const extraOf = (changes: object = {}) =>
    canonicalJson({
      record: { ...record, ...changes },
      salt: base64urlnopad.encode(salt),
    });
  const receiptOf = (extra: string, parts: Partial<Parameters<typeof formatTlogProof>[0]> = {}) =>
    formatTlogProof({
      extra: utf8ToBytes(extra),
      index: INDEX,
      proof: log.proof(INDEX),
      checkpoint: log.checkpoint,
      ...parts,
    });

  it('that is sound answers every question', () => {
    const verdict = verifyReceipt(receiptOf(extraOf()), key);
    expect(verdict.checks.map(({ name }) => name)).toEqual([
      'receipt',
      'record',
      'checkpoint',
      'inclusion',
      'site',
    ]);
    expect(verdict).toMatchObject({ findings: [], record });
  });

  it.each([
    ['a changed record', receiptOf(extraOf({ event: 'custom' })), ['inclusion'], ['inclusion-unproved']],
    [
      'a record that is none',
      receiptOf(extraOf({ event: 'accepted' })),
      ['record', 'inclusion', 'site'],
      ['record-damaged', 'inclusion-unproved'],
    ],
    ['another index', receiptOf(extraOf(), { index: 10 }), ['inclusion'], ['inclusion-unproved']],
    [
      'a checkpoint by nobody',
      receiptOf(extraOf(), { checkpoint: 'x\n' }),
      ['checkpoint', 'inclusion'],
      ['checkpoint-unverified'],
    ],
    ['an extra that is no JSON', receiptOf('{'), ['receipt'], ['receipt-unreadable']],
    ['an extra that is not canonical', receiptOf(`${extraOf()} `), ['receipt'], ['receipt-unreadable']],
    ['an extra without salt', receiptOf(canonicalJson({ record: {} })), ['receipt'], ['receipt-unreadable']],
    [
      'an extra with more in it',
      receiptOf(canonicalJson({ ...JSON.parse(extraOf()), x: 1 })),
      ['receipt'],
      ['receipt-unreadable'],
    ],
    ['an extra that is null', receiptOf('null'), ['receipt'], ['receipt-unreadable']],
    [
      'a short salt',
      receiptOf(canonicalJson({ record: {}, salt: 'AAAA' })),
      ['receipt'],
      ['receipt-unreadable'],
    ],
    ['no extra', receiptOf(''), ['receipt'], ['receipt-unreadable']],
    ['another kind of file', 'Bonjour', ['receipt'], ['receipt-unreadable']],
  ])('with %s is refused for that', (_what, text, checks, findings) => {
    const verdict = verifyReceipt(text, key);
    expect(failed(verdict)).toEqual(checks);
    expect(codes(verdict)).toEqual(findings);
  });

  it('of any text at all ends in findings and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((extra) => receiptOf(extra)),
        ),
        (text) => {
          expect(verifyReceipt(text, key).findings.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
