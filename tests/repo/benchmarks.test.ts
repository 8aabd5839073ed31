// The tables of measurements in our documents are those of the results beside the benchmarks, to the letter.
import { expect, it } from 'vitest';
import { LOG_BLOCKS } from '../bench/log/documents.ts';
import { blockOf } from '../bench/readme-block.ts';
import { read } from './sources.ts';

for (const { document, block, markdown } of LOG_BLOCKS)
  it(`${document} has the table "${block}" of the results of the last run`, () => {
    expect(blockOf(read(document), block)).toBe(`${markdown()}\n`);
  });
