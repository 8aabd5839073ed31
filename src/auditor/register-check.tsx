// Checking everything that the register lists, in this browser: its export is read and verified line by line.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../verify/finding.ts';
import { splitLines } from '../verify/line-splitter.ts';
import { registerCountFinding } from '../verify/register-evidence.ts';
import { type ExportVerdict, verifyExport } from '../verify/verify-export.ts';
import { countLines, fetchExport } from './api.ts';
import { auditErrorOf } from './audit-error.ts';
import type { CheckedKey } from './checked-key.ts';
import { usePageContext } from './page-context.ts';
import { verdictWords } from './register-verdict.ts';
import { type Filter, hasPeriod, hasSelection, type Route, writeRoute } from './route.ts';
import { PassSign } from './sign.tsx';
import { counted, sentence } from './words.ts';

// More would bury the page; the command line names them all.
const FINDINGS_SHOWN = 100;

/** How far the check has come. */
type Progress =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly entries: number }
  | { readonly state: 'done'; readonly verdict: ExportVerdict }
  | { readonly state: 'failed'; readonly message: string };

/** @param route the register's own: what it lists is what is checked, on all pages */
export function RegisterCheck({ route, checkedKey }: { route: Route; checkedKey: CheckedKey }) {
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  const { noticeError } = usePageContext();
  const stop = () => {
    running.current?.abort();
    setProgress({ state: 'idle' });
  };
  useEffect(() => () => running.current?.abort(), []);

  async function start() {
    const { key } = checkedKey;
    if (!key) return setProgress({ state: 'failed', message: 'There is no usable key to check against.' });
    const controller = new AbortController();
    running.current = controller;
    const show = (next: Progress) => {
      if (!controller.signal.aborted) setProgress(next);
    };
    show({ state: 'running', entries: 0 });
    try {
      const lines = splitLines(await fetchExport(route, controller.signal));
      const onProgress = async (entries: number) => {
        show({ state: 'running', entries });
        // Lets the page draw, and the Stop button be pressed.
        await new Promise((resolve) => setTimeout(resolve));
      };
      const verdict = await verifyExport(lines, key, { onProgress });
      show({ state: 'done', verdict: await besideRegister(verdict, route, controller.signal) });
    } catch (thrown) {
      const error = auditErrorOf(thrown);
      show({ state: 'failed', message: error.message });
      if (!controller.signal.aborted) noticeError(error);
    }
  }

  return (
    <section class="check" aria-label="Check of the register">
      {progress.state === 'running' ? (
        <button type="button" onClick={stop}>
          Stop checking
        </button>
      ) : (
        <button type="button" onClick={start}>
          Check {whatIsChecked(route)} in this browser
        </button>
      )}
      <div role="status">
        {progress.state === 'running' && <p>Checked {counted(progress.entries, 'entry')} so far…</p>}
        {progress.state === 'failed' && <p class="bad">✕ {progress.message}</p>}
        {progress.state === 'done' && <Outcome verdict={progress.verdict} route={route} />}
      </div>
    </section>
  );
}

function Outcome({ verdict, route }: { verdict: ExportVerdict; route: Route }) {
  const { ok } = verdict;
  const { findings } = verdict;
  return (
    <div class={ok ? 'verdict good' : 'verdict bad'}>
      <p>
        <PassSign passed={ok} />
        <strong>{verdictWords(verdict)}</strong>
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.slice(0, FINDINGS_SHOWN).map((finding) => (
            <FindingLine key={finding.message} finding={finding} route={route} />
          ))}
        </ul>
      )}
      {findings.length > FINDINGS_SHOWN && (
        <p>These are the first {FINDINGS_SHOWN}; `temoin verify` names them all.</p>
      )}
    </div>
  );
}

function FindingLine({ finding, route }: { finding: Finding; route: Route }) {
  const { severity, message, recordId } = finding;
  return (
    <li>
      {severity === 'warning' && 'To look at: '}
      {sentence(message)}{' '}
      {recordId && <a href={writeRoute({ ...route, record: recordId })}>Open this record</a>}
    </li>
  );
}

/** The verdict with what the number of lines in the register adds to it, where all records were checked. */
async function besideRegister(
  verdict: ExportVerdict,
  route: Route,
  signal: AbortSignal,
): Promise<ExportVerdict> {
  if (hasSelection(route) && !hasPeriod(route)) return verdict;
  const finding = registerCountFinding(verdict, await countLines(route, signal));
  if (!finding) return verdict;
  return { ...verdict, findings: [...verdict.findings, finding], warnings: verdict.warnings + 1 };
}

function whatIsChecked(filter: Filter): string {
  if (hasPeriod(filter)) return 'the whole period';
  return hasSelection(filter) ? 'these records' : 'the whole log';
}
