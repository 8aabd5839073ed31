// The rates: how many granted each purpose over time, in pictures and figures, with what changed meanwhile.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { momentWords } from '../../consent/instant-words.ts';
import { counted } from '../../consent/record-words.ts';
import { type Session, showsPart } from '../answers.ts';
import { fetchRates } from '../api.ts';
import { Failure } from '../failure.tsx';
import { usePageContext } from '../page-context.ts';
import { PrintLine } from '../print-line.tsx';
import { START } from '../route.ts';
import { useAnswer } from '../use-answer.ts';
import { useTitle } from '../use-title.ts';
import type { RatesAnswer } from './rates-answer.ts';
import { RatesForm } from './rates-form.tsx';
import { type RatesRoute, ratesQuery, SPLIT_WORDS } from './rates-route.ts';
import { CountsSection, RatesSection } from './rates-section.tsx';
import { answerSeries, countSeries, type Mark, marksOf, rateSeries, withoutEmptyStart } from './series.ts';
import { Shortcuts } from './shortcuts.tsx';

export function Rates({ route, session }: { route: RatesRoute; session: Session }) {
  const question = ratesQuery(route);
  const { answer, retry } = useAnswer(question, (signal) => fetchRates(route, signal));
  const { announce } = usePageContext();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle('Rates', session.site);
  useEffect(() => heading.current?.focus(), []);
  const arrived = answer.state === 'ready' ? answer.value : undefined;
  useEffect(() => {
    if (arrived) announce(`Rates of ${counted(arrived.purposes.length, 'purpose')} shown`);
  }, [arrived, announce]);

  return (
    <main class="rates" aria-busy={answer.state === 'loading'}>
      <h1 ref={heading} tabIndex={-1}>
        Rates of consent
      </h1>
      <PrintLine route={START} />
      <RatesForm route={route} />
      {/* A token of some time shows nothing of most of these. */}
      {!showsPart(session) && <Shortcuts route={route} />}
      {answer.state === 'failed' && <Failure error={answer.error} retry={retry} />}
      {answer.state === 'loading' && !answer.value && <p role="status">Loading…</p>}
      {answer.state !== 'failed' && answer.value && <Told answer={answer.value} />}
    </main>
  );
}

function Told({ answer: whole }: { answer: RatesAnswer }) {
  const answer = useMemo(() => withoutEmptyStart(whole), [whole]);
  const marks = useMemo(() => marksOf(answer), [answer]);
  const counts = useMemo(() => countSeries(answer), [answer]);
  const answers = useMemo(() => answerSeries(answer), [answer]);
  const rates = useMemo(() => answer.purposes.map((_id, at) => rateSeries(answer, at)), [answer]);
  if (!answer.spans.some(({ groups }) => groups.length))
    return <p class="empty">Nobody chose anything in this time, and no notice shown was counted.</p>;
  const few = `fewer than ${answer.smallest}, or beside such`;
  const isAnswered = answers.some(({ points }) => points.some(({ rate }) => rate));
  return (
    <>
      <p class="print-only">{askedWords(answer)}</p>
      <p class="about">
        Each rate is of the choices in which somebody decided on the purpose, changes of mind included; who
        chose nothing is in none. The wash around a line is its 95% band (Wilson): the fewer choices, the
        wider. Hollow points are of spans that are cut off or not over. Groups of fewer than {answer.smallest}{' '}
        are told together with others or not at all.{' '}
        {answer.unread > 0 &&
          `${counted(answer.unread, 'record')} are in no rate: the register does not know what they decided. `}
        {answer.lag > 0 && `${counted(answer.lag, 'entry')} of the log are not counted yet.`}
      </p>
      <Changes marks={marks} />
      <div class={answer.by ? 'rates-sections' : 'rates-sections whole'}>
        {answer.purposes.map((id, at) => (
          <RatesSection
            key={id}
            id={`rate-${id}`}
            title={`Granted ${id}`}
            hits="Granted"
            of="Decided"
            untold={few}
            series={rates[at] ?? []}
            answer={answer}
            marks={marks}
          />
        ))}
        {isAnswered && (
          <RatesSection
            id="answered"
            title="Answered on the first layer"
            about="Choices made on the first layer, of the notices shown on the same days."
            hits="Answered"
            of="Shown"
            untold={`${few}, or more than were counted`}
            series={answers}
            answer={answer}
            marks={marks}
          />
        )}
        <CountsSection series={counts} answer={answer} marks={marks} />
      </div>
    </>
  );
}

/** On paper there are no fields that say what was asked for. */
function askedWords({ from, to, per, by }: RatesAnswer): string {
  const split = by ? `, split by ${SPLIT_WORDS[by].toLowerCase()}` : '';
  return `From ${momentWords(from)} to before ${momentWords(to)} (UTC), by ${per}${split}.`;
}

/** What the numbered lines in the pictures mark. */
function Changes({ marks }: { marks: readonly Mark[] }) {
  if (!marks.length) return null;
  return (
    <section class="changes" aria-labelledby="changes">
      <h2 id="changes">What changed, marked by numbered lines</h2>
      <ol>
        {marks.map(({ sign, time, words }) => (
          <li key={sign}>
            <time dateTime={time}>{momentWords(time)}</time>: the log published {words.join(', and ')}
          </li>
        ))}
      </ol>
    </section>
  );
}
