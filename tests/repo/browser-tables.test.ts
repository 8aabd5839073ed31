// The numbers in the documents are those of the last run in the browser: the tables are made again from its results.
import { expect, it } from 'vitest';
import type { Results } from '../bench/browser/results.ts';
import { fullTables, shortTable } from '../bench/browser/tables.ts';
import { blockOf } from '../bench/readme-block.ts';
import { readResults } from '../bench/results.ts';
import { read } from './sources.ts';

const results = readResults<Results>('browser');

it('README has the table of the last run in the browser', () => {
  expect(blockOf(read('README.md'), 'browser')).toBe(`${shortTable(results)}\n`);
});

it('docs/PERFORMANCE.md has all tables of it', () => {
  expect(blockOf(read('docs/PERFORMANCE.md'), 'browser')).toBe(`${fullTables(results)}\n`);
});
