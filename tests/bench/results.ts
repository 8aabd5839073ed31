// Results of a run as JSON in `results/`, which is committed: tables in documents are made from it, and compared with it.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

const fileOf = (name: string) => new URL(`results/${name}.json`, import.meta.url);

/** Takes the place of the results of that name. A list of numbers is one line, so that two runs can be compared. */
export async function writeResults(name: string, results: object): Promise<void> {
  const text = JSON.stringify(results, null, 1);
  const lists = /\[\s+((?:-?[\d.e+-]+|null)(?:,\s+(?:-?[\d.e+-]+|null))*)\s+\]/g;
  await writeFile(
    fileOf(name),
    `${text.replace(lists, (_, values: string) => `[${values.split(/,\s+/).join(', ')}]`)}\n`,
  );
}

/**
 * @returns what was last written under that name
 * @throws where there is none
 */
export function readResults<Results extends object>(name: string): Results {
  // The reason for the cast: `writeResults` has written the file, from the same program.
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Results;
}
