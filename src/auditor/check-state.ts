// How far a check has come, and how each report of the worker changes that.
import type { CheckedLog } from '../verify/check-log.ts';
import type { ExportVerdict } from '../verify/verify-export.ts';
import type { CheckReport } from './check-messages.ts';

/** One of the two parts of a check. */
export interface Part<Verdict> {
  readonly entries: number;
  /** Of the log; absent until it is known. */
  readonly size?: number | undefined;
  /** When it began or went on, and at which entry: what is left is reckoned from both. */
  readonly since?: { readonly ms: number; readonly entries: number } | undefined;
  readonly verdict?: Verdict | undefined;
}

/** A check as the page shows it. */
export interface CheckState {
  readonly state: 'idle' | 'running' | 'stopped' | 'failed' | 'done';
  /** Absent where only a part of the register is checked. */
  readonly tree?: Part<CheckedLog> | undefined;
  readonly records: Part<ExportVerdict>;
  /** Why it failed. */
  readonly message?: string | undefined;
}

/** Before the first check. */
export const IDLE: CheckState = { state: 'idle', records: { entries: 0 } };

/** @param nowMs of a clock that only goes forward */
export function afterReport(before: CheckState, report: CheckReport, nowMs: number): CheckState {
  const { tree, records } = before;
  switch (report.kind) {
    case 'note':
      return before;
    case 'tree-progress':
      return { ...before, tree: { ...grown(tree, report.entries, nowMs), size: report.size } };
    case 'tree': {
      const { verdict } = report;
      const size = verdict.checkpoint?.size ?? 0;
      return { ...before, tree: { entries: size, size, verdict }, records: { ...records, size } };
    }
    case 'records-progress':
      return { ...before, records: { ...records, ...grown(records, report.entries, nowMs) } };
    case 'records':
      return { ...before, records: { ...records, verdict: report.verdict } };
    case 'failed':
      return { ...before, state: 'failed', message: report.message };
  }
}

/** Milliseconds that a part still needs at its present pace; undefined while that cannot be told. */
export function timeLeftMs({ entries, size, since }: Part<unknown>, nowMs: number): number | undefined {
  if (size === undefined || !since) return undefined;
  const done = entries - since.entries;
  const elapsedMs = nowMs - since.ms;
  return done > 0 && elapsedMs > 0 ? ((size - entries) / done) * elapsedMs : undefined;
}

function grown<Verdict>(part: Part<Verdict> | undefined, entries: number, nowMs: number): Part<Verdict> {
  return { ...part, entries, since: part?.since ?? { ms: nowMs, entries } };
}
