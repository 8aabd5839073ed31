// The table of a run: what a site costs as it grows. Pure, so that a test makes it again from the results.
import type { Axis } from './grown-site.ts';
import type { Point } from './measure.ts';

/** What of each point is kept in tests/bench/results/growth.json. */
export type GrowthPoint = Pick<
  Point,
  'axis' | 'count' | 'cpuMs' | 'runs' | 'gateMs' | 'readingGateMs' | 'literalMs' | 'bareCpuMs'
>;

/** A run: how it was measured, and what of. */
export interface GrowthResults {
  /** UTC day of the run. */
  readonly day: string;
  readonly browser: string;
  /** Each figure is the middle of so many. */
  readonly rounds: number;
  readonly points: readonly GrowthPoint[];
}

const NAMES: Record<Axis, string> = {
  services: 'services',
  texts: 'purposes, each with texts of its own',
  tags: 'held tags',
};

const HEADS = [
  '',
  'until the banner',
  'preferences opened',
  'accepted',
  'returning visitor',
  'of that, the gate',
  'gate that reads its configuration',
  'page without us',
];

/** Markdown: a line for each size. */
export function growthTable({ points, rounds, browser, day }: GrowthResults): string {
  const lines = points.map((point) => {
    const { cpuMs, gateMs, readingGateMs, bareCpuMs } = point;
    const figures = [
      cpuMs.boot,
      cpuMs.preferences,
      cpuMs.accept,
      cpuMs.returning,
      gateMs,
      readingGateMs,
      bareCpuMs,
    ];
    const name = `${point.count.toLocaleString('en-US')} ${NAMES[point.axis]}`;
    return `| ${[name, ...figures.map((ms) => ms.toFixed(1))].join(' | ')} |`;
  });
  return [
    `| ${HEADS.join(' | ')} |`,
    `|${'---|'.repeat(HEADS.length)}`,
    ...lines,
    '',
    `Milliseconds of processor time of the page's main thread, the gate's by the clock; ${browser}, the middle of ${rounds}, ${day}.`,
  ].join('\n');
}
