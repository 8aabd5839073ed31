// Growth: ten times the services, texts or held tags cost at most ten times, and before a returning visitor's first paint nothing.
import { expect, test } from '@playwright/test';
import { AXES, type Axis, USUAL } from '../bench/growth/grown-site.ts';
import { measureAxis, type Point } from '../bench/growth/measure.ts';
import { PHASES } from '../bench/growth/page-costs.ts';
import { configuration, startSite } from './site.ts';

/** One is enough: counts are the same in each but for a few. Processor time is told by `npm run bench:services`. */
const ROUNDS = 1;

/** How much more than ten times what ten times as many add, by count; the browser hands elements over in parts of any length. */
const COUNT_TOLERANCE = 1.15;

/** What cannot be told from nothing: fewer runs of code. */
const NO_RUNS = 500;

const NAMES: Record<Axis, string> = {
  services: '10, 100 and 1,000 services',
  texts: '3, 30 and 300 purposes with texts of their own',
  tags: '100, 1,000 and 10,000 held tags',
};

for (const axis of AXES)
  test(`${NAMES[axis]}: each costs no more than the ones before`, { tag: '@alone' }, async ({ browser }) => {
    test.setTimeout(240_000);
    const site = await startSite(configuration, '');
    const [few, more, many] = await measureAxis(axis, {
      browser,
      site,
      rounds: ROUNDS,
      of: ([only = 0]) => only,
    });
    await site.close();
    if (!few || !more || !many) throw new Error('three sizes were to be measured');
    for (const phase of PHASES) {
      say(axis, phase, [few, more, many]);
      const runs = [few, more, many].map((point) => point.runs[phase]);
      expect.soft(growthOf(runs), phase).toBeLessThanOrEqual(10 * COUNT_TOLERANCE);
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
  });

/** What the second step adds, by what the first one does: ten where each costs the same. */
const growthOf = ([few = 0, more = 0, many = 0]: readonly number[]) =>
  (many - more) / Math.max(more - few, NO_RUNS);

function say(axis: Axis, phase: (typeof PHASES)[number], points: readonly Point[]): void {
  const each = points.map(
    ({ count, cpuMs, runs }) => `${count} ${cpuMs[phase].toFixed(1)} ms, ${runs[phase]} runs`,
  );
  console.log(`${phase} by ${axis}: ${each.join('; ')}`);
}
