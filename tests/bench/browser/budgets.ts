// The budgets that a run in the browser shows to be met or not: each a bound on one number of one way to install. Pure.
import { markdownTable } from '../markdown-table.ts';
import { bestPeer, MEASURES, type Measure, ratioTo, spreadFor, told } from './measures.ts';
import type { Results } from './results.ts';

/** What a number is held against: itself, the best peer, the page without a widget, or the widget written by hand. */
type Against = 'itself' | 'best peer' | 'blank' | 'floor' | 'over blank';

/** A bound that holds for one way to install. */
interface Budget {
  readonly contender: 'temoin-inlined' | 'temoin-tag';
  readonly measure: keyof typeof MEASURES;
  readonly against: Against;
  readonly atMost: number;
}

const both = (budget: Omit<Budget, 'contender'>): Budget[] =>
  (['temoin-inlined', 'temoin-tag'] as const).map((contender) => ({ contender, ...budget }));

/** One frame of a 60 Hz screen, and the round trip of the slow network, in milliseconds. */
const FRAME_MS = 1_000 / 60;
const ROUND_TRIP_MS = 150;

/** In the order of the measures; bytes of the demo's own files are held by tests/repo/budgets.test.ts. */
export const BUDGETS: readonly Budget[] = [
  { contender: 'temoin-inlined', measure: 'requests', against: 'itself', atMost: 1 },
  { contender: 'temoin-tag', measure: 'requests', against: 'itself', atMost: 2 },
  { contender: 'temoin-inlined', measure: 'requestsAgain', against: 'itself', atMost: 0 },
  { contender: 'temoin-tag', measure: 'requestsAgain', against: 'itself', atMost: 1 },
  ...both({ measure: 'bytes', against: 'best peer', atMost: 1 }),
  ...both({ measure: 'bytesAgain', against: 'best peer', atMost: 1 }),
  { contender: 'temoin-inlined', measure: 'paintedSlow', against: 'best peer', atMost: 0.85 },
  { contender: 'temoin-inlined', measure: 'paintedSlow', against: 'floor', atMost: 1.2 },
  { contender: 'temoin-tag', measure: 'paintedSlow', against: 'best peer', atMost: 1.05 },
  { contender: 'temoin-inlined', measure: 'paintAgainSlow', against: 'blank', atMost: 1.2 },
  { contender: 'temoin-tag', measure: 'paintAgainSlow', against: 'over blank', atMost: ROUND_TRIP_MS },
  ...both({ measure: 'taskQuarter', against: 'best peer', atMost: 0.8 }),
  ...both({ measure: 'blocking', against: 'itself', atMost: 0 }),
  ...both({ measure: 'shift', against: 'itself', atMost: 0 }),
  { contender: 'temoin-inlined', measure: 'ranAgainSlow', against: 'best peer', atMost: 0.65 },
  { contender: 'temoin-tag', measure: 'ranAgainSlow', against: 'best peer', atMost: 0.9 },
  ...both({ measure: 'accept1', against: 'best peer', atMost: 1 }),
  ...both({ measure: 'accept100', against: 'best peer', atMost: 1 }),
  ...both({ measure: 'accept1000', against: 'best peer', atMost: 1 }),
  ...both({ measure: 'gone', against: 'itself', atMost: FRAME_MS }),
  ...both({ measure: 'interaction', against: 'itself', atMost: 50 }),
  ...both({ measure: 'dialog', against: 'itself', atMost: 2 * FRAME_MS }),
  ...both({ measure: 'heap', against: 'itself', atMost: 100_000 }),
  ...both({ measure: 'elements', against: 'itself', atMost: 20 }),
];

/** @returns what is held against the bound; `undefined` where it was not measured */
function measuredFor(results: Results, { contender, measure: name, against }: Budget): number | undefined {
  const measure: Measure = MEASURES[name];
  const of = (kind: string) => results.contenders.find((other) => other.kind === kind)?.name;
  switch (against) {
    case 'itself':
      return spreadFor(results, measure, contender)?.median;
    case 'over blank':
      return spreadFor(results, { ...measure, isOverBlank: true }, contender)?.median;
    case 'best peer':
      return ratioTo(results, measure, contender, bestPeer(results, measure)?.name);
    default:
      return ratioTo(results, measure, contender, of(against));
  }
}

const AGAINST: Readonly<Record<Against, string>> = {
  itself: '',
  'best peer': ', ÷ best peer',
  blank: ', ÷ page without',
  floor: ', ÷ written by hand',
  'over blank': ', over the page without',
};

/** Each budget with what was measured, and whether it holds. */
export function budgetsTable(results: Results): string {
  const rows = BUDGETS.map((budget) => {
    const measure: Measure = MEASURES[budget.measure];
    const isRatio =
      budget.against === 'best peer' || budget.against === 'blank' || budget.against === 'floor';
    const text = (value: number | undefined) => (isRatio ? (value?.toFixed(2) ?? '–') : told(measure, value));
    const value = measuredFor(results, budget);
    const label = results.contenders.find(({ name }) => name === budget.contender)?.label ?? budget.contender;
    const verdict = value === undefined ? 'not measured' : value <= budget.atMost ? 'yes' : '**no**';
    const words = `${label}: ${measure.words}${AGAINST[budget.against]}`;
    return [words, text(budget.atMost), text(value), verdict];
  });
  return markdownTable(['', 'at most', 'measured', 'holds'], rows);
}
