// Packs as a server would make them (docs/FORMAT.md §13), of the built log: files by path, and the ZIP of them.

import { utf8ToBytes } from '@noble/hashes/utils.js';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { readNoticeDocument } from '../../../src/consent/notice-document.ts';
import {
  type PackManifest,
  type PackSelection,
  packManifestText,
} from '../../../src/consent/pack-manifest.ts';
import { readStoredRecord } from '../../../src/consent/record-schema.ts';
import { sha256Hex } from '../../../src/consent/sha256.ts';
import { hashedFileOf, manifestText } from '../../../src/consent/widget-manifest.ts';
import { RECORD_FORMS } from '../../../src/verify/pack/forms.ts';
import { isSelected } from '../../../src/verify/pack/pack-selection.ts';
import type { PackedFiles } from '../../../src/verify/pack/packed-files.ts';
import { type ByteSource, readZip } from '../../../src/verify/pack/zip-files.ts';
import {
  type BuiltLog,
  buildLogOf,
  type LineObject,
  noticeText,
  textOf,
  vkey,
  widgetFiles,
  widgetManifest,
} from './log-builder.ts';

/** A file of a pack, by its path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Publications of the built log: the release of the widget, and two notices. */
const PUBLISHED = [0, 1, 2];

export const packedLog: BuiltLog = buildLogOf(12);
const RELEASE = widgetManifest.integrity.slice(0, 16);

/** Lines of the export of a selection. */
function exportOf(log: BuiltLog, selection: PackSelection): LineObject[] {
  if ('notice' in selection) return filtered(log, { notice: selection.notice });
  if ('subject' in selection) return filtered(log, { search: selection.subject });
  return 'from' in selection || 'to' in selection ? log.period(selection) : log.complete();
}

function filtered(log: BuiltLog, filter: { notice?: string; search?: string }): LineObject[] {
  const indexes = log.entries.flatMap(({ index, record }) =>
    record && (record.notice === filter.notice || record.subject === filter.search) ? index : [],
  );
  const [header, ...lines] = log.filtered(indexes);
  return [{ ...header, filter: { ...filter } }, ...lines];
}

/** The records of an export in the other forms of a pack. */
function formsOf(exported: readonly LineObject[], selection: PackSelection): [string, Uint8Array][] {
  const records = exported.flatMap(({ index, record }) => {
    const read = readStoredRecord(record);
    return 'record' in read && isSelected(selection, read.record)
      ? { record: read.record, index: Number(index), notice: documents.get(read.record.notice) }
      : [];
  });
  return RECORD_FORMS.map(({ path, head, of, tail }) => [
    path,
    utf8ToBytes(head + records.map((known, at) => of(known, at)).join('') + tail),
  ]);
}

const documents = new Map(
  (['fr', 'en'] as const).map((locale) => [
    sha256Hex(noticeText(locale)),
    readNoticeDocument(JSON.parse(noticeText(locale))),
  ]),
);

const file = (lines: readonly LineObject[]) => `${textOf(lines).join('\n')}\n`;

/** The files of a pack but its manifest, in the order of the format. */
export function contentsOf(selection: PackSelection, log = packedLog): Map<string, Uint8Array> {
  const exported = exportOf(log, selection);
  const named = new Set(
    exported.flatMap(({ record }) =>
      typeof record === 'object'
        ? (JSON.stringify(record).match(/"notice":"([1-9a-f]\w{63})"/)?.[1] ?? [])
        : [],
    ),
  );
  const notices = (['fr', 'en'] as const)
    .map((locale) => noticeText(locale))
    .filter((text) => !Object.keys(selection).length || named.has(sha256Hex(text)));
  const texts: [string, string][] = [
    ['README.txt', 'What this is.\n'],
    ['summary.html', '<!doctype html><title>Summary</title>\n'],
    ['verify.html', '<!doctype html><title>Verifier</title>\n'],
    ['checkpoint', log.checkpoint],
    ['vkey', `${vkey}\n`],
    ['export.jsonl', file(exported)],
    ['publications.jsonl', file(log.filtered(PUBLISHED))],
  ];
  return new Map([
    ...texts.map(([path, text]): [string, Uint8Array] => [path, utf8ToBytes(text)]),
    ...formsOf(exported, selection),
    ...notices.map((text): [string, Uint8Array] => [`notices/${sha256Hex(text)}.json`, utf8ToBytes(text)]),
    [`widget/${RELEASE}/manifest.json`, utf8ToBytes(manifestText(widgetManifest))],
    ...[...widgetFiles].map(([path, bytes]): [string, Uint8Array] => [`widget/${RELEASE}/${path}`, bytes]),
    ...notices.map((text): [string, Uint8Array] => [
      `pictures/${sha256Hex(text)}/fr-phone-light.png`,
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    ]),
  ]);
}

/** The same with a manifest of these files behind them. */
export function withManifest(
  files: Files,
  selection: PackSelection,
  changes: Partial<PackManifest> = {},
): Map<string, Uint8Array> {
  const text = packManifestText({
    format: 'temoin/pack/v1',
    site: 'lettre-cyber.example',
    origin: 'lettre-cyber.example/temoin/log',
    size: packedLog.entries.length,
    made: '2026-11-29T18:00:00.000Z',
    selection,
    files: [...files].map(([path, content]) => {
      const { bytes, sha256: hash } = hashedFileOf(content);
      return { path, bytes, hash };
    }),
    absent: [],
    ...changes,
  });
  return new Map([...files, ['manifest.json', utf8ToBytes(text)]]);
}

/** A whole pack. */
export const packOf = (selection: PackSelection = {}): Map<string, Uint8Array> =>
  withManifest(contentsOf(selection), selection);

/** The bytes of a ZIP of files; some of them stored as they are. */
export async function zipOf(files: Files, level = 6): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level });
  for (const [path, bytes] of files) await zip.add(path, new Uint8ArrayReader(bytes));
  return zip.close();
}

/** Bytes in memory as a file on a disk. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    bytes: bytes.length,
    read: async (offset, length) => bytes.slice(offset, offset + length),
  };
}

/** What is read from the ZIP of these files. */
export const packed = async (files: Files): Promise<PackedFiles> => readZip(sourceOf(await zipOf(files)));
