// Measures a site at each of its sizes, several times over: by processor time, and by how often our code runs.
import type { Browser } from '@playwright/test';
import type { Site } from '../../browser/site.ts';
import { type Axis, grown, type Size, TIMES } from './grown-site.ts';
import {
  bareVisit,
  type Costs,
  newVisit,
  PHASES,
  processorTime,
  readingMs,
  returningVisit,
  runsOfCode,
} from './page-costs.ts';

/** What was measured at one size. */
export interface Point {
  readonly axis: Axis;
  /** How many services, texts or tags there were. */
  readonly count: number;
  /** Milliseconds of processor time of the main thread. */
  readonly cpuMs: Costs;
  /** Runs of blocks of our code. */
  readonly runs: Costs;
  /** Of a returning visitor's gate, from the mark before it to the one behind it. */
  readonly gateMs: number;
  /** The same where the gate reads its configuration from the page. */
  readonly readingGateMs: number;
  /** Reading the configuration alone, as a literal. */
  readonly literalMs: number;
  /** Processor time of the page without any of ours. */
  readonly bareCpuMs: number;
  /** Paths asked for before a returning visitor's first paint; of all rounds. */
  readonly askedBeforePaint: readonly string[];
  /** Fewest held tags that had run, in any round, when the parser came to the end of a returning visitor's page. */
  readonly ranWhileParsed: number;
}

/** What is measured, and how often. */
export interface Measuring {
  readonly browser: Browser;
  readonly site: Site;
  readonly rounds: number;
  /** What stands for the figures of all rounds: their middle, or the least. */
  readonly of: (values: readonly number[]) => number;
}

/** Measures along one axis, each size once a round, so that what disturbs one round disturbs all sizes. */
export async function measureAxis(axis: Axis, { browser, site, rounds, of }: Measuring): Promise<Point[]> {
  const series = TIMES.map((times): { size: Size; seen: Round[] } => ({
    size: grown(axis, times),
    seen: [],
  }));
  for (let round = 0; round < rounds; round++)
    for (const { size, seen } of series) seen.push(await roundOf({ browser, site, size }));
  // Counts are the same in each round.
  const points: Point[] = [];
  for (const { size, seen } of series) {
    const counting = { browser, site, size, meter: runsOfCode };
    const runs = { ...(await newVisit(counting)), returning: (await returningVisit(counting)).returning };
    const all = (pick: (round: Round) => number) => of(seen.map(pick));
    points.push({
      axis,
      count: size[axis],
      // The reason for the cast: every phase is there.
      cpuMs: Object.fromEntries(PHASES.map((phase) => [phase, all(({ cpuMs }) => cpuMs[phase])])) as Costs,
      runs,
      gateMs: all(({ gateMs }) => gateMs),
      readingGateMs: all(({ readingGateMs }) => readingGateMs),
      literalMs: all(({ literalMs }) => literalMs),
      bareCpuMs: all(({ bareCpuMs }) => bareCpuMs),
      askedBeforePaint: seen.flatMap(({ askedBeforePaint }) => askedBeforePaint),
      ranWhileParsed: Math.min(...seen.map(({ ranWhileParsed }) => ranWhileParsed)),
    });
  }
  return points;
}

type Round = Omit<Point, 'axis' | 'count' | 'runs'>;

async function roundOf(options: Omit<Parameters<typeof newVisit>[0], 'meter'>): Promise<Round> {
  const timing = { ...options, meter: processorTime };
  const fresh = await newVisit(timing);
  const { returning, ...baked } = await returningVisit(timing);
  const read = await returningVisit({ ...timing, delivery: 'read' });
  return {
    cpuMs: { ...fresh, returning },
    gateMs: baked.gateMs,
    readingGateMs: read.gateMs,
    literalMs: await readingMs(options),
    bareCpuMs: await bareVisit(timing),
    askedBeforePaint: [...baked.askedBeforePaint, ...read.askedBeforePaint],
    ranWhileParsed: Math.min(baked.ranWhileParsed, read.ranWhileParsed),
  };
}
