// What is unusual in the register: a list, newest first, and what was looked at.
import { useEffect, useRef } from 'preact/hooks';
import { momentWords } from '../../consent/instant-words.ts';
import { counted, listed } from '../../consent/record-words.ts';
import { goToAnomalies } from '../address.ts';
import type { AnomaliesAnswer, Session } from '../answers.ts';
import { fetchAnomalies } from '../api.ts';
import { Failure } from '../failure.tsx';
import { usePageContext } from '../page-context.ts';
import { useAnswer } from '../use-answer.ts';
import { useTitle } from '../use-title.ts';
import { type AnomaliesRoute, writeAnomaliesRoute } from './anomalies-route.ts';
import { AnomalyItem } from './anomaly-item.tsx';

export function Anomalies({ route, session }: { route: AnomaliesRoute; session: Session }) {
  const question = writeAnomaliesRoute(route);
  const { answer, retry } = useAnswer(question, (signal) => fetchAnomalies(route, signal));
  const { announce } = usePageContext();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle('Anomalies', session.site);
  // The anomalies of other days are a page of their own.
  useEffect(() => heading.current?.focus(), [question]);
  const arrived = answer.state === 'ready' ? answer.value : undefined;
  useEffect(() => {
    if (arrived) announce(foundWords(arrived));
  }, [arrived, announce]);

  return (
    <main class="anomalies" aria-busy={answer.state === 'loading'}>
      <h1 ref={heading} tabIndex={-1}>
        Anomalies
      </h1>
      <p class="about">
        What is unusual in the counts of records, with the reason, the numbers that led to it, and what an
        honest explanation could be. Nothing here proves that anything is wrong; it says where to look.
      </p>
      <Days key={question} route={route} />
      {answer.state === 'failed' && <Failure error={answer.error} retry={retry} />}
      {answer.state === 'loading' && <p role="status">Looking…</p>}
      {arrived && <Found answer={arrived} />}
    </main>
  );
}

function Days({ route }: { route: AnomaliesRoute }) {
  function look(event: SubmitEvent) {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const given = new FormData(event.currentTarget);
    const [from, to] = ['from', 'to'].map((name) => String(given.get(name) ?? ''));
    goToAnomalies({ ...(from && { from }), ...(to && { to }) });
  }
  return (
    <form class="days" onSubmit={look}>
      <label>
        From, day (UTC)
        <input type="date" name="from" defaultValue={route.from ?? ''} />
      </label>
      <label>
        Before, day (UTC)
        <input type="date" name="to" defaultValue={route.to ?? ''} />
      </label>
      <button type="submit">Look at these days</button>
    </form>
  );
}

function Found({ answer }: { answer: AnomaliesAnswer }) {
  const { anomalies, more } = answer;
  return (
    <>
      <p class="count found-count">
        {foundWords(answer)}, {momentWords(answer.from)} to before {momentWords(answer.to)} (UTC)
      </p>
      {answer.cut && (
        <p class="about">
          ⚠ Earlier days were not looked at: there was too much to count for one question. Ask for them by
          themselves.
        </p>
      )}
      {answer.lag > 0 && (
        <p class="lag">
          The register is {counted(answer.lag, 'entry')} behind the log; hours to come are not judged.
        </p>
      )}
      <ol class="anomaly-list">
        {anomalies.map((anomaly) => (
          <AnomalyItem
            key={`${anomaly.kind} ${anomaly.from} ${anomaly.title} ${anomaly.reason}`}
            anomaly={anomaly}
          />
        ))}
      </ol>
      {more > 0 && <p class="about">{counted(more, 'older one')} not shown: choose fewer days.</p>}
      <LookedAt answer={answer} />
    </>
  );
}

/** Said of an empty list too: that nothing was found is worth what was looked at. */
function LookedAt({ answer: { lookedAt } }: { answer: AnomaliesAnswer }) {
  const { purposes, records, fromHour, toHour, heartbeats } = lookedAt;
  const some = records === null ? 'fewer than 20 records' : counted(records, 'record');
  return (
    <section class="looked-at" aria-labelledby="looked-at">
      <h2 id="looked-at">What was looked at</h2>
      <p class="about">
        {fromHour < toHour
          ? `${some[0]?.toUpperCase()}${some.slice(1)} received from ${momentWords(fromHour)} to ${momentWords(toHour)}. Times before them were read for comparison.`
          : 'No hour of these days is over and shown whole, so that there was nothing to count.'}
      </p>
      <ul class="reasons">
        <li>
          Consent rates, each day and week against the four weeks before:{' '}
          {purposes.length ? listed(purposes, 12) : 'no purpose was decided on'}.
        </li>
        <li>Volume, each hour and day against the same hour or weekday of the eight weeks before.</li>
        <li>
          Missing hours: times without a record where there always were some
          {heartbeats
            ? ', and hours without the log’s heartbeat.'
            : '. This log publishes no heartbeats, so that an hour in which it was down cannot be told from a quiet one.'}
        </li>
        <li>Gestures made by a script, each hour against the four weeks before.</li>
        <li>Parity: every record that says that refusing was harder than accepting.</li>
      </ul>
      <p class="about">
        Thresholds are held so that of a hundred looks at a log in which nothing has changed about two cry
        wolf. Groups of fewer than 20 records are told in no number.
      </p>
    </section>
  );
}

function foundWords({ anomalies, more }: AnomaliesAnswer): string {
  const count = anomalies.length + more;
  return count ? `${counted(count, 'anomaly')} found` : 'Nothing unusual found';
}
