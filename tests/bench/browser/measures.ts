// The measures: what the tables tell, each from one metric of one scenario.
import type { Spread } from '../statistics.ts';
import type { Measured, Results, ScenarioName } from './results.ts';
import { differences, medianRatio, type RoundValue, spreadOf } from './rounds.ts';

/** One number that is told of every contender; less is better in all of them. */
export interface Measure {
  readonly words: string;
  readonly scenario: ScenarioName;
  readonly metric: string;
  /** Told as what is more than the page without a widget in the same round. */
  readonly isOverBlank?: true;
  /** What the numbers are divided by, and with how many decimals they are told. */
  readonly divisor?: number;
  readonly decimals?: number;
}

/** Value of a measure in each round; empty where a contender has none. */
function valuesOf(results: Results, measure: Measure, contender: string): readonly RoundValue[] {
  const { scenario, metric, isOverBlank } = measure;
  const byContender = results.measured[scenario];
  const values = byContender?.[contender]?.[metric] ?? [];
  const blank = results.contenders.find(({ kind }) => kind === 'blank');
  return isOverBlank && blank ? differences(values, byContender?.[blank.name]?.[metric] ?? []) : values;
}

/** Of a contender, over all rounds; `undefined` where it has none. */
export function spreadFor(results: Results, measure: Measure, contender: string): Spread | undefined {
  return spreadOf(valuesOf(results, measure, contender));
}

/** The peer whose median is least. @returns `undefined` where no peer was measured */
export function bestPeer(results: Results, measure: Measure): Measured | undefined {
  const median = ({ name }: Measured) =>
    spreadFor(results, measure, name)?.median ?? Number.POSITIVE_INFINITY;
  return results.contenders
    .filter((contender) => contender.kind === 'peer' && Number.isFinite(median(contender)))
    .sort((a, b) => median(a) - median(b))[0];
}

/** The ratio to another contender, round by round. @returns `undefined` where there is nothing to divide by */
export function ratioTo(
  results: Results,
  measure: Measure,
  contender: string,
  other: string | undefined,
): number | undefined {
  if (other === undefined) return undefined;
  return medianRatio(valuesOf(results, measure, contender), valuesOf(results, measure, other));
}

/** A number of a measure as the tables have it. */
export function told({ divisor = 1, decimals = 0 }: Measure, value: number | undefined): string {
  if (value === undefined) return '–';
  const text = (value / divisor).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return text === '-0' ? '0' : text.replace('-', '−');
}

const kilobytes = { divisor: 1_000, decimals: 0 } as const;

/** In the order of the tables: before the banner, what it costs, who comes again, what a click does. */
export const MEASURES = {
  bytes: { words: 'bytes to the first banner', scenario: 'first', metric: 'bytes' },
  requests: { words: 'requests to the first banner', scenario: 'first', metric: 'requests' },
  allBytes: { words: 'bytes of the whole first visit', scenario: 'cost', metric: 'bytes' },
  painted: { words: 'banner painted, ms', scenario: 'first', metric: 'paintedMs' },
  paintedQuarter: {
    words: 'banner painted, at a quarter of the speed, ms',
    scenario: 'first-4x',
    metric: 'paintedMs',
  },
  paintedSlow: {
    words: 'banner painted, slow 4G, at a quarter, ms',
    scenario: 'first-slow',
    metric: 'paintedMs',
  },
  settled: { words: 'banner opaque and at rest, ms', scenario: 'first', metric: 'settledMs' },
  paintQuarter: {
    words: 'first contentful paint at a quarter, ms',
    scenario: 'cost-4x',
    metric: 'firstContentfulPaintMs',
  },
  task: {
    words: 'main thread over the page without, ms',
    scenario: 'cost',
    metric: 'taskMs',
    isOverBlank: true,
    decimals: 0,
  },
  taskQuarter: {
    words: 'main thread over the page without, at a quarter, ms',
    scenario: 'cost-4x',
    metric: 'taskMs',
    isOverBlank: true,
  },
  scriptQuarter: {
    words: 'scripts’ part of that, ms',
    scenario: 'cost-4x',
    metric: 'scriptMs',
    isOverBlank: true,
  },
  renderQuarter: {
    words: 'style’s and layout’s part of that, ms',
    scenario: 'cost-4x',
    metric: 'renderMs',
    isOverBlank: true,
  },
  blocking: { words: 'blocking time at a quarter, ms', scenario: 'cost-4x', metric: 'blockingMs' },
  shift: { words: 'layout shift', scenario: 'cost', metric: 'layoutShift', decimals: 3 },
  heap: {
    words: 'heap over the page without, kB',
    scenario: 'cost',
    metric: 'heapBytes',
    isOverBlank: true,
    ...kilobytes,
  },
  elements: { words: 'elements added', scenario: 'cost', metric: 'elements', isOverBlank: true },
  bytesAgain: { words: 'bytes for who comes again', scenario: 'return', metric: 'bytes' },
  requestsAgain: { words: 'requests for who comes again', scenario: 'return', metric: 'requests' },
  ranAgain: { words: 'who comes again: granted script has run, ms', scenario: 'return', metric: 'ranMs' },
  ranAgainSlow: {
    words: 'who comes again: granted script has run, slow 4G, at a quarter, ms',
    scenario: 'return-slow',
    metric: 'ranMs',
  },
  paintAgainSlow: {
    words: 'who comes again: first contentful paint, slow 4G, at a quarter, ms',
    scenario: 'return-slow',
    metric: 'firstContentfulPaintMs',
  },
  accept1: { words: 'accept → 1 script has run, ms', scenario: 'first', metric: 'lastRanMs', decimals: 1 },
  accept100: {
    words: 'accept → 100 scripts have run, ms',
    scenario: 'accept-100',
    metric: 'lastRanMs',
    decimals: 1,
  },
  accept1000: {
    words: 'accept → 1,000 scripts have run, ms',
    scenario: 'accept-1000',
    metric: 'lastRanMs',
    decimals: 1,
  },
  gone: { words: 'accept → banner gone, ms', scenario: 'first', metric: 'bannerGoneMs' },
  interaction: {
    words: 'interaction to next paint, 1,000 scripts, ms',
    scenario: 'accept-1000',
    metric: 'interactionMs',
  },
  dialog: { words: 'preferences can be seen, ms', scenario: 'preferences', metric: 'dialogMs' },
  dialogSettled: { words: 'preferences are at rest, ms', scenario: 'preferences', metric: 'dialogSettledMs' },
} as const satisfies Record<string, Measure>;
