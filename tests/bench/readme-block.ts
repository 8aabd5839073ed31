// What a measurement writes into a document: a table between two marks, which a test compares with the results beside it.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What a table was made by. A table's marks are `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`. */
export type BlockName =
  | 'browser'
  | 'growth'
  | 'sizes'
  | 'log'
  | 'log-peers'
  | 'log-stored'
  | 'log-growth'
  | 'log-verification'
  | 'log-memory'
  | 'log-drain'
  | 'log-register'
  | 'log-check';

const begin = (name: BlockName) => `<!-- bench:${name} -->\n`;
const end = (name: BlockName) => `<!-- /bench:${name} -->`;

/** @returns what stands between the marks of a table. Throws where the document has not exactly one pair of them. */
export function blockOf(document: string, name: BlockName): string {
  const [, afterBegin, ...moreBegins] = document.split(begin(name));
  const [block, afterEnd, ...moreEnds] = (afterBegin ?? '').split(end(name));
  if (block === undefined || afterEnd === undefined || moreBegins.length || moreEnds.length)
    throw new Error(`expected one pair of ${begin(name).trim()} and ${end(name)}`);
  return block;
}

/** @returns the document with another table between the marks. Throws as `blockOf` does. */
export function withBlock(document: string, name: BlockName, block: string): string {
  return document.replace(begin(name) + blockOf(document, name), () => `${begin(name)}${block.trim()}\n`);
}

/** Writes a table into a document of this repository, whose path is from its top. */
export async function writeBlock(path: string, name: BlockName, block: string): Promise<void> {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  await writeFile(file, withBlock(await readFile(file, 'utf8'), name, block));
}
