// Records that are each proved, but contradict each other or the notices that their log published.
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import { commitmentEntry, PUBLICATION_ENTRY } from '../../../src/consent/commitment.ts';
import { encodeBase64 } from '../../../src/tlog/encoding.ts';
import { leafHash } from '../../../src/tlog/merkle.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { BuiltLog, buildLog, buildLogOf, key, recordOfNumber, saltOf, textOf } from './log-builder.ts';
import { blamed, edited, errorsOf, only, record } from './tampering.ts';

const RECORDS = Array.from({ length: 9 }, (_, number) => recordOfNumber(number));
const idOf = (number: number) => RECORDS[number]?.id;
const logWith = (number: number, changes: Parameters<typeof recordOfNumber>[1]) =>
  buildLog(RECORDS.with(number, recordOfNumber(number, changes))).complete();

describe('a log whose records contradict each other', () => {
  it.each([
    [
      'was received before the one in front',
      { receivedTime: '2026-11-23T15:00:00.412Z' },
      `received-time-decreases ${idOf(5)}`,
    ],
    ['has the id of an earlier one', { id: idOf(2) ?? '' }, `record-id-repeated ${idOf(2)}`],
    ['is of another site', { site: 'other.example' }, `site-differs ${idOf(5)}`],
  ])('is found out where one %s', async (_what, changes, expected) => {
    expect(await errorsOf(textOf(logWith(5, changes)))).toEqual([expected]);
  });

  it('is found out where what was logged is not a record', async () => {
    const errors = await errorsOf(textOf(logWith(5, { granted: ['Not An Id'] })));
    expect(errors).toEqual([`record-invalid ${idOf(5)}`]);
  });

  it('is found out where what was committed to is not even JSON', async () => {
    const bytes = utf8ToBytes('Bonjour');
    const leaf = leafHash(commitmentEntry(bytes, saltOf(0)));
    const { entries } = buildLogOf(1);
    const lines = new BuiltLog(entries.with(3, { index: 3, leaf })).complete();
    const stored = { bytes: encodeBase64(bytes), id: idOf(0) ?? '', salt: base64urlnopad.encode(saltOf(0)) };
    expect(await errorsOf(textOf(edited(lines, 4, only('index', 'leaf'))))).toEqual(['record-missing']);
    expect(
      await errorsOf(textOf(edited(lines, 4, (line) => ({ ...only('index', 'leaf')(line), ...stored })))),
    ).toEqual([`record-invalid ${idOf(0)}`]);
  });

  it('is found out where it published something that this version does not know', async () => {
    const publication = { hash: 'ab'.repeat(32), kind: 'rumour', time: '2026-11-23T15:00:00.000Z' };
    const entry = concatBytes(Uint8Array.of(PUBLICATION_ENTRY), utf8ToBytes(canonicalJson(publication)));
    const lines = new BuiltLog([{ index: 0, leaf: leafHash(entry) }]).complete();
    expect(await errorsOf(textOf(edited(lines, 1, { publication, content: '' })))).toEqual([
      'publication-invalid index 0',
    ]);
  });

  it.each([['leaves numbers out', { sequence: 5 }, 'there is no record with sequence number 3 to 4:']])(
    'is warned about where a subject %s, but passes',
    async (_what, changes, message) => {
      const verdict = await verifyExport(textOf(logWith(8, changes)), key);
      expect(verdict).toMatchObject({ ok: true, warnings: 1 });
      expect(verdict.findings[0]?.message).toMatch(message);
    },
  );

  it('is not warned about where two tabs gave one number to two records', async () => {
    const { ok, findings } = await verifyExport(textOf(logWith(8, { sequence: 2 })), key);
    expect({ ok, findings }).toEqual({ ok: true, findings: [] });
  });

  it('says of a hole whether records without content may be it, and nothing of an end that retention took', async () => {
    const gapsIn = async (erased: readonly number[], records = RECORDS) => {
      const { findings } = await verifyExport(textOf(buildLog(records).complete(erased)), key);
      return findings.filter(({ code }) => code === 'sequence-gap').map(({ message }) => message);
    };
    const without = (number: number) => RECORDS.filter((_, at) => at !== number);
    // Records 1, 4 and 7 are one subject's first, second and third.
    expect(await gapsIn([], without(4))).toEqual([
      expect.stringMatching(/number 2: dropped, or never received$/),
    ]);
    expect(await gapsIn([4 + 3])).toEqual([
      expect.stringMatching(/number 2: dropped, never received, or one of the 1 entries without content$/),
    ]);
    expect(await gapsIn([1 + 3])).toEqual([]);
    expect(await gapsIn([7 + 3])).toEqual([]);
    expect(await gapsIn([], without(1))).toEqual([
      expect.stringMatching(/number 1: dropped, or never received$/),
    ]);
  });

  it('is not warned about for a number that a damaged record has', async () => {
    const lines = edited(buildLogOf(9).complete(), 7, record({ event: 'custom' }));
    const { findings } = await verifyExport(textOf(lines), key);
    expect(findings.map(blamed)).toEqual([`leaf-differs ${idOf(3)}`]);
  });

  it('passes in whatever order a subject’s records arrive', async () => {
    const [second, eighth] = [recordOfNumber(2, { sequence: 3 }), recordOfNumber(8, { sequence: 1 })];
    const log = buildLog(RECORDS.with(2, second).with(8, eighth));
    expect((await verifyExport(textOf(log.complete()), key)).findings).toEqual([]);
  });
});

describe('a record that names a notice', () => {
  it('is flagged, and is no error, where nobody published it: whoever sends a record may name any', async () => {
    const { ok, findings } = await verifyExport(textOf(logWith(5, { notice: 'ab'.repeat(32) })), key);
    expect(ok).toBe(true);
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning notice-unpublished',
    ]);
    expect(findings.map(blamed)).toEqual([`notice-unpublished ${idOf(5)}`]);
  });

  it('is not warned about where the file does not mean to hold every publication', async () => {
    const { ok, findings } = await verifyExport(textOf(buildLogOf(9).filtered([3, 5, 9])), key);
    expect(ok).toBe(true);
    expect(findings).toEqual([]);
  });

  it('is only warned about where the publication may be the one that was damaged', async () => {
    const lines = edited(buildLogOf(9).complete(), 2, { leaf: 'AAAA' });
    const { findings } = await verifyExport(textOf(lines), key);
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error line-malformed',
      'warning notice-unpublished',
    ]);
  });

  it('is not blamed for the notice that a changed record names', async () => {
    const lines = edited(buildLogOf(9).complete(), 5, record({ notice: 'ab'.repeat(32) }));
    expect(await errorsOf(textOf(lines))).toEqual([`leaf-differs ${idOf(1)}`]);
  });
});
