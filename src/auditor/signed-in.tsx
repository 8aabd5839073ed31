// What a signed-in auditor sees: the head, and below it the register, one record, or who has looked.
import { useEffect, useRef } from 'preact/hooks';
import { Accesses } from './accesses.tsx';
import { useAccessesRoute, useRatesRoute, useRoute } from './address.ts';
import type { Session } from './answers.ts';
import { fetchSession } from './api.ts';
import { useCheckedKey } from './checked-key.ts';
import { DemandsForm } from './demands-form.tsx';
import { Failure } from './failure.tsx';
import { Head } from './head.tsx';
import { KeyForm } from './key-form.tsx';
import { LogHistorySection } from './log-history.tsx';
import { Rates } from './rates/rates.tsx';
import { RecordPage } from './record-page.tsx';
import { Register } from './register.tsx';
import { type Route, writeRoute } from './route.ts';
import { useAnswer } from './use-answer.ts';

/** @param onSession called when the server has confirmed the session */
export function SignedIn({ onSession, leave }: { onSession: () => void; leave: () => void }) {
  const route = useRoute();
  // Asked again with every step, so that size and checkpoint in the head are of the same moment as what is below.
  const { answer, retry } = useAnswer(writeRoute(route), fetchSession);
  const session = answer.state === 'failed' ? undefined : answer.value;
  const hasSession = session !== undefined;
  useEffect(() => {
    if (hasSession) onSession();
  }, [hasSession, onSession]);

  if (answer.state === 'failed') {
    return (
      <main>
        <h1>Register</h1>
        <Failure error={answer.error} retry={retry} />
      </main>
    );
  }
  return session ? (
    <Opened session={session} route={route} leave={leave} />
  ) : (
    <main>
      <p role="status">Opening the register…</p>
    </main>
  );
}

function Opened({ session, route, leave }: { session: Session; route: Route; leave: () => void }) {
  const [checkedKey, bring] = useCheckedKey(session.vkey);
  const accesses = useAccessesRoute();
  const rates = useRatesRoute();
  const isRegister = !accesses && !rates;
  const cameFrom = useRef<Route | undefined>(undefined);
  useEffect(() => {
    cameFrom.current = route;
  }, [route]);
  return (
    <>
      <Head session={session} checkedKey={checkedKey} leave={leave} />
      <section class="against" aria-label="What it is checked against">
        <KeyForm served={session.vkey} checkedKey={checkedKey} bring={bring} />
        <DemandsForm checkedKey={checkedKey} bring={bring} />
        <LogHistorySection checkedKey={checkedKey} site={session.site} />
      </section>
      {accesses && <Accesses route={accesses} session={session} />}
      {rates && !accesses && <Rates route={rates} session={session} />}
      {isRegister && route.record && (
        <RecordPage
          key={route.record}
          id={route.record}
          route={route}
          session={session}
          checkedKey={checkedKey}
          focus={cameFrom.current !== undefined}
        />
      )}
      {isRegister && !route.record && (
        <Register route={route} session={session} checkedKey={checkedKey} cameFrom={cameFrom.current} />
      )}
    </>
  );
}
