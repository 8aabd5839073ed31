// The report on an evidence pack: what it shows and what in it nothing vouches for, for people and for programs.
import { encodeBase64 } from '../tlog/encoding.ts';
import { selectionInWords } from '../verify/pack/pack-selection.ts';
import type { PackVerdict } from '../verify/pack/verify-pack.ts';
import { printable } from './printable.ts';
import { checkpointInWords, count, findingsInWords } from './verification-report.ts';

// A pack may claim any number; people read a few.
const ABSENT_PRINTED = 20;
const FOR_READING_PRINTED = 4;

/** The report in lines, without a last newline. */
export function packInWords(verdict: PackVerdict): string {
  return [...summary(verdict), ...findingsInWords(verdict)].join('\n');
}

/** The whole verdict as one JSON text, hashes in base64 or as they stand in the pack. */
export function packAsJson({ records, kept, ...verdict }: PackVerdict): string {
  const { findings: _findings, checkpoint, ...ofRecords } = records ?? {};
  const stated = checkpoint && { ...checkpoint, root: encodeBase64(checkpoint.root) };
  return JSON.stringify(
    {
      ...verdict,
      ...(records && { records: { ...ofRecords, ...(stated && { checkpoint: stated }) } }),
      kept: kept.map(({ root, ...checked }) => ({ ...checked, root: encodeBase64(root) })),
    },
    null,
    2,
  );
}

function summary(verdict: PackVerdict): string[] {
  const { manifest, records, counts, sameAsRecords } = verdict;
  if (!manifest) return [];
  const { files, notices, releases, pictures } = counts;
  const parts = [
    count(notices, 'notice'),
    count(releases, 'release of the widget', 'releases of the widget'),
  ];
  return [
    `pack        ${printable(selectionInWords(manifest.selection))}, made at ${manifest.made}`,
    ...(records?.checkpoint ? checkpointInWords(records.checkpoint, records.cosigned) : []),
    `files       ${count(files, 'file')}: ${[...parts, count(pictures, 'picture')].join(', ')}`,
    ...recordsInWords(verdict),
    ...(sameAsRecords.length
      ? [
          `the same    ${sameAsRecords.join(', ')}: what the ${records?.ok ? 'proved records say' : 'export says'}, to the byte`,
        ]
      : []),
    ...keptInWords(verdict),
    ...forReadingInWords(verdict),
    ...absentInWords(verdict),
    ...verifierInWords(verdict),
  ];
}

function recordsInWords({ ok, records }: PackVerdict): string[] {
  if (!records) return [];
  const { period, complete } = records;
  const found = count(period?.records ?? records.counts.records, 'record');
  if (!ok) return [`records     ${found}; whether that is all of them is not shown`];
  if (complete || period) return [`records     ${found}, each in the log, and nothing was left out`];
  return [
    `records     ${found}, each in the log; that none was left out, a pack of a notice or a subject cannot show:`,
    '            a pack of a period or of the whole log does',
  ];
}

function keptInWords({ kept }: PackVerdict): string[] {
  return kept.map(({ name, size, agrees }) => {
    const entries = count(size, 'entry', 'entries');
    if (agrees === undefined)
      return printable(`kept        ${name}, of ${entries}: this pack cannot be held against it`);
    return printable(`kept        ${name}, of ${entries}: ${agrees ? 'agrees' : 'contradicts this log'}`);
  });
}

function forReadingInWords({ forReading }: PackVerdict): string[] {
  if (!forReading.length) return [];
  const shown = forReading.slice(0, FOR_READING_PRINTED).join(', ');
  const more = forReading.length - FOR_READING_PRINTED;
  return [
    printable(
      `not proved  ${shown}${more > 0 ? ` and ${more} more` : ''}: for reading; nobody vouches for them`,
    ),
    '            but whoever made the pack',
  ];
}

function absentInWords({ manifest }: PackVerdict): string[] {
  const absent = manifest?.absent ?? [];
  const more = absent.length - ABSENT_PRINTED;
  return [
    ...absent.slice(0, ABSENT_PRINTED).map(({ path, why }) => printable(`not here    ${path}: ${why}`)),
    ...(more > 0 ? [`            and ${count(more, 'more path')}; --json prints all`] : []),
  ];
}

function verifierInWords({ verifier }: PackVerdict): string[] {
  if (verifier === undefined) return [];
  return [
    `page        verify.html has the SHA-256 ${verifier};`,
    '            trust it where a copy of dist/audit/verify.html that you got elsewhere has the same',
  ];
}
