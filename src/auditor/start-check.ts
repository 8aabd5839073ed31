// Starts the worker that checks; the owner of `Worker`.
import type { CheckOrder, CheckReport } from './check-messages.ts';

/** File name of the worker, by its content; the build puts it in. */
declare const __TEMOIN_CHECK_WORKER__: string;

const NOT_LOADED =
  'The part of this page that checks could not be loaded. The server may have been updated meanwhile: reload the page.';

/**
 * Starts a check.
 * @param report called with each report in turn; none comes after `failed`, after `records`, or after the stop
 * @returns stops it at once
 */
export function startCheck(order: CheckOrder, report: (message: CheckReport) => void): () => void {
  const worker = new Worker(addressOf(__TEMOIN_CHECK_WORKER__), { type: 'module' });
  // The reason for the cast: the other side posts nothing else.
  worker.addEventListener('message', ({ data }) => report(data as CheckReport));
  worker.addEventListener('error', () =>
    report({ kind: 'failed', code: 'unreachable', message: NOT_LOADED }),
  );
  worker.postMessage(order);
  return () => worker.terminate();
}

/** As the page's policy (`require-trusted-types-for 'script'`) accepts an address of a script. */
function addressOf(file: string): string {
  const address = `/temoin/audit/${file}`;
  const rules = { createHTML: () => '', createScriptURL: () => address };
  return window.trustedTypes?.createPolicy('temoin-audit', rules).createScriptURL('') ?? address;
}
