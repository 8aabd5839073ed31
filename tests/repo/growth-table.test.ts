// What docs/PERFORMANCE.md says of growth is what was measured.
import { expect, it } from 'vitest';
import { type GrowthResults, growthTable } from '../bench/growth/page-table.ts';
import { blockOf } from '../bench/readme-block.ts';
import { read } from './sources.ts';

it('the table of growth in docs/PERFORMANCE.md is that of the results beside the benchmark', () => {
  // The reason for the cast: page.ts wrote it.
  const results = JSON.parse(read('tests/bench/results/growth.json')) as GrowthResults;
  expect(blockOf(read('docs/PERFORMANCE.md'), 'growth').trim()).toBe(growthTable(results));
});
