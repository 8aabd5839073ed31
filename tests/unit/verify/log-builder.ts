// A log as a server would keep and export it, built from tlog/ and consent/ alone, the same one every time.

import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { canonicalJson } from '../../../src/consent/canonical-json.ts';
import { commitmentEntry, recordBytes } from '../../../src/consent/commitment.ts';
import { erasureText, hashOfIndexes } from '../../../src/consent/erasure.ts';
import type { Notice } from '../../../src/consent/notice.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import { type Publication, publicationEntry } from '../../../src/consent/publication.ts';
import type { StoredRecord } from '../../../src/consent/record.ts';
import { sha256Hex } from '../../../src/consent/sha256.ts';
import {
  hashedFileOf,
  integrityOf,
  manifestText,
  NO_INTEGRITY,
  type WidgetManifest,
  widgetFileOf,
} from '../../../src/consent/widget-manifest.ts';
import { en } from '../../../src/locales/en.ts';
import { fr } from '../../../src/locales/fr.ts';
import { formatCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { encodeBase64 } from '../../../src/tlog/encoding.ts';
import { inclusionProof } from '../../../src/tlog/inclusion.ts';
import { leafHash, rootOf } from '../../../src/tlog/merkle.ts';
import { formatVerifierKey, parseVerifierKey, signNote, type VerifierKey } from '../../../src/tlog/note.ts';
import { formatTlogProof } from '../../../src/tlog/tlog-proof.ts';
import type { Json } from '../json.ts';

const SITE = 'lettre-cyber.example';
const ORIGIN = `${SITE}/temoin/log`;

export const SEED = Uint8Array.from({ length: 32 }, (_, at) => at);
const OTHER_SEED = Uint8Array.from({ length: 32 }, (_, at) => at + 100);
const START_MS = Date.UTC(2026, 10, 23, 15, 0, 0);
const WIDGET_SOURCES: Readonly<Record<string, (integrity: string) => string>> = {
  'fr/notice.js': () => 'export const notice = 1;',
  'fr/report.js': (integrity) => `export const widget = '${integrity}';`,
};
const WIDGET = {
  version: '0.1.0',
  integrity: integrityOf(
    Object.entries(WIDGET_SOURCES).map(([path, text]) => [
      path,
      hashedFileOf(utf8ToBytes(text(NO_INTEGRITY))),
    ]),
  ),
};
const CONFIGURATION = {
  site: SITE,
  revision: 1,
  policy: '/confidentialite',
  controller: { name: 'La Lettre Cyber', contact: 'dpo@lettre-cyber.example' },
  purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'social' }],
  log: '/temoin/records',
};

/** The key of the log, and another one under the same name. */
export const key: VerifierKey = keyOf(SEED, ORIGIN);
export const otherKey: VerifierKey = keyOf(OTHER_SEED, ORIGIN);
export const vkey = formatVerifierKey(key.name, key.publicKey);
export const otherVkey = formatVerifierKey(otherKey.name, otherKey.publicKey);

/** The files of the widget that every record of the built log names, by path. */
export const widgetFiles: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(WIDGET_SOURCES).map(([path, text]) => [path, utf8ToBytes(text(WIDGET.integrity))]),
);

/** The manifest of these files. */
export const widgetManifest: WidgetManifest = {
  v: 1,
  ...WIDGET,
  files: Object.fromEntries(
    [...widgetFiles].map(([path, content]) => [path, widgetFileOf(content, WIDGET.integrity)]),
  ),
  gateSource: hashedFileOf(utf8ToBytes('var gate;')),
};

/** A line of an export after the header, as the tests change it. */
export type LineObject = Record<string, Json>;

/** One entry with everything that the server knows of it. */
export interface BuiltEntry {
  readonly index: number;
  readonly leaf: Uint8Array;
  /** Absent from publications. */
  readonly record?: StoredRecord;
  readonly bytes?: Uint8Array;
  readonly salt?: Uint8Array;
  readonly publication?: Publication;
  readonly content?: string;
  /** What an erasure took. */
  readonly erased?: readonly number[];
}

/** The notice of the built log in one of its two languages. */
export function noticeIn(locale: 'en' | 'fr'): Notice {
  return noticeOf(CONFIGURATION, locale === 'fr' ? fr : en, WIDGET);
}

/** The published text of that notice. */
export function noticeText(locale: 'en' | 'fr'): string {
  return canonicalJson(noticeIn(locale));
}

/** 32 bytes that depend on the number alone. */
export function saltOf(number: number): Uint8Array {
  return sha256(utf8ToBytes(`salt ${number}`));
}

/**
 * The record of a number from 0: three subjects take turns, so that number n is the subject's record n / 3 + 1; every
 * fourth was measured, every fifth made where no notice was shown.
 */
export function recordOfNumber(number: number, changes: Partial<StoredRecord> = {}): StoredRecord {
  const control = { widthPx: 200, heightPx: 44, contrastHundredths: 700 };
  const accepts = number % 2 === 0;
  return {
    v: 1,
    id: `019ab1c2-6f10-7c3e-9d41-${number.toString(16).padStart(12, '0')}`,
    site: SITE,
    subject: ['Tz3kQ9mW0fH2bXc7LrYd4A', 'Aa1_bB2-cC3dD4eE5fF6gG', '0000000000000000000000'][number % 3] ?? '',
    sequence: Math.floor(number / 3) + 1,
    event: accepts ? 'grant-all' : 'refuse-all',
    surface: 'first-layer',
    gesture: 'trusted',
    granted: accepts ? ['analytics', 'social'] : [],
    refused: accepts ? [] : ['analytics', 'social'],
    notice: number % 5 === 4 ? '0'.repeat(64) : sha256Hex(noticeText(accepts ? 'fr' : 'en')),
    locale: accepts ? 'fr' : 'en',
    revision: 1,
    gpc: number % 3 === 0 ? null : number % 3 === 1,
    layout: 'card',
    ...(number % 4 === 0 && {
      parity: { refuse: control, accept: control, actionsToRefuse: 1, actionsToAccept: 1 },
    }),
    viewport: 'phone',
    clientTime: new Date(START_MS + number * 1_000).toISOString(),
    widget: WIDGET,
    receivedTime: new Date(START_MS + number * 1_000 + 412).toISOString(),
    ...changes,
  };
}

/** A log of three publications (the widget's release, two notices) and then these records. */
export function buildLog(records: readonly StoredRecord[]): BuiltLog {
  const time = new Date(START_MS).toISOString();
  const publications = (
    [
      ['widget', manifestText(widgetManifest)],
      ['notice', noticeText('fr')],
      ['notice', noticeText('en')],
    ] as const
  ).map(([kind, content], index) => {
    const publication: Publication = { kind, hash: sha256Hex(content), time };
    return { index, leaf: leafHash(publicationEntry(publication)), publication, content };
  });
  const commitments = records.map((record, number) =>
    commitmentOf(record, number, publications.length + number),
  );
  return new BuiltLog([...publications, ...commitments]);
}

/** A log of that many records. */
export function buildLogOf(records: number): BuiltLog {
  return buildLog(Array.from({ length: records }, (_, number) => recordOfNumber(number)));
}

/** An entry for a record at an index; the salt depends on the number alone. */
export function commitmentOf(record: StoredRecord, number: number, index: number): BuiltEntry {
  const bytes = recordBytes(record);
  const salt = saltOf(number);
  return { index, leaf: leafHash(commitmentEntry(bytes, salt)), record, bytes, salt };
}

/** The line of an entry, as docs/FORMAT.md §8 has it; an erased one keeps its leaf alone. */
export function lineOf(
  { index, leaf, record, salt, publication, content, erased }: BuiltEntry,
  isErased = false,
): LineObject {
  const line = { index, leaf: encodeBase64(leaf) };
  if (isErased) return line;
  // The reason for the casts: an interface has no index signature, though both are plain JSON.
  if (record && salt)
    return { ...line, record: record as unknown as Json, salt: base64urlnopad.encode(salt) };
  const published = { ...line, publication: publication as unknown as Json, content: content ?? '' };
  return erased && salt
    ? { ...published, erased: [...erased], salt: base64urlnopad.encode(salt) }
    : published;
}

/** A note signed for the log, by its own key or another one of the same name. */
export function signedCheckpoint(size: number, root: Uint8Array, seed = SEED, origin = ORIGIN): string {
  return signNote({
    text: formatCheckpoint({ origin, size, root }),
    name: origin,
    publicKey: ed25519.getPublicKey(seed),
    sign: (message) => ed25519.sign(message, seed),
  });
}

export class BuiltLog {
  readonly entries: readonly BuiltEntry[];

  constructor(entries: readonly BuiltEntry[]) {
    this.entries = entries;
  }

  get leaves(): Uint8Array[] {
    return this.entries.map(({ leaf }) => leaf);
  }

  /** The same log after an erasure of these entries has been published at its end. */
  erasing(erased: readonly number[]): BuiltLog {
    const index = this.entries.length;
    const salt = saltOf(1_000 + index);
    const indexes = hashOfIndexes(salt, erased);
    const content = erasureText({ count: erased.length, indexes, reason: 'subject-request' });
    const time = new Date(START_MS + 86_400_000).toISOString();
    const publication: Publication = { kind: 'erasure', hash: sha256Hex(content), time };
    const leaf = leafHash(publicationEntry(publication));
    return new BuiltLog([...this.entries, { index, leaf, publication, content, erased, salt }]);
  }

  /** The same log after more has been published at its end. */
  publishing(kind: 'widget', value: unknown): BuiltLog {
    const index = this.entries.length;
    const content = canonicalJson(value);
    const time = new Date(START_MS + 86_400_000).toISOString();
    const publication: Publication = { kind, hash: sha256Hex(content), time };
    return new BuiltLog([
      ...this.entries,
      { index, leaf: leafHash(publicationEntry(publication)), publication, content },
    ]);
  }

  get root(): Uint8Array {
    return rootOf(this.leaves);
  }

  get checkpoint(): string {
    return signedCheckpoint(this.entries.length, this.root);
  }

  header(complete: boolean): LineObject {
    return { checkpoint: this.checkpoint, complete, format: 'temoin/export/v1', site: SITE, vkey };
  }

  /** The lines of a complete export, the header first, as objects. */
  complete(erased: readonly number[] = []): LineObject[] {
    return [this.header(true), ...this.entries.map((entry) => lineOf(entry, erased.includes(entry.index)))];
  }

  /** The lines of an export of these indexes alone, each with its inclusion proof. */
  filtered(indexes: readonly number[]): LineObject[] {
    const lines = indexes.map((index) => {
      const entry = this.entries[index];
      if (!entry) throw new RangeError(`the log has no entry ${index}`);
      return { ...lineOf(entry), proof: this.proof(index).map(encodeBase64) };
    });
    return [this.header(false), ...lines];
  }

  /**
   * The lines of the export of a period, by docs/FORMAT.md §8 word for word: every entry is looked at.
   * @param erased entries that have nothing but their leaf
   */
  period(
    { from = '', to = '~' }: { from?: string; to?: string },
    erased: readonly number[] = [],
  ): LineObject[] {
    const times = this.entries.map(({ index, record, publication }) =>
      erased.includes(index) ? undefined : (record?.receivedTime ?? publication?.time),
    );
    const before = times.findLastIndex((time) => time !== undefined && time < from);
    const behind = times.findIndex((time) => time !== undefined && time >= to);
    const [start, end] = [Math.max(before, 0), behind < 0 ? times.length : behind + 1];
    const period = { ...(from && { from }), ...(to !== '~' && { to }) };
    return [this.periodHeader(period, { start, end }), ...this.run({ start, end }, erased)];
  }

  periodHeader(period: LineObject, run: LineObject): LineObject {
    const { complete: _complete, ...header } = this.header(false);
    return { ...header, format: 'temoin/period/v1', period, run };
  }

  /** The entries of a run, the first and the last with their proofs, and the erasures behind it that name any of them. */
  run({ start, end }: { start: number; end: number }, erased: readonly number[] = []): LineObject[] {
    const isNamed = (index: number) => index >= start && index < end;
    const erasures = this.entries.slice(end).filter((entry) => entry.erased?.some(isNamed));
    return [...this.entries.slice(start, end), ...erasures].map((entry) => {
      const { index } = entry;
      const isEdge = index === start || index >= end - 1;
      const line = lineOf(entry, erased.includes(index));
      return isEdge ? { ...line, proof: this.proof(index).map(encodeBase64) } : line;
    });
  }

  /** The receipt of an entry, under the log's own checkpoint or another. */
  receipt(index: number, checkpoint = this.checkpoint): string {
    const { bytes = new Uint8Array(), salt = new Uint8Array() } = this.entries[index] ?? {};
    const salted = utf8ToBytes(`,"salt":"${base64urlnopad.encode(salt)}"}`);
    const extra = concatBytes(utf8ToBytes('{"record":'), bytes, salted);
    return formatTlogProof({ extra, index, proof: this.proof(index), checkpoint });
  }

  /** Inclusion path of an entry in the tree of all entries. */
  proof(index: number): Uint8Array[] {
    const { leaves } = this;
    return inclusionProof(index, leaves.length, (level, at) =>
      rootOf(leaves.slice(at * 2 ** level, (at + 1) * 2 ** level)),
    );
  }
}

/** What a file with these lines says, each in the order that the server writes. */
export function textOf(lines: readonly LineObject[]): string[] {
  return lines.map((line) => canonicalJson(line));
}

/** The same bytes with one bit changed. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return concatBytes(bytes.subarray(0, at), Uint8Array.of((bytes[at] ?? 0) ^ 1), bytes.subarray(at + 1));
}

/** The verifier key of a seed under a name. */
export function keyOf(seed: Uint8Array, name: string): VerifierKey {
  return parseVerifierKey(formatVerifierKey(name, ed25519.getPublicKey(seed)));
}
