// The evidence of what was asked: that given bytes are the notice which a record says was shown.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { StoredRecord } from '../consent/record.ts';
import { quote } from '../tlog/error.ts';
import { readCanonicalJson } from './canonical-text.ts';
import { type Check, CheckList } from './check.ts';
import type { Finding } from './finding.ts';

// Longest notice that is looked at.
const NOTICE_BYTES_MAX = 1_048_576;

/** Stands for the hash in a record of a choice that was made where no notice was shown. */
export const NO_NOTICE_SHOWN = '0'.repeat(64);

/** Whether the notice is the record's: it is if and only if there are no findings. */
export interface NoticeVerdict {
  /** `notice-hash`, then `notice-members`. */
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  /** The parsed document, where its hash is right. The log's operator wrote it: draw it with that in mind. */
  readonly notice?: unknown;
}

/**
 * Compares a record with the bytes of a notice: the hash, and every member that both state. A record that leaves out
 * its layout agrees with any.
 * @param bytes as `GET /temoin/notices/<hash>` gives them, or as a publication's content is
 */
export function verifyNoticeEvidence(record: StoredRecord, bytes: Uint8Array): NoticeVerdict {
  const list = new CheckList({ recordId: record.id });
  const hash = bytesToHex(sha256(bytes));
  if (record.notice === NO_NOTICE_SHOWN) {
    list.failed('notice-hash', 'notice-differs', 'the record says that no notice was shown');
  } else if (hash !== record.notice) {
    list.failed(
      'notice-hash',
      'notice-differs',
      `the record names the notice ${record.notice}, but this one is ${hash}`,
    );
  } else {
    list.passed('notice-hash', `the notice has the hash ${hash}, which the record names`);
  }
  if (list.findings.length) {
    list.notAsked('notice-members', 'this is not the notice of the record, so that nothing in it need agree');
    return { checks: list.checks, findings: list.findings };
  }
  const read = readCanonicalJson(bytes, NOTICE_BYTES_MAX);
  const differences = 'problem' in read ? [read.problem] : membersThatDiffer(record, read.value);
  if (differences.length) list.failed('notice-members', 'notice-differs', differences.join('; '));
  else
    list.passed(
      'notice-members',
      'notice and record name the same site, revision, locale, layout and widget',
    );
  return { checks: list.checks, findings: list.findings, ...('value' in read && { notice: read.value }) };
}

function membersThatDiffer(record: StoredRecord, notice: unknown): string[] {
  const { site, revision, locale, layout, widget } = record;
  const stated: [string[], string | number][] = [
    [['site'], site],
    [['revision'], revision],
    [['locale'], locale],
    [['widget', 'version'], widget.version],
    [['widget', 'integrity'], widget.integrity],
  ];
  if (layout !== undefined) stated.push([['layout'], layout]);
  return stated
    .map(([path, value]) => ({ path, value, found: memberAt(notice, path) }))
    .filter(({ value, found }) => found !== value)
    .map(({ path, value, found }) => {
      const inNotice = quote(JSON.stringify(found) ?? 'missing');
      return `${path.join('.')} is ${quote(String(value))} in the record, but ${inNotice} in the notice`;
    });
}

function memberAt(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = Reflect.get(found, name);
  }
  return found;
}
