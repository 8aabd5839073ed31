// The first line of an export: what the file says it is, or what else it seems to be.
import { quote } from '../tlog/error.ts';
import { type ClaimedFilter, readClaimedFilter } from './claimed-filter.ts';
import { type ClaimedPeriod, readClaimedPeriod } from './claimed-period.ts';
import { ambiguity, type LineFault, type Members, parseLine, spell } from './export-text.ts';
import type { FindingCode } from './finding.ts';

// Names and versions of the formats (docs/FORMAT.md §8), each with the members that it has beside those of both.
const MEMBER_TYPES = {
  'temoin/export/v1': { complete: 'boolean' },
  'temoin/period/v1': { period: 'object', run: 'object' },
} as const;
const COMMON_MEMBER_TYPES = {
  checkpoint: 'string',
  format: 'string',
  site: 'string',
  vkey: 'string',
} as const;

// The reason for the cast: they are all the names that the constant has.
const FORMATS = Object.keys(MEMBER_TYPES) as (keyof typeof MEMBER_TYPES)[];

const PERIOD_FORM =
  'period must be an object of from and to, times of which one is there and from is the earlier, and run one of start and end, indexes';

// What people hand in instead, by how it begins.
const OTHER_FILES: readonly (readonly [RegExp, string])[] = [
  [/^(PK|BZh|.?\ufffd)/, 'a compressed or other binary file; unpack it, or save it as UTF-8'],
  [/^SQLite format 3/, 'an SQLite database; export the log as JSON Lines from the auditor’s page'],
  [/^c2sp\.org\/tlog-proof@/, 'a receipt, which proves one record; an export proves many'],
  [/^\s*<(!|html|\?xml)/i, 'a web page; perhaps the sign-in page was saved in place of the export'],
  [/^\[/, 'a JSON list; an export has one JSON object a line'],
  [
    /^"?[\w ]+"?([,;\t]"?[\w ]+"?)+\r?$/,
    'a CSV file, which is for reading and proves nothing; export as JSON Lines',
  ],
  [/^[\w.-]+\/temoin\/log\r?$/, 'a checkpoint; an export has it in its first line'],
];

/** What the first line says. */
export interface ExportHeader {
  /** The checkpoint's signed note. */
  readonly checkpoint: string;
  /** Whether every entry from 0 to the checkpoint's size less one is meant to be there. */
  readonly complete: boolean;
  /** What a partial export says that it was filtered by; absent from complete ones and where it says nothing. */
  readonly filter?: ClaimedFilter;
  /** What the export of a period says that it has whole. Such an export is not complete. */
  readonly period?: ClaimedPeriod;
  readonly site: string;
  /** For convenience only: a verifier uses a key that it got elsewhere. */
  readonly vkey: string;
}

/**
 * Reads the first line. A byte order mark before it is passed over, as RFC 8259 §8.1 allows.
 * @returns a fault for anything that is not a header of this version with its members and no other, and for
 *   other files, which it tries to recognise; never throws
 */
export function readExportHeader(
  line: string,
): { readonly header: ExportHeader } | { readonly fault: LineFault } {
  const text = line.startsWith('\ufeff') ? line.slice(1) : line;
  if (!text.startsWith('{')) return { fault: fault('file-not-export', foreignFile(text)) };
  const read = parseLine(text);
  if ('fault' in read) return headerUnreadable(read.fault);
  const ambiguous = ambiguity(text, spell(read.members));
  if (ambiguous) return headerUnreadable(ambiguous);
  const problem = memberFault(read.members);
  if (problem) return { fault: problem };
  const { checkpoint, complete = false, site, vkey } = read.members;
  const filter = readClaimedFilter(read.members.filter);
  const period = readClaimedPeriod(read.members.period, read.members.run);
  const claimed = { ...(filter && { filter }), ...(period && { period }) };
  // The reason for the cast: memberFault has looked at the type of each.
  return { header: { checkpoint, complete, site, vkey, ...claimed } as unknown as ExportHeader };
}

function foreignFile(text: string): string {
  const known = OTHER_FILES.find(([beginning]) => beginning.test(text.slice(0, 4_096)));
  const what = known ? `seems to be ${known[1]}` : `begins ${quote(text)}`;
  return `the file is not an export in JSON Lines: it ${what}`;
}

function headerUnreadable({ message, isCut }: LineFault): { readonly fault: LineFault } {
  const text = `the header in line 1 is unreadable, so that nothing after it can be checked: ${message}`;
  return { fault: { code: 'header-malformed', message: text, isCut } };
}

function memberFault(members: Members): LineFault | undefined {
  const has = (name: string) => Object.hasOwn(members, name);
  if (!has('format') && has('index') && has('leaf')) {
    return fault('header-malformed', 'line 1 is an entry: the header, which must stand there, is missing');
  }
  if (!has('format') && !has('checkpoint')) {
    return fault(
      'file-not-export',
      'the file is not an export: line 1 is JSON, but not the header of an export',
    );
  }
  const format = has('format') ? FORMATS.find((known) => known === members.format) : 'temoin/export/v1';
  if (format === undefined) {
    const found = quote(String(spell(members.format)));
    const known = FORMATS.map((name) => `"${name}"`).join(' and ');
    return fault('format-unknown', `the header names the format ${found}; this version reads ${known}`);
  }
  const types: Readonly<Record<string, string>> = { ...COMMON_MEMBER_TYPES, ...MEMBER_TYPES[format] };
  const mayFilter = format === 'temoin/export/v1';
  const problems = [
    ...Object.entries(types)
      .filter(([name, type]) => !has(name) || typeof members[name] !== type)
      .map(([name, type]) => `${name} must be a ${type}`),
    ...Object.keys(members)
      .filter((name) => !(name === 'filter' && mayFilter) && !Object.hasOwn(types, name))
      .map((name) => `${quote(name)} is unknown`),
    ...(mayFilter && has('filter') && (members.complete !== false || !readClaimedFilter(members.filter))
      ? ['filter must be an object of search and event, in an export that is not complete']
      : []),
    ...(mayFilter || readClaimedPeriod(members.period, members.run) ? [] : [PERIOD_FORM]),
  ];
  if (!problems.length) return undefined;
  return fault('header-malformed', `the header in line 1 is malformed: ${problems.slice(0, 5).join(', ')}`);
}

function fault(code: FindingCode, message: string): LineFault {
  return { code, message, isCut: false };
}
