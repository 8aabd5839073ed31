// Ways to the rates of some usual times, with the same split.
import { type RatesRoute, writeRatesRoute } from './rates-route.ts';

const DAY_MS = 86_400_000;

/** Days up to today, and the spans that suit them. */
const TIMES = [
  { words: 'Last 30 days', days: 30, per: 'day' },
  { words: 'Last 26 weeks', days: 182, per: 'week' },
  { words: 'Last 13 months', days: 396, per: 'month' },
] as const;

/** @param route the present one */
export function Shortcuts({ route: { by } }: { route: RatesRoute }) {
  const today = Date.now();
  return (
    <nav class="rates-times" aria-label="Usual times">
      {TIMES.map(({ words, days, per }) => {
        const from = new Date(today - (days - 1) * DAY_MS).toISOString().slice(0, 10);
        return (
          <a key={words} href={writeRatesRoute({ from, per, ...(by && { by }) })}>
            {words}
          </a>
        );
      })}
    </nav>
  );
}
