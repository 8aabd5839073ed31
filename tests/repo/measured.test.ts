// The numbers in the documents are those of the last run: the tables are made again from its results.
import { describe, expect, it } from 'vitest';
import type { Results } from '../bench/browser/results.ts';
import { fullTables, shortTable } from '../bench/browser/tables.ts';
import { blockOf } from '../bench/readme-block.ts';
import { read } from './sources.ts';

describe('measured in the browser', () => {
  // The reason for the cast: `npm run bench` wrote it.
  const results = JSON.parse(read('tests/bench/results/browser.json')) as Results;

  it('README has the numbers of the last run', () => {
    expect(blockOf(read('README.md'), 'browser').trim()).toBe(shortTable(results));
  });

  it('docs/PERFORMANCE.md has all of them', () => {
    expect(blockOf(read('docs/PERFORMANCE.md'), 'browser').trim()).toBe(fullTables(results));
  });
});
