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
    const progress = everySoOften();
    const onProgress = (entries: number) => progress.set(() => ({ kind: 'records-progress', entries }));
    const verdict = await verifyExport(lines, key, { onProgress, ...(policy && { policy }) });
    progress.end();
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
  const progress = everySoOften();
  const verdict = await checkLog(
    {
      note,
      key,
      policy,
      kept: kept.map(({ name, note: keptNote }) => ({ ...openCheckpoint(keptNote, key), name })),
      state,
    },
    // What the log has today, and not what this browser has kept of it.
    logFileReader('no-store'),
    (entries, size, stateNow) =>
      progress.set(() => ({ kind: 'tree-progress', entries, size, state: stateNow() })),
  );
  progress.end();
  report({ kind: 'tree', verdict });
}

/** Reports the newest of what is set, every so often and at the end. */
function everySoOften(): { readonly set: (newest: () => CheckReport) => void; readonly end: () => void } {
  let newest: (() => CheckReport) | undefined;
  const say = () => {
    if (newest) report(newest());
    newest = undefined;
  };
  const timer = setInterval(say, REPORT_EVERY_MS);
  return {
    set: (next) => {
      newest = next;
    },
    end: () => {
      clearInterval(timer);
      say();
    },
  };
}

function report(message: CheckReport): void {
  postMessage(message);
}
