// What was told of rates as tables: the same series as in the pictures, in figures. Pure.
import type { Rate, RateSpan, RatesAnswer } from './rates-answer.ts';
import type { Figures } from './rates-table.tsx';
import type { CountSeries, Series } from './series.ts';
import { percent, spanWords } from './series.ts';

/**
 * The rates of each span and group; a span of which nothing is known has no row.
 * @param hits what is counted, such as `Granted`
 * @param of of what
 * @param untold why a rate may not be told
 */
export function rateFigures(
  series: readonly Series[],
  { per, by }: RatesAnswer,
  words: { caption: string; hits: string; of: string; untold: string },
): Figures {
  const rows = series.flatMap(({ group, points }) =>
    points.flatMap(({ span, rate }) =>
      rate === undefined
        ? []
        : [[spanCell(span, per), ...(by ? [group] : []), ...rateCells(rate, words.untold)]],
    ),
  );
  return {
    caption: words.caption,
    columns: [headOf(per), ...(by ? ['Group'] : []), words.hits, words.of, 'Rate', '95% from', 'to'],
    rows,
  };
}

const rateCells = (rate: Rate | null, untold: string) =>
  rate
    ? [`${rate.hits}`, `${rate.of}`, percent(rate.hits / rate.of), percent(rate.low), percent(rate.high)]
    : ['not told', untold, '', '', ''];

/** The counts of each span and group. */
export function countFigures(
  series: readonly CountSeries[],
  { per, smallest, by }: RatesAnswer,
  { caption, hasShown }: { caption: string; hasShown: boolean },
): Figures {
  const cell = (count: number | null | undefined) =>
    count === null ? `fewer than ${smallest}, or beside such` : `${count ?? 0}`;
  const rows = series.flatMap(({ group, points }) =>
    points.flatMap(({ span, choices, shown }) =>
      choices === undefined && shown === undefined
        ? []
        : [[spanCell(span, per), ...(by ? [group] : []), cell(choices), ...(hasShown ? [cell(shown)] : [])]],
    ),
  );
  const columns = [headOf(per), ...(by ? ['Group'] : []), 'Choices', ...(hasShown ? ['Notices shown'] : [])];
  return { caption, columns, rows };
}

const spanCell = (span: RateSpan, per: RatesAnswer['per']) => {
  const words = spanWords(span, per);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${span.isWhole ? '' : ' (in part)'}`;
};

const headOf = (per: RatesAnswer['per']) => `${per.charAt(0).toUpperCase()}${per.slice(1)} (UTC)`;
