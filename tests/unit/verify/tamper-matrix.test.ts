// The tamper matrix: ways to alter a log, its exports, receipts and checkpoints, each found under a name of its own.
import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import { commitmentEntry } from '../../../src/consent/commitment.ts';
import { type Publication, publicationEntry } from '../../../src/consent/publication.ts';
import { sha256Hex } from '../../../src/consent/sha256.ts';
import { hashedFileOf, manifestText, type WidgetManifest } from '../../../src/consent/widget-manifest.ts';
import { cosign, formatCosignerKey } from '../../../src/tlog/cosignature.ts';
import { encodeBase64 } from '../../../src/tlog/encoding.ts';
import { leafHash, rootOf } from '../../../src/tlog/merkle.ts';
import { parsePolicy } from '../../../src/tlog/policy.ts';
import type { FindingCode } from '../../../src/verify/finding.ts';
import { type VerifyOptions, verifyExport } from '../../../src/verify/verify-export.ts';
import {
  type BuiltEntry,
  BuiltLog,
  buildLog,
  buildLogOf,
  commitmentOf,
  flipped,
  key,
  type LineObject,
  lineOf,
  otherVkey,
  recordOfNumber,
  saltOf,
  signedCheckpoint,
  vkey,
  widgetFiles,
  widgetManifest,
} from './log-builder.ts';
import { edited, only, publication, record, swapped } from './tampering.ts';

const log = buildLogOf(12);
const size = log.entries.length;
const whole = log.complete();
const filtered = log.filtered([3, 9, 12]);
/** Entry 5 before the period, 6 to 10 in it, 11 behind it. */
const PERIOD = { from: '2026-11-23T15:00:03.000Z', to: '2026-11-23T15:00:08.000Z' };
const period = log.period(PERIOD);
const text = (lines: readonly LineObject[]) => lines.map((line) => JSON.stringify(line));

/** The entry that most ways tamper with, and its line counted from the header at 0. */
const INDEX = 9;
const LINE = INDEX + 1;
const own = log.entries[INDEX];
const e = (change: Parameters<typeof edited>[2]) => text(edited(whole, LINE, change));
/** The last entry: whatever it loses, no number of its subject is then missing between two others. */
const lastEntry = log.entries[size - 1];
const last = (change: Parameters<typeof edited>[2]) => text(edited(whole, size, change));
const header = (change: LineObject) => text(edited(whole, 0, change));
const records = (count: number) => Array.from({ length: count }, (_, number) => recordOfNumber(number));
const other = commitmentOf(recordOfNumber(6, { id: '019ab1c2-6f10-7c3e-9d41-ffffffffffff' }), 77, INDEX);

/** The receipt of the entry under the log's own checkpoint, and under that of a fork. */
const receiptOf = (built: BuiltLog) => [{ name: 'kept', text: built.receipt(INDEX) }];
const receipts = receiptOf(log);
const fork = new BuiltLog(log.entries.map((entry) => (entry.index === 4 ? { ...other, index: 4 } : entry)));

function published(index: number, kind: string, content: string, time: string): BuiltEntry {
  // The reason for the cast: one of the rows publishes a kind that there is not.
  const value = { kind, hash: sha256Hex(content), time } as Publication;
  return { index, leaf: leafHash(publicationEntry(value)), publication: value, content };
}
const beatAt = (index: number, hour: string) => published(index, 'heartbeat', canonicalJson({ hour }), hour);
const ending = (...more: BuiltEntry[]) => text(new BuiltLog([...log.entries, ...more]).complete());

const WIDGET = recordOfNumber(0).widget;
const otherWidget = { version: '0.1.0', integrity: 'ab'.repeat(32) };
const manifestAt = (index: number, manifest: WidgetManifest) =>
  published(index, 'widget', manifestText(manifest), '2026-11-24T00:00:00.000Z');

/** Files that the log’s manifest names by their hashes, with another release’s hash for what makes its integrity. */
const forgedFiles = new Map([...widgetFiles, ['fr/notice.js', utf8ToBytes('export const evil = 1;')]]);
const forged: WidgetManifest = {
  ...widgetManifest,
  files: Object.fromEntries(
    [...forgedFiles].map(([path, content]) => {
      const { sha256, zeroedSha256 } = widgetManifest.files[path] ?? {};
      const claimed = zeroedSha256 ?? sha256;
      return [path, { ...hashedFileOf(content), ...(claimed !== undefined && { zeroedSha256: claimed }) }];
    }),
  ),
};
const forgedRecord = commitmentOf(
  recordOfNumber(12, { receivedTime: '2026-11-24T00:00:01.000Z' }),
  12,
  size + 1,
);

/** A record that the log itself has taken although it is none. */
const noRecord = utf8ToBytes('{"v":2}');
const noRecordLine = {
  index: INDEX,
  leaf: encodeBase64(leafHash(commitmentEntry(noRecord, saltOf(0)))),
  id: own?.record?.id ?? '',
  bytes: encodeBase64(noRecord),
  salt: base64urlnopad.encode(saltOf(0)),
};
const withNoRecord = new BuiltLog(
  log.entries.map((entry) =>
    entry.index === INDEX ? { ...entry, leaf: leafHash(commitmentEntry(noRecord, saltOf(0))) } : entry,
  ),
);

const seed = new Uint8Array(32).fill(7);
const policy = parsePolicy(
  `log ${vkey}\nwitness One ${formatCosignerKey('one.example', ed25519.getPublicKey(seed))}\nquorum One`,
);
const cosignatureOf = (checkpoint: string) =>
  cosign({
    text: checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1),
    name: 'one.example',
    publicKey: ed25519.getPublicKey(seed),
    timeSeconds: 1_763_464_000,
    sign: (message) => ed25519.sign(message, seed),
  });

/** What was done to what, the lines after it, and the finding that names it, with those that follow from it. */
interface Way {
  readonly way: string;
  readonly altered: 'export' | 'period' | 'register' | 'log' | 'widget' | 'receipts' | 'checkpoint';
  readonly lines: readonly string[];
  readonly code: FindingCode;
  readonly also?: readonly FindingCode[];
  readonly options?: VerifyOptions;
}

const WAYS: readonly Way[] = [
  {
    way: 'a column that says another event than its record',
    altered: 'register',
    lines: text(edited(filtered, 0, { filter: { event: recordOfNumber(0).event } })),
    code: 'filter-differs',
  },
  { way: 'a record edited', altered: 'export', lines: e(record({ event: 'custom' })), code: 'leaf-differs' },
  {
    way: 'two salts swapped',
    altered: 'export',
    lines: e({ salt: base64urlnopad.encode(saltOf(4)) }),
    code: 'leaf-differs',
  },
  {
    way: 'a record backdated',
    altered: 'export',
    lines: e(record({ receivedTime: '2026-11-01T00:00:00.000Z' })),
    code: 'leaf-differs',
  },
  {
    way: 'a salt taken away',
    altered: 'export',
    lines: last(only('index', 'leaf', 'record')),
    code: 'line-malformed',
  },
  { way: 'a member added to a line', altered: 'export', lines: last({ note: 'x' }), code: 'line-malformed' },
  {
    way: 'stored bytes damaged',
    altered: 'export',
    lines: last(({ index = 0, leaf = '', salt = '' }) => ({
      index,
      leaf,
      id: lastEntry?.record?.id ?? '',
      bytes: encodeBase64(flipped(lastEntry?.bytes ?? new Uint8Array(), 3)),
      salt,
    })),
    code: 'record-damaged',
  },
  {
    way: 'a record replaced with its salt and leaf',
    altered: 'export',
    lines: e(lineOf(other)),
    code: 'root-differs',
  },
  {
    way: 'an entry deleted in the middle',
    altered: 'export',
    lines: text(whole.toSpliced(1, 1)),
    code: 'entries-missing',
    also: ['widget-unpublished'],
  },
  {
    way: 'entries deleted at the end',
    altered: 'export',
    lines: text(whole.slice(0, -3)),
    code: 'entries-missing',
  },
  {
    way: 'a line doubled',
    altered: 'export',
    lines: text(whole.toSpliced(LINE, 0, ...whole.slice(LINE, LINE + 1))),
    code: 'index-repeated',
  },
  {
    way: 'two lines reordered',
    altered: 'export',
    lines: text(swapped(whole, LINE, LINE + 1)),
    code: 'index-out-of-order',
  },
  {
    way: 'a record inserted at the end',
    altered: 'export',
    lines: text([...whole, lineOf({ ...other, index: size })]),
    code: 'entry-beyond-checkpoint',
  },
  {
    way: 'the file cut in a line',
    altered: 'export',
    lines: [...text(whole.slice(0, -1)), text(whole.slice(-1))[0]?.slice(0, 200) ?? ''],
    code: 'file-truncated',
    also: ['entries-missing'],
  },
  { way: 'the file emptied', altered: 'export', lines: [], code: 'file-empty' },
  {
    way: 'the file passed off as a table',
    altered: 'export',
    lines: ['index,id,damaged'],
    code: 'file-not-export',
  },
  { way: 'the header taken away', altered: 'export', lines: text(whole.slice(1)), code: 'header-malformed' },
  {
    way: 'another format claimed',
    altered: 'export',
    lines: header({ format: 'temoin/export/v2' }),
    code: 'format-unknown',
  },
  {
    way: 'another site claimed',
    altered: 'export',
    lines: header({ site: 'other.example' }),
    code: 'site-differs',
  },
  { way: 'another key claimed', altered: 'export', lines: header({ vkey: otherVkey }), code: 'key-differs' },
  {
    way: 'a member given twice',
    altered: 'export',
    lines: text(whole).map((line, at) => (at === 1 ? line.replace('{', '{"index":0,') : line)),
    code: 'line-not-json',
    also: ['entries-missing', 'widget-unpublished'],
  },
  {
    way: 'a line that is not UTF-8',
    altered: 'export',
    lines: text(whole).map((line, at) => (at === 1 ? `${line}\ud800` : line)),
    code: 'line-not-utf8',
    also: ['entries-missing', 'widget-unpublished'],
  },
  {
    way: 'a line blown up',
    altered: 'export',
    lines: text(whole).map((line, at) => (at === 1 ? line + ' '.repeat(2 ** 20) : line)),
    code: 'line-too-long',
    also: ['entries-missing', 'widget-unpublished'],
  },
  {
    way: 'the text of a notice changed',
    altered: 'export',
    lines: text(edited(whole, 2, { content: '{}' })),
    code: 'content-differs',
  },
  {
    way: 'the time of a publication changed',
    altered: 'export',
    lines: text(edited(whole, 1, publication({ time: '2020-01-01T00:00:00.000Z' }))),
    code: 'leaf-differs',
    also: ['widget-unpublished'],
  },
  {
    way: 'a record taken out behind its leaf',
    altered: 'export',
    lines: text(log.complete([14])),
    code: 'record-missing',
  },
  {
    way: 'the proof of another entry',
    altered: 'export',
    lines: text(edited(filtered, 2, { proof: filtered[1]?.proof ?? [] })),
    code: 'inclusion-unproved',
  },

  {
    way: 'a record left out of the middle',
    altered: 'period',
    lines: text(period.toSpliced(3, 1)),
    code: 'period-entries-missing',
  },
  {
    way: 'cut at its beginning',
    altered: 'period',
    lines: text(period.toSpliced(1, 2)),
    code: 'period-start-cut',
  },
  { way: 'cut at its end', altered: 'period', lines: text(period.slice(0, -2)), code: 'period-end-cut' },
  {
    way: 'begun one record late, the header and a proof to match',
    altered: 'period',
    lines: text([log.periodHeader(PERIOD, { start: 7, end: 12 }), ...log.run({ start: 7, end: 12 })]),
    code: 'period-start-open',
  },
  {
    way: 'ended one record early, the header and a proof to match',
    altered: 'period',
    lines: text([log.periodHeader(PERIOD, { start: 5, end: 10 }), ...log.run({ start: 5, end: 10 })]),
    code: 'period-end-open',
  },
  {
    way: 'said in the header to be longer',
    altered: 'period',
    lines: text(edited(period, 0, { period: { ...PERIOD, from: '2026-11-23T15:00:00.000Z' } })),
    code: 'period-start-open',
  },
  {
    way: 'a run in the header that is not that of its lines',
    altered: 'period',
    lines: text(edited(period, 0, { run: { start: 6, end: 12 } })),
    code: 'entry-outside-run',
    also: ['line-malformed', 'period-start-open'],
  },
  {
    way: 'the neighbour before it swapped for an earlier one',
    altered: 'period',
    lines: text(period.with(1, { ...period[1], ...lineOf(log.entries[3] ?? other), index: 5 })),
    code: 'inclusion-unproved',
    also: ['period-start-open'],
  },
  {
    way: 'a record inside it replaced with its salt and leaf',
    altered: 'period',
    lines: text(period.with(5, lineOf(other))),
    code: 'root-differs',
  },
  {
    way: 'an older checkpoint replayed, from before it was over',
    altered: 'period',
    lines: text(buildLogOf(4).period(PERIOD)),
    code: 'period-not-over',
  },
  {
    way: 'a record dropped behind its leaf, of which there is a receipt',
    altered: 'period',
    lines: text(log.period(PERIOD, [INDEX])),
    options: { receipts },
    code: 'receipt-dropped',
    also: ['record-missing'],
  },

  {
    way: 'a record received before the one in front of it',
    altered: 'log',
    lines: text(
      buildLog([...records(3), recordOfNumber(3, { receivedTime: '2026-11-01T00:00:00.000Z' })]).complete(),
    ),
    code: 'received-time-decreases',
  },
  {
    way: 'a heartbeat backdated',
    altered: 'log',
    lines: ending(beatAt(size, '2026-11-23T17:00:00.000Z'), beatAt(size + 1, '2026-11-23T16:00:00.000Z')),
    code: 'received-time-decreases',
  },
  {
    way: 'one record in two places',
    altered: 'log',
    lines: ending(commitmentOf(recordOfNumber(11), 99, size)),
    code: 'record-id-repeated',
  },
  {
    way: 'a notice that was never published',
    altered: 'log',
    lines: ending(commitmentOf(recordOfNumber(12, { notice: 'ab'.repeat(32) }), 12, size)),
    code: 'notice-unpublished',
  },
  {
    way: 'a release of the widget that was never published',
    altered: 'log',
    lines: ending(commitmentOf(recordOfNumber(12, { widget: otherWidget }), 12, size)),
    code: 'widget-unpublished',
  },
  {
    way: 'a release of the widget with another version than its files state',
    altered: 'log',
    lines: ending(commitmentOf(recordOfNumber(12, { widget: { ...WIDGET, version: '0.2.0' } }), 12, size)),
    code: 'widget-unpublished',
  },
  {
    way: 'a release of the widget published whose files do not give its integrity',
    altered: 'log',
    lines: ending(manifestAt(size, { ...widgetManifest, ...otherWidget })),
    code: 'widget-unsound',
  },
  {
    way: 'a release of the widget published that is no manifest',
    altered: 'log',
    lines: ending(published(size, 'widget', '{"v":2}', '2026-11-24T00:00:00.000Z')),
    code: 'widget-unsound',
  },
  {
    way: 'a record left out of a subject’s sequence',
    altered: 'log',
    lines: ending(commitmentOf(recordOfNumber(15), 15, size)),
    code: 'sequence-gap',
  },
  {
    way: 'a publication of a kind that there is not',
    altered: 'log',
    lines: ending(published(size, 'rumour', '{}', '2026-11-24T00:00:00.000Z')),
    code: 'publication-invalid',
  },
  {
    way: 'something logged that is no record',
    altered: 'log',
    lines: text(edited(withNoRecord.complete(), LINE, () => noRecordLine)),
    code: 'record-invalid',
    also: ['sequence-gap'],
  },
  {
    way: 'an hour left out',
    altered: 'log',
    lines: ending(beatAt(size, '2026-11-23T16:00:00.000Z'), beatAt(size + 1, '2026-11-23T18:00:00.000Z')),
    code: 'heartbeat-missing',
  },

  {
    way: 'a file altered',
    altered: 'widget',
    lines: text(whole),
    options: { widgetFiles: new Map([...widgetFiles, ['fr/notice.js', utf8ToBytes('export {};')]]) },
    code: 'widget-differs',
  },
  {
    way: 'a file added',
    altered: 'widget',
    lines: text(whole),
    options: { widgetFiles: new Map([...widgetFiles, ['fr/extra.js', utf8ToBytes('export {};')]]) },
    code: 'widget-differs',
  },
  {
    way: 'a file taken away',
    altered: 'widget',
    lines: text(whole),
    options: { widgetFiles: new Map([...widgetFiles].slice(1)) },
    code: 'widget-differs',
  },
  {
    way: 'a file whose hash without the integrity the manifest makes up',
    altered: 'widget',
    lines: text(new BuiltLog([...log.entries, manifestAt(size, forged), forgedRecord]).complete()),
    options: { widgetFiles: forgedFiles },
    code: 'widget-differs',
  },

  {
    way: 'a record dropped of which there is a receipt',
    altered: 'receipts',
    lines: text(log.complete([INDEX])),
    options: { receipts },
    code: 'receipt-dropped',
    also: ['record-missing', 'sequence-gap'],
  },
  {
    way: 'the log forked, of which a receipt tells',
    altered: 'receipts',
    lines: text(log.complete()),
    options: { receipts: receiptOf(fork) },
    code: 'receipt-contradicts',
  },
  {
    way: 'an older checkpoint replayed, of which a receipt tells',
    altered: 'receipts',
    lines: text(buildLogOf(5).complete()),
    options: { receipts },
    code: 'receipt-contradicts',
  },
  {
    way: 'a receipt rewritten',
    altered: 'receipts',
    lines: text(whole),
    options: { receipts: [{ name: 'kept', text: 'index 9' }] },
    code: 'receipt-unreadable',
  },

  {
    way: 'signed by another key',
    altered: 'checkpoint',
    lines: header({ checkpoint: signedCheckpoint(size, rootOf(log.leaves), new Uint8Array(32)) }),
    code: 'checkpoint-unverified',
  },
  {
    way: 'of another root',
    altered: 'checkpoint',
    lines: header({ checkpoint: signedCheckpoint(size, new Uint8Array(32)) }),
    code: 'root-differs',
  },
  {
    way: 'an older one replayed',
    altered: 'checkpoint',
    lines: header({ checkpoint: signedCheckpoint(size - 1, rootOf(log.leaves.slice(0, -1))) }),
    code: 'entry-beyond-checkpoint',
  },
  {
    way: 'without its witness',
    altered: 'checkpoint',
    lines: text(whole),
    options: { policy },
    code: 'witness-quorum-missing',
  },
  {
    way: 'with the cosignature of another',
    altered: 'checkpoint',
    lines: header({ checkpoint: log.checkpoint + cosignatureOf(fork.checkpoint) }),
    options: { policy },
    code: 'cosignature-unverified',
    also: ['witness-quorum-missing'],
  },
];

describe('what nobody has altered', () => {
  it.each([
    ['a complete export', text(whole), { receipts }],
    ['a filtered export', text(filtered), {}],
    ['the export of a period', text(period), { receipts }],
    ['a cosigned export', header({ checkpoint: log.checkpoint + cosignatureOf(log.checkpoint) }), { policy }],
  ])('%s has no finding', async (_what, lines, options) => {
    expect((await verifyExport(lines, key, options)).findings).toEqual([]);
  });
});

describe('what was altered', () => {
  it.each(WAYS)('$altered: $way, is $code', async ({ lines, options, code, also = [] }) => {
    const { findings } = await verifyExport(lines, key, options);
    expect([...new Set(findings.map((finding) => finding.code))].sort()).toEqual([code, ...also].sort());
  });

  it('has at least 22 names', () => {
    expect(new Set(WAYS.map(({ code }) => code)).size).toBeGreaterThanOrEqual(22);
  });
});
