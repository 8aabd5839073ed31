// Checking what the register lists, in this browser: of the whole log first the tree, then every record, line by line.

import { counted } from '../consent/record-words.ts';
import { type Session, showsPart } from './answers.ts';
import { CheckOutcome } from './check-outcome.tsx';
import { PartProgress } from './check-progress.tsx';
import type { CheckedKey } from './checked-key.ts';
import { exportFileName } from './command.ts';
import type { UnfinishedCheck } from './kept-in-browser.ts';
import { type Filter, hasPeriod, hasSelection, type Route } from './route.ts';
import { useCheck } from './use-check.ts';

/** @param route the register's own: what it lists is what is checked, on all pages */
export function RegisterCheck(props: { route: Route; checkedKey: CheckedKey; session: Session }) {
  const { route, checkedKey, session } = props;
  const isPart = showsPart(session);
  const { check, unfinished, start, resume, stop } = useCheck(route, checkedKey, isPart);
  const { state, tree, records, message } = check;
  return (
    <section class="check" aria-label="Check of the register">
      <div class="check-buttons">
        {state === 'running' ? (
          <button type="button" onClick={stop}>
            Stop checking
          </button>
        ) : (
          <>
            {unfinished && (
              <button type="button" class="primary" onClick={resume}>
                Go on checking
              </button>
            )}
            <button type="button" onClick={start}>
              Check {whatIsChecked(route, isPart)} in this browser
            </button>
          </>
        )}
      </div>
      {unfinished && state !== 'running' && <p class="hint">{unfinishedWords(unfinished)}</p>}
      {(state === 'running' || state === 'stopped' || state === 'failed') && (
        <div class="parts">
          {tree && (
            <PartProgress
              name="The tree"
              part={tree}
              what="entry"
              isRunning={state === 'running' && !tree.verdict}
            />
          )}
          <PartProgress
            name="The records"
            part={records}
            what="entry"
            isRunning={state === 'running' && (!tree || tree.verdict !== undefined)}
          />
        </div>
      )}
      <div role="status">
        {state === 'stopped' && <p class="visually-hidden">Stopped.</p>}
        {state === 'failed' && <p class="bad">✕ {message}</p>}
        <CheckOutcome
          check={check}
          route={route}
          checkedKey={checkedKey}
          file={exportFileName(session.site, new Date(), route, isPart)}
        />
      </div>
    </section>
  );
}

function unfinishedWords({ entries, size }: UnfinishedCheck): string {
  if (entries === size)
    return `A check was stopped after the tree of ${counted(size, 'entry')}. To go on reads the records from the beginning.`;
  return `A check was stopped after ${entries.toLocaleString('en')} of ${counted(size, 'entry')}. It goes on under the same signed checkpoint, so that nothing new has to be believed.`;
}

function whatIsChecked(filter: Filter, isPart: boolean): string {
  if (hasPeriod(filter)) return 'the whole period';
  return hasSelection(filter) || isPart ? 'these records' : 'the whole log';
}
