// Growth: ten times the services, texts or held tags cost at most ten times, and before a returning visitor's first paint nothing.
import { expect, test } from '@playwright/test';
import { AXES, type Axis, USUAL } from '../bench/growth/grown-site.ts';
import { measureAxis, type Point } from '../bench/growth/measure.ts';
import { PHASES } from '../bench/growth/page-costs.ts';
import { configuration, startSite } from './site.ts';

const ROUNDS = 3;

/** The quickest run is the one that nothing else on the machine disturbed. */
const quickest = (values: readonly number[]) => Math.min(...values);

/** How much more than ten times what ten times as many add, by count; the browser hands elements over in parts of any length. */
const COUNT_TOLERANCE = 1.15;

/** The same by processor time, which other processes disturb through what the cores share. */
const TIME_TOLERANCE = 1.6;

/** What cannot be told from nothing: less processor time than this, and fewer runs of code. */
const NO_MS = 3;
const NO_RUNS = 500;

/** How much longer the gate takes for a larger configuration, by what the browser takes to read that and do nothing. */
const READING_LIMIT = 5;

const NAMES: Record<Axis, string> = {
  services: '10, 100 and 1,000 services',
  texts: '3, 30 and 300 purposes with texts of their own',
  tags: '100, 1,000 and 10,000 held tags',
};

for (const axis of AXES)
  test(`${NAMES[axis]}: each costs no more than the ones before`, { tag: '@alone' }, async ({ browser }) => {
    test.setTimeout(240_000);
    const site = await startSite(configuration, '');
    const [few, more, many] = await measureAxis(axis, { browser, site, rounds: ROUNDS, of: quickest });
    await site.close();
    if (!few || !more || !many) throw new Error('three sizes were to be measured');
    for (const phase of PHASES) {
      say(axis, phase, [few, more, many]);
      const runs = [few, more, many].map((point) => point.runs[phase]);
      expect.soft(growthOf(runs, NO_RUNS), `${phase}, by count`).toBeLessThanOrEqual(10 * COUNT_TOLERANCE);
      const times = [few, more, many].map(({ cpuMs }) => cpuMs[phase]);
      expect.soft(growthOf(times, NO_MS), `${phase}, by time`).toBeLessThanOrEqual(10 * TIME_TOLERANCE);
      expect.soft(times[2], `${phase}, all of it`).toBeLessThanOrEqual(10 * (times[1] ?? 0));
    }
    const gate = (name: 'gateMs' | 'readingGateMs' | 'literalMs') =>
      [few, more, many].map((point) => point[name].toFixed(1)).join(', ');
    console.log(
      `${axis}: a returning visitor’s gate ${gate('gateMs')} ms, one that reads its configuration ${gate('readingGateMs')} ms; the configuration alone ${gate('literalMs')} ms`,
    );
    for (const point of [few, more, many]) {
      expect.soft(point.askedBeforePaint).toEqual([]);
      // The parser has come to the end, and what is granted ran as it came by.
      expect.soft(point.ranWhileParsed).toBe(axis === 'tags' ? point.count : USUAL.tags);
    }
    const longerMs = many.gateMs - few.gateMs;
    expect.soft(longerMs).toBeLessThanOrEqual(NO_MS + READING_LIMIT * (many.literalMs - few.literalMs));
  });

/** What the second step adds, by what the first one does: ten where each costs the same. */
const growthOf = ([few = 0, more = 0, many = 0]: readonly number[], nothing: number) =>
  (many - more) / Math.max(more - few, nothing);

function say(axis: Axis, phase: (typeof PHASES)[number], points: readonly Point[]): void {
  const each = points.map(
    ({ count, cpuMs, runs }) => `${count} ${cpuMs[phase].toFixed(1)} ms, ${runs[phase]} runs`,
  );
  console.log(`${phase} by ${axis}: ${each.join('; ')}`);
}
