// One anomaly: what, when, why, by which numbers, what else it could be, and where its records are.

import { instantWords, momentWords } from '../../consent/instant-words.ts';
import type { AnomalyAnswer } from '../answers.ts';
import { writeNoticesRoute } from '../notices/notices-route.ts';
import { FILTER_NAMES, type Filter, START, writeRoute } from '../route.ts';

export function AnomalyItem({ anomaly }: { anomaly: AnomalyAnswer }) {
  const { title, reason, numbers, explanations, changes } = anomaly;
  return (
    <li class="dated">
      <p class="when">
        <When anomaly={anomaly} />
      </p>
      <div class="told">
        <h2>
          <span class="anomaly-sign" aria-hidden="true">
            {SIGNS.get(anomaly.kind) ?? '⚠'}
          </span>{' '}
          {title}
        </h2>
        <p>{reason}</p>
        <dl class="numbers">
          {numbers.map((number) => (
            <div key={number.name}>
              <dt>{number.name}</dt>
              <dd>{numberWords(number)}</dd>
            </div>
          ))}
        </dl>
        {changes.length > 0 && (
          <p class="changes">
            <strong>Published then:</strong> {changes.map(changeWords).join('; ')}.{' '}
            <a href={writeNoticesRoute({})}>Compare notices</a>
          </p>
        )}
        <details>
          <summary>What it could be</summary>
          <ul class="reasons">
            {explanations.map((explanation) => (
              <li key={explanation}>{explanation}</li>
            ))}
          </ul>
        </details>
        <p>
          <a href={writeRoute({ ...START, ...recordsOf(anomaly) })}>{linkWords(anomaly)}</a>
        </p>
      </div>
    </li>
  );
}

/** Beside words that say the same. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['rate-shift', '↕'],
  ['volume-shift', '▲'],
  ['heartbeat-missing', '○'],
  ['records-missing', '○'],
  ['synthetic-burst', '⚙'],
  ['parity-unequal', '≠'],
]);

const DAY_START = 'T00:00:00.000Z';

/** A day as a filter has it, where it begins one. */
const moment = (time: string) => (time.endsWith(DAY_START) ? time.slice(0, -DAY_START.length) : time);

function When({ anomaly: { from, to, unit } }: { anomaly: AnomalyAnswer }) {
  const [start, end] = [instantWords(from), instantWords(to)];
  if (!start || !end) return <>{from}</>;
  // Of days the last one is named, and not the one behind it.
  const last = new Date(Date.parse(to) - 1).toISOString();
  if (unit !== 'hour') {
    const [first, final] = [momentWords(from.slice(0, 10)), momentWords(last.slice(0, 10))];
    return <time dateTime={from.slice(0, 10)}>{first === final ? first : `${first} to ${final}`} (UTC)</time>;
  }
  const [begins, ends] = [start.time.slice(0, 5), end.time.slice(0, 5)];
  return (
    <time dateTime={from}>
      {from.slice(0, 10) === last.slice(0, 10)
        ? `${start.day}, ${begins} to ${ends} UTC`
        : `${start.day}, ${begins} to ${end.day}, ${ends} UTC`}
    </time>
  );
}

function numberWords({ value, unit }: AnomalyAnswer['numbers'][number]): string {
  if (value === null) return 'fewer than 20';
  return unit === 'percent'
    ? `${value} %`
    : `${value.toLocaleString('en')}${unit === 'records' ? '' : ` ${unit}`}`;
}

function changeWords({ kind, time }: AnomalyAnswer['changes'][number]): string {
  return `a new ${kind === 'notice' ? 'version of the notice' : 'release of the widget'} on ${momentWords(time)}`;
}

/** What of the server's filter the register knows; anything else would be refused there. */
function recordsOf({ filter, from, to }: AnomalyAnswer): Partial<Filter> {
  const facets = FILTER_NAMES.flatMap((name) => {
    const value = Object.hasOwn(filter, name) ? filter[name] : undefined;
    return value === undefined ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(facets), from: moment(from), to: moment(to) };
}

function linkWords({ filter, kind }: AnomalyAnswer): string {
  if (kind === 'heartbeat-missing' || kind === 'records-missing') return 'The register at that time';
  return Object.keys(filter).length ? 'These records in the register' : 'The records of that time';
}
