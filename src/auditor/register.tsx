// The register: every record of the log, newest first, a page at a time.
import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../consent/record-words.ts';
import type { Page, Session } from './answers.ts';
import { fetchPage } from './api.ts';
import type { AuditError } from './audit-error.ts';
import type { CheckedKey } from './checked-key.ts';
import { ExportLinks } from './export-links.tsx';
import { Failure } from './failure.tsx';
import { usePageContext } from './page-context.ts';
import { PrintLine } from './print-line.tsx';
import { ReceiptDrop } from './receipt-drop.tsx';
import { RegisterCheck } from './register-check.tsx';
import { RegisterFilter } from './register-filter.tsx';
import { RegisterPaging } from './register-paging.tsx';
import { RegisterTable } from './register-table.tsx';
import { filterQuery, hasPeriod, hasSelection, type Route, unfiltered, writeRoute } from './route.ts';
import { rowLinkId } from './row-link.ts';
import { useAnswer } from './use-answer.ts';
import { useColumns } from './use-columns.ts';
import { useTitle } from './use-title.ts';
import { sentence } from './words.ts';

/** @param cameFrom the route before this one; undefined where the page opened here */
export function Register(props: {
  route: Route;
  session: Session;
  checkedKey: CheckedKey;
  cameFrom: Route | undefined;
}) {
  const { route, session, checkedKey, cameFrom } = props;
  const { announce } = usePageContext();
  const { answer, retry } = useAnswer(`${filterQuery(route)} ${route.pages.join('.')}`, (signal) =>
    fetchPage(route, route.pages.at(-1), signal),
  );
  const page = answer.state === 'failed' ? undefined : answer.value;
  // That a period, or the log, has no record is worth a proof as well: the register may have been emptied.
  const isExportable =
    page !== undefined && (page.total > 0 || page.more || hasPeriod(route) || !hasSelection(route));
  const [columns, chooseColumns] = useColumns(route);
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(route.search && `“${route.search}”`, 'Register', session.site);

  const arrived = answer.state === 'ready' ? answer.value : undefined;
  // The record that was open a moment ago: its row gets the focus back, once.
  const returnTo = useRef(cameFrom?.record);
  useEffect(() => {
    if (!arrived) return;
    announce(countWords(arrived, route));
    if (returnTo.current) document.getElementById(rowLinkId(returnTo.current))?.focus();
    returnTo.current = undefined;
  }, [arrived, announce, route]);

  const pageKey = route.pages.join('.');
  const shownPage = useRef(pageKey);
  useEffect(() => {
    if (shownPage.current === pageKey) return;
    shownPage.current = pageKey;
    heading.current?.focus();
  }, [pageKey]);

  return (
    <main aria-busy={answer.state === 'loading'}>
      <h1 ref={heading} tabIndex={-1}>
        Register
      </h1>
      <PrintLine route={route} page={page} />
      <div class="ask">
        <RegisterFilter route={route} />
        <ReceiptDrop route={route} session={session} checkedKey={checkedKey} />
      </div>
      {answer.state === 'failed' && <NotListed error={answer.error} route={route} retry={retry} />}
      {!page && answer.state === 'loading' && <p class="quiet-line">Loading the register…</p>}
      {page && (
        <>
          {isExportable && (
            <div class="table-head">
              <p class="count">{countWords(page, route)}</p>
              <ExportLinks
                filter={route}
                total={page.more ? undefined : page.total}
                session={session}
                checkedKey={checkedKey}
              />
            </div>
          )}
          {isExportable && (
            <RegisterCheck
              key={[filterQuery(route), checkedKey.vkey, checkedKey.policy?.text, checkedKey.kept?.note].join(
                ' ',
              )}
              route={route}
              checkedKey={checkedKey}
              session={session}
            />
          )}
          {page.lag > 0 && (
            <p class="lag">The register follows the log in a moment: {counted(page.lag, 'entry')} to go.</p>
          )}
          {page.records.length > 0 && (
            <RegisterTable rows={page.records} route={route} columns={columns} choose={chooseColumns} />
          )}
          {page.records.length === 0 && page.lookedTo === null && <Nothing route={route} />}
          <RegisterPaging route={route} page={page} size={session.size} />
        </>
      )}
    </main>
  );
}

/** A filter that the server does not understand is told in its words, and lists nothing. */
function NotListed({ error, route, retry }: { error: AuditError; route: Route; retry: () => void }) {
  if (error.code !== 'request-refused') return <Failure error={error} retry={retry} />;
  return (
    <div class="failure" role="alert">
      <p>
        <span aria-hidden="true">✕ </span>
        {sentence(error.message)} Nothing is listed, since to pass over it would list more than this address
        asks for.
      </p>
      <p>
        <a href={writeRoute(unfiltered(route))}>Show the whole register</a>
      </p>
    </div>
  );
}

function Nothing({ route }: { route: Route }) {
  if (hasPeriod(route) && !hasSelection(route)) {
    return (
      <p class="empty">
        No record was received on these days.{' '}
        <a href={writeRoute(unfiltered(route))}>Show the whole register</a>
      </p>
    );
  }
  if (!hasSelection(route) && !route.pages.length) {
    return (
      <p class="empty">
        The register is empty: no choice has been recorded yet. It fills as visitors accept, refuse or choose.
      </p>
    );
  }
  return (
    <p class="empty">
      No record matches. A search takes a whole subject or record id, or at least its first four characters.{' '}
      <a href={writeRoute(unfiltered(route))}>Show the whole register</a>
    </p>
  );
}

function countWords({ total, more }: Page, route: Route): string {
  if (!total) return more ? 'Not counted, newest first' : 'No record';
  const matching = hasSelection(route) || hasPeriod(route) ? ` ${total === 1 ? 'matches' : 'match'}` : '';
  return `${more ? 'At least ' : ''}${counted(total, 'record')}${matching}, newest first`;
}
