// What the header of an export begins: all that follows its entries, each part by itself.
import type { Checkpoint } from '../tlog/checkpoint.ts';
import { quote } from '../tlog/error.ts';
import { formatVerifierKey, type VerifierKey } from '../tlog/note.ts';
import type { Policy } from '../tlog/policy.ts';
import type { ClaimedFilter } from './claimed-filter.ts';
import type { EntryVerdict } from './entry-evidence.ts';
import { ErasedEntries } from './erased-entries.ts';
import type { ExportHeader } from './export-header.ts';
import type { ExportLine } from './export-reader.ts';
import { ExportTree, type LeafTree } from './export-tree.ts';
import type { FindingList } from './finding.ts';
import { Heartbeats } from './heartbeats.ts';
import { readLogName } from './log-name.ts';
import { PeriodEdges } from './period-edges.ts';
import { PeriodRun } from './period-run.ts';
import { openOrProblem } from './proof-in-words.ts';
import { type NamedReceipt, ReceiptsBeside } from './receipts-beside.ts';
import { RecordSeries } from './record-series.ts';
import { WidgetReleases } from './widget-releases.ts';
import { verifyWitnesses, type WitnessEvidence } from './witness-evidence.ts';

// Longer than any vkey of a log: two of them differ most at their end.
const VKEY_CHARS_SHOWN = 400;

/** Whoever looks on while an export is verified, and draws conclusions of their own. */
export interface ExportObserver {
  /** The header, whether or not its checkpoint is signed. */
  seeHeader(header: ExportHeader): void;
  /**
   * The next entry, once what can be said of it by itself is known.
   * @param isProved whether it is shown to be the log's, as far as one line can show it
   */
  seeEntry(entry: ExportLine, verdict: EntryVerdict, isProved: boolean): void;
}

/** What else a verification is to look at. */
export interface Demands {
  readonly observer?: ExportObserver;
  readonly policy?: Policy;
  readonly receipts?: readonly NamedReceipt[];
  readonly widgetFiles?: ReadonlyMap<string, Uint8Array>;
}

/** What follows the entries of one export. */
export interface ExportBody {
  readonly isComplete: boolean;
  readonly filter: ClaimedFilter | undefined;
  readonly edges: PeriodEdges | undefined;
  readonly checkpoint: Checkpoint | undefined;
  readonly tree: LeafTree;
  readonly series: RecordSeries;
  readonly widgets: WidgetReleases;
  readonly witnesses: WitnessEvidence | undefined;
  readonly heartbeats: Heartbeats;
  readonly erased: ErasedEntries;
  readonly receipts: ReceiptsBeside;
}

/** Checks the header by the key, and makes ready for the entries. */
export function beginBody(
  header: ExportHeader,
  key: VerifierKey,
  { policy, receipts = [], widgetFiles }: Demands,
  findings: FindingList,
): ExportBody {
  const checkpoint = checkHeader(header, key, findings);
  const { complete: isComplete, filter, period } = header;
  const witnesses = checkpoint && policy && verifyWitnesses(header.checkpoint, policy);
  for (const { code, message } of witnesses?.problems ?? []) findings.error(code, {}, message);
  return {
    isComplete,
    filter,
    edges: period && new PeriodEdges(period),
    checkpoint,
    witnesses,
    heartbeats: new Heartbeats(),
    erased: new ErasedEntries(findings, period),
    receipts: new ReceiptsBeside(findings, receipts, key),
    tree: period
      ? new PeriodRun(findings, period, checkpoint)
      : new ExportTree(findings, isComplete, checkpoint),
    widgets: new WidgetReleases(findings, widgetFiles),
    series: new RecordSeries(findings, checkpoint && readLogName(key.name)?.site),
  };
}

/** Checks the header by the key. @returns what the key signed, if it did */
function checkHeader(header: ExportHeader, key: VerifierKey, findings: FindingList): Checkpoint | undefined {
  const opened = openOrProblem(header.checkpoint, key);
  if ('problem' in opened) {
    const consequence =
      'nothing ties this file to the log, and only its agreement with itself is checked below';
    findings.error('checkpoint-unverified', {}, `${opened.problem}; ${consequence}`);
  }
  const trusted = formatVerifierKey(key.name, key.publicKey);
  if (header.vkey !== trusted) {
    const named = JSON.stringify(header.vkey.slice(0, VKEY_CHARS_SHOWN));
    const advice = 'unless the given one is mistaken, the header was changed, or the log has another key now';
    const message = `the header names the key ${named}, but the given one is "${trusted}"; ${advice}`;
    findings.error('key-differs', {}, message);
  }
  if (header.site !== readLogName(key.name)?.site) {
    const message = `the header names the site ${quote(header.site)}, but the key is of the log ${quote(key.name)}`;
    findings.error('site-differs', {}, message);
  }
  return 'checkpoint' in opened ? opened.checkpoint : undefined;
}
