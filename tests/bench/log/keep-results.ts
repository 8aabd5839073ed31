// Keeps what was measured, and writes the tables that are made from it.
import { writeBlock } from '../readme-block.ts';
import { writeResults } from '../results.ts';
import { LOG_BLOCKS, RESULTS } from './documents.ts';

/** Takes the place of the results that were there of the same part, with the tables of every document. */
export async function keepResults(part: keyof typeof RESULTS, results: object): Promise<void> {
  await writeResults(RESULTS[part], results);
  await writeLogBlocks();
}

/** Writes the tables of all results that are there. */
export async function writeLogBlocks(): Promise<void> {
  for (const { document, block, markdown } of LOG_BLOCKS) await writeBlock(document, block, markdown());
}
