// Completeness: receipts beside an export, hours without heartbeat, and the witnesses that a policy asks for.
import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import { type Publication, publicationEntry } from '../../../src/consent/publication.ts';
import { sha256Hex } from '../../../src/consent/sha256.ts';
import { cosign, formatCosignerKey } from '../../../src/tlog/cosignature.ts';
import { leafHash, rootOf } from '../../../src/tlog/merkle.ts';
import { splitNote } from '../../../src/tlog/note-format.ts';
import { parsePolicy } from '../../../src/tlog/policy.ts';
import { type VerifyOptions, verifyExport } from '../../../src/verify/verify-export.ts';
import {
  type BuiltEntry,
  BuiltLog,
  buildLogOf,
  commitmentOf,
  key,
  type LineObject,
  recordOfNumber,
  signedCheckpoint,
  textOf,
  vkey,
} from './log-builder.ts';
import { blamed, edited, record } from './tampering.ts';

const log = buildLogOf(12);
const INDEX = 9;
const ID = log.entries[INDEX]?.record?.id ?? '';

/** A log with further entries at its end, or the same with others in their place. */
const appended = (entries: readonly BuiltEntry[], ...more: BuiltEntry[]) =>
  new BuiltLog([...entries, ...more]);

function publicationAt(index: number, kind: Publication['kind'], content: string, time: string): BuiltEntry {
  const publication: Publication = { kind, hash: sha256Hex(content), time };
  return { index, leaf: leafHash(publicationEntry(publication)), publication, content };
}

const findingsOf = async (lines: readonly LineObject[], options: VerifyOptions) =>
  (await verifyExport(textOf(lines), key, options)).findings;
const beside = async (lines: readonly LineObject[], ...texts: string[]) =>
  (await findingsOf(lines, { receipts: texts.map((text, at) => ({ name: `${at}`, text })) }))
    .filter(({ code }) => code.startsWith('receipt') || code === 'checkpoint-unverified')
    .map((finding) => `${finding.severity} ${blamed(finding)}`);

describe('a receipt beside a complete export', () => {
  const receipt = log.receipt(INDEX);

  it('is satisfied where its record is there, under the same checkpoint or a later one', async () => {
    const longer = appended(log.entries, commitmentOf(recordOfNumber(12), 12, 15));
    expect(await beside(log.complete(), receipt, log.receipt(3))).toEqual([]);
    expect(await beside(longer.complete(), receipt)).toEqual([]);
  });

  it('proves a drop where the record behind its leaf is gone', async () => {
    expect(await beside(log.complete([INDEX]), receipt)).toEqual([`error receipt-dropped ${ID}`]);
    expect(await beside(log.complete().toSpliced(INDEX + 1, 1), receipt)).toEqual([
      `error receipt-dropped ${ID}`,
    ]);
    const changed = edited(log.complete(), INDEX + 1, record({ event: 'custom' }));
    expect(await beside(changed, receipt)).toEqual([`error receipt-dropped ${ID}`]);
  });

  it('is told of the erasure where one names its record, and of a drop where it names another', async () => {
    expect(await beside(log.erasing([INDEX]).complete([INDEX]), receipt)).toEqual([
      `warning receipt-erased ${ID}`,
    ]);
    expect(await beside(log.erasing([4]).complete([4, INDEX]), receipt)).toEqual([
      `error receipt-dropped ${ID}`,
    ]);
  });

  it('proves two histories where the export has another one', async () => {
    const other = commitmentOf(recordOfNumber(6, { event: 'custom' }), 77, INDEX);
    const fork = new BuiltLog(log.entries.with(INDEX, other));
    expect(await beside(fork.complete(), receipt)).toEqual([`error receipt-contradicts ${ID}`]);
    const longer = appended(fork.entries, commitmentOf(recordOfNumber(12), 12, 15));
    expect(await beside(longer.complete(), receipt)).toEqual([`error receipt-contradicts ${ID}`]);
    // Another entry than the receipt's was rewritten.
    expect(await beside(longer.complete(), log.receipt(4))).toEqual([
      `error receipt-contradicts ${log.entries[4]?.record?.id}`,
    ]);
  });

  it('finds out an export that ends before its record', async () => {
    const shorter = new BuiltLog(log.entries.slice(0, INDEX));
    expect(await beside(shorter.complete(), receipt)).toEqual([`error receipt-contradicts ${ID}`]);
  });

  it('says nothing about a filtered export', async () => {
    expect(await beside(log.filtered([3, 4]), receipt)).toEqual([]);
  });

  it('that is not sound accuses nobody but itself', async () => {
    const forged = signedCheckpoint(15, rootOf(log.leaves), new Uint8Array(32));
    expect(await beside(log.complete([INDEX]), log.receipt(INDEX, forged))).toEqual([
      'error checkpoint-unverified',
    ]);
    expect(await beside(log.complete([INDEX]), 'Bonjour')).toEqual(['error receipt-unreadable']);
  });
});

describe('the heartbeats of a log', () => {
  const hourText = (hour: number) => `2026-11-29T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const timeIn = (hour: number) => hourText(hour).replace(':00.000Z', ':05.000Z');
  /** A log with a heartbeat at each of these hours; `named` says for which hour it claims to be. */
  const logWith = (hours: readonly number[], named: (hour: number) => number = (hour) => hour) => {
    const start = log.entries.slice(0, 3);
    const beats = hours.map((hour, at) =>
      publicationAt(3 + at, 'heartbeat', canonicalJson({ hour: hourText(named(hour)) }), timeIn(hour)),
    );
    return appended(start, ...beats);
  };
  const missingIn = async (built: BuiltLog, options: VerifyOptions = {}) =>
    (await findingsOf(built.complete(), options))
      .filter(({ code }) => code === 'heartbeat-missing')
      .map(({ severity, message }) => `${severity}: ${message}`);

  it('are no finding where there is one an hour, or none at all', async () => {
    expect(await missingIn(logWith([7, 8, 9]))).toEqual([]);
    expect(await missingIn(logWith([7, 7, 8]))).toEqual([]);
    expect(await missingIn(logWith([]))).toEqual([]);
  });

  it('are missed by the hour, each range by itself', async () => {
    const missing = await missingIn(logWith([5, 6, 8, 12]));
    expect(missing).toEqual([
      expect.stringMatching(
        /^warning: the log has no heartbeat of the hour from 2026-11-29T07:00:00.000Z, under a checkpoint that the log alone vouches for:/,
      ),
      expect.stringMatching(/the 3 hours from 2026-11-29T09:00:00.000Z to 2026-11-29T12:00:00.000Z,/),
    ]);
  });

  it('are missed up to the last entry, but for its own hour', async () => {
    const { entries } = logWith([7]);
    const at = (hour: number) =>
      appended(entries, commitmentOf(recordOfNumber(3, { receivedTime: timeIn(hour) }), 3, entries.length));
    expect(await missingIn(at(8))).toEqual([]);
    expect(await missingIn(at(9))).toEqual([expect.stringContaining('the hour from 2026-11-29T08:00')]);
  });

  it('cannot be made up for in a later hour', async () => {
    const missing = await missingIn(logWith([5, 6, 7, 8], (hour) => (hour === 7 ? 6 : hour)));
    expect(missing).toEqual([expect.stringContaining('the hour from 2026-11-29T07:00')]);
  });

  it('are not asked of a filtered export', async () => {
    const built = logWith([5, 9]);
    expect(await findingsOf(built.filtered([3, 4]), {})).toEqual([]);
  });
});

describe('a policy', () => {
  const seeds = [30, 31].map((byte) => new Uint8Array(32).fill(byte));
  const [one = '', two = ''] = seeds.map((seed, at) =>
    formatCosignerKey(`w${at}.example`, ed25519.getPublicKey(seed)),
  );
  const policy = parsePolicy(
    `log ${vkey}\nwitness One ${one}\nwitness Two ${two}\ngroup both all One Two\nquorum both`,
  );
  const cosignedBy = (text: string, at: number, timeSeconds = 1_795_000_000) => {
    const seed = seeds[at] ?? new Uint8Array(32);
    const sign = (message: Uint8Array) => ed25519.sign(message, seed);
    return cosign({ text, name: `w${at}.example`, publicKey: ed25519.getPublicKey(seed), timeSeconds, sign });
  };
  const { text } = splitNote(log.checkpoint);
  const under = (...lines: string[]) =>
    edited(log.complete(), 0, { checkpoint: log.checkpoint + lines.join('') });
  const verdictOn = (lines: readonly LineObject[]) => verifyExport(textOf(lines), key, { policy });

  it('is satisfied by its witnesses, and tells when they cosigned', async () => {
    const verdict = await verdictOn(under(cosignedBy(text, 0), cosignedBy(text, 1, 1_795_000_060)));
    expect(verdict).toMatchObject({
      ok: true,
      findings: [],
      cosigned: [
        { witness: 'One', time: '2026-11-18T11:06:40.000Z' },
        { witness: 'Two', time: '2026-11-18T11:07:40.000Z' },
      ],
    });
  });

  it.each([
    ['of nobody', [], ['witness-quorum-missing']],
    ['of one alone', [cosignedBy(text, 0)], ['witness-quorum-missing']],
    [
      'of one on another checkpoint',
      [cosignedBy(text, 0), cosignedBy(text.replace('\n15\n', '\n14\n'), 1)],
      ['cosignature-unverified', 'witness-quorum-missing'],
    ],
    [
      'of both, and one that does not verify',
      [cosignedBy(text, 0), cosignedBy(text, 1), cosignedBy(text.replace('\n15\n', '\n14\n'), 1)],
      ['cosignature-unverified'],
    ],
  ])('finds out a checkpoint with cosignatures %s', async (_, lines, codes) => {
    const { ok, findings } = await verdictOn(under(...lines));
    expect(ok).toBe(false);
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  it('is not asked of a checkpoint that the log has not signed', async () => {
    const forged = signedCheckpoint(15, rootOf(log.leaves), new Uint8Array(32)) + cosignedBy(text, 0);
    const verdict = await verdictOn(edited(log.complete(), 0, { checkpoint: forged }));
    expect(verdict.findings.map(({ code }) => code)).toEqual(['checkpoint-unverified']);
    expect(verdict.cosigned).toBeUndefined();
  });

  it('vouches for the hours without heartbeat', async () => {
    const beats = [5, 7].map((hour, at) =>
      publicationAt(
        3 + at,
        'heartbeat',
        canonicalJson({ hour: `2026-11-29T0${hour}:00:00.000Z` }),
        `2026-11-29T0${hour}:00:01.000Z`,
      ),
    );
    const built = appended(log.entries.slice(0, 3), ...beats);
    const signed = splitNote(built.checkpoint).text;
    const checkpoint = built.checkpoint + cosignedBy(signed, 0) + cosignedBy(signed, 1);
    const { findings } = await verdictOn(edited(built.complete(), 0, { checkpoint }));
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('under a checkpoint that the witnesses of the policy have cosigned'),
    ]);
  });
});
