// A check of what the register lists: started, stopped, gone on with, and remembered where the tab is closed meanwhile.
import { useEffect, useRef, useState } from 'preact/hooks';
import { readLogState } from '../verify/log-state.ts';
import { registerCountFinding } from '../verify/register-evidence.ts';
import type { ExportVerdict } from '../verify/verify-export.ts';
import { countLines } from './api.ts';
import { AuditError, auditErrorOf } from './audit-error.ts';
import type { CheckOrder, CheckReport } from './check-messages.ts';
import { afterReport, type CheckState, IDLE } from './check-state.ts';
import type { CheckedKey } from './checked-key.ts';
import { keepUnfinished, readUnfinished, type UnfinishedCheck } from './kept-in-browser.ts';
import { usePageContext } from './page-context.ts';
import { type Filter, filterQuery, hasPeriod, hasSelection } from './route.ts';
import { startCheck } from './start-check.ts';

/**
 * The last check that came to its end, so that what it found is still there when the auditor comes back from a record.
 * It lives as long as the page.
 */
let finished: { readonly of: string; readonly check: CheckState } | undefined;

/** A check, and what can be done with it. */
export interface Check {
  readonly check: CheckState;
  /** An earlier check of the whole log, against the same, that can be gone on with. */
  readonly unfinished: UnfinishedCheck | undefined;
  readonly start: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
}

/**
 * @param filter what is checked; where it asks for nothing, the whole log, and its tree first
 * @param isPart whether the session shows but a part of the records: the tree, which is public, is whole all the same
 */
export function useCheck(filter: Filter, checkedKey: CheckedKey, isPart: boolean): Check {
  const { vkey, key, policy, kept } = checkedKey;
  const isWhole = !hasPeriod(filter) && !hasSelection(filter);
  const basis = JSON.stringify([vkey, policy?.text, kept?.note]);
  const of = `${filterQuery(filter)} ${basis}`;
  const [check, setCheck] = useState(() => (finished?.of === of ? finished.check : IDLE));
  const [unfinished, setUnfinished] = useState(() => (isWhole ? readUnfinished(basis) : undefined));
  /** The same as is kept in the browser, for where that is blocked. */
  const latest = useRef(unfinished);
  const stopWorker = useRef<() => void>(() => undefined);
  const { noticeError } = usePageContext();
  useEffect(() => () => stopWorker.current(), []);

  function stop() {
    stopWorker.current();
    setCheck((before) => ({ ...before, state: 'stopped' }));
    setUnfinished(latest.current);
  }

  function begin(from: UnfinishedCheck | undefined) {
    if (!key)
      return setCheck({ ...IDLE, state: 'failed', message: 'There is no usable key to check against.' });
    const state = from && readLogState(from.state);
    let note = state && from?.note;
    latest.current = state && from;
    setUnfinished(undefined);
    setCheck({
      ...IDLE,
      state: 'running',
      ...(isWhole && { tree: { entries: state ? (from?.entries ?? 0) : 0, size: from?.size } }),
    });
    const tree = { note, state, kept: kept ? [{ name: kept.name, note: kept.note }] : [] };
    const order: CheckOrder = { vkey, policy: policy?.text, filter, ...(isWhole && { tree }) };
    let isStopped = false;
    const counting = new AbortController();
    const end = startCheck(order, (report) => {
      if (report.kind === 'note') note = report.note;
      if (report.kind === 'tree-progress' && note !== undefined) {
        latest.current = { basis, note, entries: report.entries, size: report.size, state: report.state };
        keepUnfinished(latest.current);
      }
      if (report.kind === 'records') void finish(report.verdict);
      else follow(report);
    });
    stopWorker.current = () => {
      isStopped = true;
      counting.abort();
      end();
    };

    function follow(report: CheckReport) {
      if (isStopped) return;
      setCheck((before) => afterReport(before, report, performance.now()));
      if (report.kind !== 'failed') return;
      stopWorker.current();
      setUnfinished(latest.current);
      noticeError(new AuditError(report.code, report.message));
    }

    async function finish(verdict: ExportVerdict) {
      try {
        const whole = await besideRegister(verdict, filter, isPart, counting.signal);
        if (isStopped) return;
        if (isWhole) keepUnfinished(undefined);
        setCheck((before) => {
          const after = afterReport(before, { kind: 'records', verdict: whole }, performance.now());
          finished = { of, check: { ...after, state: 'done' } };
          return finished.check;
        });
        stopWorker.current();
      } catch (thrown) {
        const { code, message } = auditErrorOf(thrown);
        follow({ kind: 'failed', code, message });
      }
    }
  }

  return { check, unfinished, start: () => begin(undefined), resume: () => begin(unfinished), stop };
}

/** The verdict with what the number of lines in the register adds to it, where all records were checked. */
async function besideRegister(
  verdict: ExportVerdict,
  filter: Filter,
  isPart: boolean,
  signal: AbortSignal,
): Promise<ExportVerdict> {
  if ((hasSelection(filter) || isPart) && !hasPeriod(filter)) return verdict;
  const finding = registerCountFinding(verdict, await countLines(filter, signal));
  if (!finding) return verdict;
  return { ...verdict, findings: [...verdict.findings, finding], warnings: verdict.warnings + 1 };
}
