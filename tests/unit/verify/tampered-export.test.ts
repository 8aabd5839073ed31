// Tampered exports: every kind of change is found, and blamed on exactly the entry that it happened to.
import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { encodeBase64 } from '../../../src/tlog/encoding.ts';
import { rootOf } from '../../../src/tlog/merkle.ts';
import { type ExportVerdict, verifyExport } from '../../../src/verify/verify-export.ts';
import {
  buildLogOf,
  commitmentOf,
  flipped,
  key,
  keyOf,
  type LineObject,
  lineOf,
  otherKey,
  otherVkey,
  recordOfNumber,
  SEED,
  saltOf,
  signedCheckpoint,
  textOf,
} from './log-builder.ts';
import { edited, errorsOf, flippedLeaf, only, publication, record, swapped } from './tampering.ts';

const log = buildLogOf(12);
const size = log.entries.length;
const whole = log.complete();
const idAt = (index: number) => log.entries[index]?.record?.id;
const leafAt = (index: number) => log.entries[index]?.leaf ?? new Uint8Array();

// The entry that most rows tamper with: its index, and so its line counted from the header at 0; its record.
const INDEX = 9;
const LINE = INDEX + 1;
const ID = idAt(INDEX) ?? '';
// The line of an erasure that was published at the end.
const LAST = size + 1;
const bytes = log.entries[INDEX]?.bytes ?? new Uint8Array();
const badLeaf = flippedLeaf(leafAt(INDEX));

// Another sound record, with its own salt.
const other = commitmentOf(recordOfNumber(6, { id: '019ab1c2-6f10-7c3e-9d41-ffffffffffff' }), 77, INDEX);
const otherLine = lineOf(other);
const OTHER = other.record?.id ?? '';
const { record: otherRecord = null, salt: otherSalt = null } = otherLine;

const e = (change: Parameters<typeof edited>[2]) => edited(whole, LINE, change);
const header = (change: LineObject) => edited(whole, 0, change);
const stored = (changed: Uint8Array) => {
  const salt = base64urlnopad.encode(saltOf(INDEX - 3));
  return e(() => ({
    index: INDEX,
    leaf: encodeBase64(leafAt(INDEX)),
    id: ID,
    bytes: encodeBase64(changed),
    salt,
  }));
};
const ownRoot = rootOf(log.leaves);

/** What was done, the file after it, and everything that must be found wrong: no more, and no other record. */
type Tampering = readonly [what: string, lines: readonly LineObject[], ...expected: string[]];

const rowOf = ([what, lines, ...expected]: Tampering) => ({ what, lines, expected });

const TAMPERINGS: readonly Tampering[] = [
  // A record
  ['an answer changed', e(record({ event: 'custom' })), `leaf-differs ${ID}`],
  ['a purpose moved', e(record({ granted: ['analytics'], refused: ['social'] })), `leaf-differs ${ID}`],
  ['a member added', e(record({ jurisdiction: 'FR' })), `leaf-differs ${ID}`],
  ['a member added that no record has', e(record({ ip: '192.0.2.1' })), `leaf-differs ${ID}`],
  ['a value of another type', e(record({ revision: '1' })), `leaf-differs ${ID}`],
  ['half a surrogate pair', e(record({ locale: 'fr\ud800' })), `leaf-differs ${ID}`],
  ['a time moved back', e(record({ receivedTime: '2026-11-01T00:00:00.000Z' })), `leaf-differs ${ID}`],
  ['a sequence number changed', e(record({ sequence: 7 })), `leaf-differs ${ID}`],
  ['a notice changed', e(record({ notice: 'ab'.repeat(32) })), `leaf-differs ${ID}`],
  ['a record replaced by another', e({ record: otherRecord }), `leaf-differs ${OTHER}`],
  ['a record replaced with its salt', e({ record: otherRecord, salt: otherSalt }), `leaf-differs ${OTHER}`],
  ['a record replaced with its salt and leaf', e(otherLine), 'root-differs'],
  [
    'a record put in the place of an erased one',
    edited(log.complete([INDEX]), LINE, { record: otherRecord, salt: otherSalt }),
    `leaf-differs ${OTHER}`,
  ],
  // A salt, a leaf
  ['a salt changed', e({ salt: base64urlnopad.encode(saltOf(4)) }), `leaf-differs ${ID}`],
  ['a salt too short', e({ salt: 'AAAA' }), `line-malformed ${ID}`],
  [
    'a salt spelt otherwise',
    e(({ salt, ...line }) => ({ ...line, salt: `${salt}=` })),
    `line-malformed ${ID}`,
  ],
  ['a salt taken away', e(only('index', 'leaf', 'record')), `line-malformed ${ID}`],
  ['a leaf changed', e({ leaf: badLeaf }), `leaf-differs ${ID}`, 'root-differs'],
  ['a leaf too short', e({ leaf: 'AAAA' }), `line-malformed ${ID}`],
  [
    'the leaf of an erased record changed',
    edited(log.erasing([INDEX]).complete([INDEX]), LINE, { leaf: badLeaf }),
    'root-differs',
  ],
  ['a record taken out', log.complete([INDEX]), 'record-missing'],
  [
    'a record taken out beside one that was erased',
    log.erasing([INDEX]).complete([INDEX, 4]),
    'record-missing',
  ],
  ['a record that is said to be erased', log.erasing([INDEX]).complete(), `erased-present index ${INDEX}`],
  [
    'the list of an erasure changed',
    edited(log.erasing([INDEX]).complete([INDEX]), LAST, { erased: [4] }),
    `erasure-unsound index ${LAST - 1}`,
    'record-missing',
  ],
  [
    'the salt of an erasure changed',
    edited(log.erasing([INDEX]).complete([INDEX]), LAST, { salt: base64urlnopad.encode(saltOf(4)) }),
    `erasure-unsound index ${LAST - 1}`,
    'record-missing',
  ],
  [
    'the list of an erasure taken away',
    edited(log.erasing([INDEX]).complete([INDEX]), LAST, only('index', 'leaf', 'publication', 'content')),
    `erasure-unsound index ${LAST - 1}`,
    'record-missing',
  ],
  [
    'an erasure that names what came after it',
    log.erasing([99]).complete(),
    `erasure-unsound index ${LAST - 1}`,
  ],
  // Stored bytes
  ['a stored name with a bit flipped', stored(flipped(bytes, 3)), `record-damaged ${ID}`],
  ['a stored digit with a bit flipped', stored(flipped(bytes, 20)), `leaf-differs ${ID}`],
  ['stored bytes spelt otherwise', stored(Uint8Array.of(...bytes, 0x20)), `record-damaged ${ID}`],
  ['stored bytes that are not UTF-8', stored(Uint8Array.of(...bytes, 0xff)), `record-damaged ${ID}`],
  ['no stored bytes', stored(new Uint8Array()), `record-damaged ${ID}`],
  ['a sound record hidden in base64', stored(bytes), `line-malformed ${ID}`],
  // A publication
  ['a published text changed', edited(whole, 2, { content: '{}' }), 'content-differs index 1'],
  [
    'a publication’s time changed',
    edited(whole, 2, publication({ time: '2020-01-01T00:00:00.000Z' })),
    'leaf-differs index 1',
  ],
  [
    'a publication’s hash changed',
    edited(whole, 2, publication({ hash: 'ab'.repeat(32) })),
    'leaf-differs index 1',
  ],
  // Lines
  ['two lines swapped', swapped(whole, LINE, LINE + 1), `index-out-of-order ${ID}`],
  [
    'two records in each other’s place',
    swapped(whole, LINE, LINE + 1).map((line, at) => (at ? { ...line, index: at - 1 } : line)),
    `received-time-decreases ${ID}`,
    'root-differs',
  ],
  ['the first entry dropped', whole.toSpliced(1, 1), 'entries-missing index 0'],
  ['an entry in the middle dropped', whole.toSpliced(LINE, 1), `entries-missing index ${INDEX}`],
  ['entries in the middle dropped', whole.toSpliced(LINE, 3), 'entries-missing'],
  ['the last entry dropped', whole.slice(0, -1), `entries-missing index ${size - 1}`],
  ['the last entries dropped', whole.slice(0, -4), 'entries-missing'],
  ['every entry dropped', whole.slice(0, 1), 'entries-missing'],
  ['a line doubled', whole.toSpliced(LINE, 0, ...whole.slice(LINE, LINE + 1)), `index-repeated ${ID}`],
  ['a line repeated at the end', [...whole, ...whole.slice(LINE, LINE + 1)], `index-repeated ${ID}`],
  ['a record appended', [...whole, { ...otherLine, index: size }], `entry-beyond-checkpoint ${OTHER}`],
  ['an index that is not whole', e({ index: 9.5 }), 'line-malformed', `entries-missing index ${INDEX}`],
  ['an index below zero', e({ index: -1 }), 'line-malformed', `entries-missing index ${INDEX}`],
  ['an index as a text', e({ index: '9' }), 'line-malformed', `entries-missing index ${INDEX}`],
  ['a member that no line has', e({ note: 'x' }), `line-malformed ${ID}`],
  ['a proof that is wrong', e({ proof: [] }), `inclusion-unproved ${ID}`],
  // Header
  [
    'an earlier checkpoint',
    header({ checkpoint: signedCheckpoint(size - 1, rootOf(log.leaves.slice(0, -1))) }),
    `entry-beyond-checkpoint ${idAt(size - 1)}`,
  ],
  ['a checkpoint of another root', header({ checkpoint: signedCheckpoint(size, leafAt(0)) }), 'root-differs'],
  [
    'a checkpoint of a longer log',
    header({ checkpoint: signedCheckpoint(size + 9, ownRoot) }),
    'entries-missing',
  ],
  [
    'a checkpoint’s size changed',
    header({ checkpoint: log.checkpoint.replace('\n15\n', '\n16\n') }),
    'checkpoint-unverified',
  ],
  [
    'a checkpoint by another key',
    header({ checkpoint: signedCheckpoint(size, ownRoot, new Uint8Array(32)) }),
    'checkpoint-unverified',
  ],
  [
    'a checkpoint of another log',
    header({ checkpoint: signedCheckpoint(size, ownRoot, SEED, 'x.example/temoin/log') }),
    'checkpoint-unverified',
  ],
  ['the site in the header changed', header({ site: 'other.example' }), 'site-differs'],
  ['the key in the header changed', header({ vkey: otherVkey }), 'key-differs'],
  ['a later format', header({ format: 'temoin/export/v2' }), 'format-unknown'],
  ['a member that no header has', header({ note: 'x' }), 'header-malformed'],
  ['the header dropped', whole.slice(1), 'header-malformed'],
  [
    'completeness denied',
    header({ complete: false }),
    ...log.entries.map(({ index }) => `line-malformed ${idAt(index) ?? `index ${index}`}`),
  ],
  [
    'completeness claimed',
    edited(log.filtered([3, 9]), 0, { complete: true }),
    ...Array<string>(3).fill('entries-missing'),
  ],
];

const filtered = log.filtered([1, 3, 9, 12]);
const f = (change: Parameters<typeof edited>[2]) => edited(filtered, 3, change);

const FILTERED_TAMPERINGS: readonly Tampering[] = [
  ['a record changed', f(record({ event: 'custom' })), `leaf-differs ${ID}`],
  ['a leaf changed', f({ leaf: badLeaf }), `leaf-differs ${ID}`, `inclusion-unproved ${ID}`],
  [
    'the leaf of an erased record changed',
    f(({ index = 0, proof = [] }) => ({ index, proof, leaf: badLeaf })),
    `inclusion-unproved index ${INDEX}`,
  ],
  ['a record replaced with its salt and leaf', f(otherLine), `inclusion-unproved ${OTHER}`],
  ['a proof of another entry', f({ proof: filtered[2]?.proof ?? [] }), `inclusion-unproved ${ID}`],
  ['a proof too short', f({ proof: [] }), `inclusion-unproved ${ID}`],
  ['a proof that is no list', f({ proof: 'AAAA' }), `line-malformed ${ID}`],
  ['a hash of a proof that is none', f({ proof: ['AAAA'] }), `line-malformed ${ID}`],
  ['a proof dropped', f(only('index', 'leaf', 'record', 'salt')), `line-malformed ${ID}`],
  ['an index changed', f({ index: 10 }), `inclusion-unproved ${ID}`],
  ['an index beyond the log', edited(filtered, 4, { index: 99 }), `entry-beyond-checkpoint ${idAt(12)}`],
  ['lines swapped', swapped(filtered, 2, 3), `index-out-of-order ${idAt(3)}`],
  ['a line doubled', filtered.toSpliced(3, 0, ...filtered.slice(3, 4)), `index-repeated ${ID}`],
];

// JSON.stringify and not canonical JSON, which refuses half a surrogate pair.
const asText = (lines: readonly LineObject[]) => lines.map((line) => JSON.stringify(line));

describe('a complete export', () => {
  it.each(TAMPERINGS.map(rowOf))(
    'with $what is found out, and nothing else is blamed',
    async ({ lines, expected }) => {
      expect(await errorsOf(asText(lines))).toEqual(expected);
    },
  );

  it('with several damaged records has each of them named, and no other', async () => {
    const damaged = [3, 4, 8, 14];
    const lines = damaged.reduce(
      (edits, index) => edited(edits, index + 1, record({ viewport: 'desktop' })),
      whole,
    );
    expect(await errorsOf(textOf(lines))).toEqual(damaged.map((index) => `leaf-differs ${idAt(index)}`));
  });

  it('with a name given twice is refused, whichever value would be right', async () => {
    const lines = textOf(whole).map((line, at) =>
      at === LINE ? line.replace('"event":', '"event":"custom","event":') : line,
    );
    expect(await errorsOf(lines)).toEqual(['line-not-json', `entries-missing index ${INDEX}`]);
  });

  it('is not believed by another key, though every record agrees with its leaf', async () => {
    expect(await errorsOf(textOf(whole), otherKey)).toEqual(['checkpoint-unverified', 'key-differs']);
  });

  it('verified by its key under another site’s name is blamed on the key, not on the records', async () => {
    const expected = ['checkpoint-unverified', 'key-differs', 'site-differs'];
    expect(await errorsOf(textOf(whole), keyOf(SEED, 'other.example/temoin/log'))).toEqual(expected);
  });
});

describe('a filtered export', () => {
  it.each(FILTERED_TAMPERINGS.map(rowOf))('with $what is found out', async ({ lines, expected }) => {
    expect(await errorsOf(asText(lines))).toEqual(expected);
  });

  it('with a line dropped passes: it never said that nothing was left out', async () => {
    expect(await errorsOf(textOf(filtered.toSpliced(3, 1)))).toEqual([]);
  });
});

describe('what is said', () => {
  const messageOf = ({ findings }: ExportVerdict, code: string) =>
    findings.find((finding) => finding.code === code)?.message;
  const verdictOn = (lines: readonly LineObject[]) => verifyExport(textOf(lines), key);

  it('of a changed record is which one it is, where it stands, and both leaves', async () => {
    const message = messageOf(await verdictOn(e(record({ event: 'custom' }))), 'leaf-differs');
    expect(message).toMatch(`record ${ID} (index ${INDEX}): record and salt give the leaf `);
    expect(message).toMatch(`but the log's is ${encodeBase64(leafAt(INDEX))}`);
  });

  it('of missing entries is their range, and whether the file ends before them', async () => {
    expect(messageOf(await verdictOn(whole.slice(0, -4)), 'entries-missing')).toMatch(
      'index 11 to 14 are missing at the end',
    );
    expect(messageOf(await verdictOn(whole.toSpliced(LINE, 3)), 'entries-missing')).toMatch(
      'index 9 to 11 are missing; a complete',
    );
  });

  it('of the root tells a replaced entry from a changed leaf', async () => {
    const replaced = messageOf(
      await verdictOn(edited(log.erasing([4]).complete([4]), LINE, otherLine)),
      'root-differs',
    );
    expect(replaced).toMatch('every entry agrees with its own leaf');
    expect(replaced).toMatch('or the leaf of an erased entry was changed, of which there are 1');
    expect(messageOf(await verdictOn(e({ leaf: badLeaf })), 'root-differs')).toMatch(
      'most likely one of those named above',
    );
  });
});
