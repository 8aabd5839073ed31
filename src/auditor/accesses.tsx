// Who has looked: what was done with each token, the newest first, for operators alone.
import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../consent/record-words.ts';
import { type AccessesRoute, writeAccessesRoute } from './accesses-route.ts';
import { AccessesTable } from './accesses-table.tsx';
import type { AccessesAnswer, Session } from './answers.ts';
import { fetchAccesses } from './api.ts';
import { Failure } from './failure.tsx';
import { usePageContext } from './page-context.ts';
import { START, writeRoute } from './route.ts';
import { useAnswer } from './use-answer.ts';
import { useTitle } from './use-title.ts';

export function Accesses({ route, session }: { route: AccessesRoute; session: Session }) {
  const question = writeAccessesRoute(route);
  const { answer, retry } = useAnswer(question, (signal) => fetchAccesses(route, signal));
  const { announce } = usePageContext();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle('Who has looked', session.site);
  // Each part of the list is a page of its own.
  useEffect(() => heading.current?.focus(), [question]);
  const arrived = answer.state === 'ready' ? answer.value : undefined;
  useEffect(() => {
    if (arrived) announce(`${counted(arrived.accesses.length, 'access')} shown, newest first`);
  }, [arrived, announce]);

  return (
    <main aria-busy={answer.state === 'loading'}>
      <p class="back">
        <a href={writeRoute(START)}>← Register</a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        Who has looked
      </h1>
      {route.same !== undefined && (
        <p class="about">
          Only what was about the same search or person, <code>{route.same.slice(0, 8)}</code>.{' '}
          <a href={writeAccessesRoute({ pages: [] })}>Show everything</a>
        </p>
      )}
      {answer.state === 'failed' && <Failure error={answer.error} retry={retry} />}
      {answer.state === 'loading' && !answer.value && <p role="status">Loading…</p>}
      {answer.state !== 'failed' && answer.value && <Shown answer={answer.value} route={route} />}
    </main>
  );
}

function Shown({ answer, route }: { answer: AccessesAnswer; route: AccessesRoute }) {
  const { accesses, next, days, hashDays } = answer;
  return (
    <>
      <p class="about">
        Whom it was about is not kept: two lines with the same code were about the same search or person, and
        the code says nothing else. Codes are kept for {counted(hashDays, 'day')}, the rest for{' '}
        {counted(days, 'day')}.
      </p>
      {accesses.length ? (
        <AccessesTable accesses={accesses} />
      ) : (
        <p class="empty">Nothing of this kind is kept.</p>
      )}
      <Paging route={route} next={next} />
    </>
  );
}

function Paging({ route, next }: { route: AccessesRoute; next: number | null }) {
  const { pages } = route;
  if (next === null && !pages.length) return null;
  return (
    <nav class="paging" aria-label="Pages of the list">
      {pages.length > 0 && (
        <a href={writeAccessesRoute({ ...route, pages: pages.slice(0, -1) })} rel="prev">
          ← Newer
        </a>
      )}
      {next !== null && (
        <a href={writeAccessesRoute({ ...route, pages: [...pages, next] })} rel="next">
          Older →
        </a>
      )}
    </nav>
  );
}
