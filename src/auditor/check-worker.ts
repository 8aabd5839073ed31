// The worker that checks, so that the page stays usable meanwhile: first the tree, then the records. It ends with its page.
import './strict-csp.ts';
import { openCheckpoint } from '../tlog/checkpoint.ts';
import { parsePolicy } from '../tlog/policy.ts';
import { parseVerifierKey, type VerifierKey } from '../tlog/verifier-key.ts';
import { checkLog } from '../verify/check-log.ts';
import { splitLines } from '../verify/line-splitter.ts';
import { verifyExport } from '../verify/verify-export.ts';
import { fetchExport } from './api.ts';
import { auditErrorOf } from './audit-error.ts';
import type { CheckOrder, CheckReport, TreeOrder } from './check-messages.ts';
import { policyLines } from './demands.ts';
import { fetchCheckpoint, logFileReader } from './public-log.ts';

/** Often enough for a bar that moves, and for a stop that loses little. */
const REPORT_EVERY_MS = 200;

addEventListener('message', ({ data }: MessageEvent<CheckOrder>) => void run(data));

async function run(order: CheckOrder): Promise<void> {
  try {
    const key = parseVerifierKey(order.vkey);
    const policy = order.policy === undefined ? undefined : parsePolicy(policyLines(order.policy));
    if (order.tree) await checkTree(order.tree, key, policy);
    // A worker is ended by its page, and with it the transfer.
    const lines = splitLines(await fetchExport(order.filter, new AbortController().signal));
    const due = everySoOften();
    const onProgress = (entries: number) => {
      if (due()) report({ kind: 'records-progress', entries });
    };
    const verdict = await verifyExport(lines, key, { onProgress, ...(policy && { policy }) });
    report({ kind: 'records', verdict });
  } catch (thrown) {
    const { code, message } = auditErrorOf(thrown);
    report({ kind: 'failed', code, message });
  }
}

async function checkTree(
  { note: begun, state, kept }: TreeOrder,
  key: VerifierKey,
  policy: ReturnType<typeof parsePolicy> | undefined,
): Promise<void> {
  const note = begun ?? (await fetchCheckpoint());
  report({ kind: 'note', note });
  const due = everySoOften();
  const verdict = await checkLog(
    {
      note,
      key,
      policy,
      kept: kept.map(({ name, note: keptNote }) => ({ ...openCheckpoint(keptNote, key), name })),
      state,
    },
    // What the log has today, and not what this browser has kept of it.
    logFileReader('no-cache'),
    (entries, size, stateNow) => {
      if (due() || entries === size) report({ kind: 'tree-progress', entries, size, state: stateNow() });
    },
  );
  report({ kind: 'tree', verdict });
}

function everySoOften(): () => boolean {
  let lastMs = Number.NEGATIVE_INFINITY;
  return () => {
    const nowMs = performance.now();
    if (nowMs - lastMs < REPORT_EVERY_MS) return false;
    lastMs = nowMs;
    return true;
  };
}

function report(message: CheckReport): void {
  postMessage(message);
}
