// The links to the pages, in the head of each.
import { writeAccessesRoute } from './accesses-route.ts';
import { useAccessesRoute, useAnomaliesRoute, useNoticesRoute, useRatesRoute } from './address.ts';
import { writeAnomaliesRoute } from './anomalies/anomalies-route.ts';
import { writeNoticesRoute } from './notices/notices-route.ts';
import { writeRatesRoute } from './rates/rates-route.ts';
import { START, writeRoute } from './route.ts';

/** @param isOperator whether those who have looked are shown too */
export function Pages({ isOperator }: { isOperator: boolean }) {
  const [notices, anomalies, accesses] = [useNoticesRoute(), useAnomaliesRoute(), useAccessesRoute()];
  const rates = useRatesRoute();
  const isRegister = !notices && !anomalies && !rates && !accesses;
  return (
    <nav class="pages" aria-label="Pages">
      <PageLink href={writeRoute(START)} name="Register" isThis={isRegister} />
      <PageLink href={writeNoticesRoute({})} name="Notices" isThis={notices !== undefined} />
      <PageLink href={writeRatesRoute({})} name="Rates" isThis={rates !== undefined} />
      <PageLink href={writeAnomaliesRoute({})} name="Anomalies" isThis={anomalies !== undefined} />
      {isOperator && (
        <PageLink
          href={writeAccessesRoute({ pages: [] })}
          name="Who has looked"
          isThis={accesses !== undefined}
        />
      )}
    </nav>
  );
}

/** It leads to the beginning of a page also from within. */
function PageLink({ href, name, isThis }: { href: string; name: string; isThis: boolean }) {
  return (
    <a href={href} class={isThis ? 'this-page' : ''} aria-current={isThis ? 'true' : undefined}>
      {name}
    </a>
  );
}
