// The verification as the auditor sees it: the verdict names the record, and the step that failed is the right one.
import { base64, base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import type { EvidenceAnswer } from '../../../src/auditor/answers.ts';
import { checkEvidence } from '../../../src/auditor/evidence.ts';
import { facetsOf } from '../../../src/consent/facets.ts';
import type { StoredRecord } from '../../../src/consent/record.ts';
import { buildLogOf, flipped, key, otherKey, recordOfNumber } from '../verify/log-builder.ts';

const columnsOf = (record: StoredRecord) => {
  const { subject, receivedTime } = record;
  return { subject, receivedTime, ...facetsOf({ ...record }) };
};

const RECORDS = 7;
const log = buildLogOf(RECORDS);
const entry = log.entries[5];
const { id } = recordOfNumber(2);
const bytes = entry?.bytes ?? new Uint8Array();

const sound: EvidenceAnswer = {
  index: 5,
  id,
  leaf: base64.encode(entry?.leaf ?? new Uint8Array()),
  entry: '',
  bytes: base64.encode(bytes),
  salt: base64urlnopad.encode(entry?.salt ?? new Uint8Array()),
  proof: log.proof(5).map((hash) => base64.encode(hash)),
  checkpoint: log.checkpoint,
  noticeKnown: true,
  register: columnsOf(recordOfNumber(2)),
  widget: null,
};

const failedSteps = (changes: Partial<EvidenceAnswer>, by = key) =>
  checkEvidence(id, { ...sound, ...changes }, by)
    .steps.map(({ passed }, at) => (passed ? 0 : at + 1))
    .filter(Boolean);

describe('the evidence of one record', () => {
  it('is proved where nothing was touched', () => {
    const { proved, verdict, steps, record } = checkEvidence(id, sound, key);
    expect(proved).toBe(true);
    expect(verdict).toBe(`Verified: record ${id} stands in the log, unaltered.`);
    expect(steps.map(({ passed }) => passed)).toEqual([true, true, true, true, true]);
    expect(record?.id).toBe(id);
  });

  it('names the record wherever one byte of it was flipped', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const { proved, verdict } = checkEvidence(
        id,
        { ...sound, bytes: base64.encode(flipped(bytes, at)) },
        key,
      );
      expect(proved).toBe(false);
      expect(verdict).toContain(id);
    }
  });

  it('shows what is stored as text where it is no record any more', () => {
    const broken = new TextEncoder().encode('{"clientTime":');
    const { record, verdict, storedText } = checkEvidence(
      id,
      { ...sound, bytes: base64.encode(broken) },
      key,
    );
    expect(record).toBeUndefined();
    expect(verdict).toBe(`Record ${id} is damaged: what is stored is not what was logged.`);
    expect(storedText).toBe('{"clientTime":');
  });

  it('is not satisfied with another record, however well that is proved', () => {
    const asked = recordOfNumber(3).id;
    const { proved, verdict } = checkEvidence(asked, sound, key);
    expect(proved).toBe(false);
    expect(verdict).toBe(
      `Record ${asked} is not what the server answered with: that one calls itself ${id}.`,
    );
  });

  it.each<[string, Partial<EvidenceAnswer>, readonly number[]]>([
    ['another salt', { salt: base64urlnopad.encode(new Uint8Array(32)) }, [2]],
    ['a salt that cannot be read', { salt: '%' }, [2]],
    ['another leaf', { leaf: base64.encode(new Uint8Array(32)) }, [2, 4]],
    ['a leaf that cannot be read', { leaf: '%' }, [2, 4]],
    ['a checkpoint that is none', { checkpoint: 'forged\n' }, [3, 4]],
    ['another index', { index: 4 }, [4]],
    ['a proof that is too short', { proof: sound.proof.slice(1) }, [4]],
    ['bytes that cannot be read', { bytes: '%' }, [1, 2, 5]],
  ])('fails the right steps for %s', (_name, changes, expected) => {
    expect(failedSteps(changes)).toEqual(expected);
  });

  it('tells a wrong key from an altered record', () => {
    expect(failedSteps({}, otherKey)).toEqual([3, 4]);
    expect(checkEvidence(id, sound, otherKey).verdict).toBe(
      `Record ${id} cannot be proved: the key in use did not sign the checkpoint.`,
    );
  });
});

describe('the line of a proved record in the register', () => {
  const stepFor = (register: EvidenceAnswer['register']) => {
    const { proved, registerStep } = checkEvidence(id, { ...sound, register }, key);
    expect(proved).toBe(true);
    return registerStep;
  };
  const own = columnsOf(recordOfNumber(2));

  it('passes where it says what the record says', () => {
    expect(stepFor(own)).toMatchObject({ passed: true, words: 'The register lists it as what it is' });
  });

  it.each([
    ['event', 'refuse-all', 'event is "refuse-all" there, and grant-all in the record'],
    ['subject', 'somebody-else_________', 'subject is "somebody-else_________" there'],
    ['surface', 'signal', 'surface is "signal" there, and first-layer in the record'],
    ['receivedTime', '2020-01-01T00:00:00.000Z', 'receivedTime is "2020-01-01T00:00:00.000Z" there'],
  ])('fails where its %s was changed, and says what it was changed to', (column, value, words) => {
    const step = stepFor({ ...own, [column]: value });
    expect(step).toMatchObject({ passed: false, words: 'The register does not list it as what it is' });
    expect(step?.detail).toContain(words);
  });

  it('fails where it is not there', () => {
    expect(stepFor(null)?.detail).toContain('The register has no line for this record');
  });

  it('is not asked of a record that is none', () => {
    expect(
      checkEvidence(id, { ...sound, bytes: base64.encode(Uint8Array.of(1)) }, key).registerStep,
    ).toBeUndefined();
  });
});
