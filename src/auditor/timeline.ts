// What preceded and followed a record for its subject, and what changed from each record to the next. Pure.

import { listed, noticeWasShown } from '../consent/record-words.ts';
import type { Row } from './answers.ts';

/** Records shown on either side; all others are a link away. */
const SHOWN_ASIDE = 3;

/** One record of the subject. */
export interface TimelineItem {
  readonly row: Row;
  /** What is different from the record before it, in phrases; empty for the first one, and where nothing is. */
  readonly changes: readonly string[];
  /** Sequence numbers between it and the record before it that the register does not have; undefined where there are none. */
  readonly missing: { readonly from: number; readonly to: number } | undefined;
}

/** The part of the subject's records that is shown, oldest first. */
export interface Timeline {
  readonly items: readonly TimelineItem[];
  /** Records that come before the first and after the last item. */
  readonly earlier: number;
  readonly later: number;
}

/**
 * @param rows of one subject, in any order
 * @param id of the record in the middle
 * @returns undefined where the rows do not have it
 */
export function timelineOf(rows: readonly Row[], id: string): Timeline | undefined {
  const ordered = [...rows].sort((a, b) => a.index - b.index);
  const at = ordered.findIndex((row) => row.id === id);
  if (at < 0) return undefined;
  const start = Math.max(at - SHOWN_ASIDE, 0);
  const end = Math.min(at + SHOWN_ASIDE + 1, ordered.length);
  return {
    items: ordered.slice(start, end).map((row, place) => itemOf(row, ordered[start + place - 1])),
    earlier: start,
    later: ordered.length - end,
  };
}

function itemOf(row: Row, before: Row | undefined): TimelineItem {
  if (!before || before.damaged || row.damaged) return { row, changes: [], missing: undefined };
  const [from, to] = [before.sequence + 1, row.sequence - 1];
  return { row, changes: changesOf(before, row), missing: from <= to ? { from, to } : undefined };
}

type Intact = Extract<Row, { damaged: false }>;

function changesOf(before: Intact, after: Intact): readonly string[] {
  const granted = added(before.granted, after.granted);
  const refused = added(before.refused, after.refused);
  const undecided = added([...after.granted, ...after.refused], [...before.granted, ...before.refused]);
  return [
    granted.length && `newly granted ${listed(granted)}`,
    refused.length && `newly refused ${listed(refused)}`,
    undecided.length && `no longer asked about ${listed(undecided)}`,
    noticeChange(before, after),
    before.locale !== after.locale && `language changed from ${before.locale} to ${after.locale}`,
    before.revision !== after.revision &&
      `configuration changed from revision ${before.revision} to ${after.revision}`,
    before.widget !== after.widget && `widget changed from version ${before.widget} to ${after.widget}`,
  ].filter((change) => typeof change === 'string');
}

function noticeChange(before: Intact, after: Intact): string | undefined {
  if (before.notice === after.notice) return undefined;
  if (!noticeWasShown(after.notice)) return 'no notice was shown';
  return noticeWasShown(before.notice) ? 'another notice was shown' : 'a notice was shown';
}

const added = (before: readonly string[], after: readonly string[]) =>
  after.filter((id) => !before.includes(id));
