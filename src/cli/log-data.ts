// The log in a data directory, for commands that work beside the running server.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { TemoinError } from '../consent/error.ts';
import { STORE_FILE } from '../server/site-log.ts';
import type { ErasableStore } from '../server/store/erasure-store.ts';
import { openSqliteStore } from '../server/store/sqlite.ts';

/** The option `--data`. */
export const dataOption = () =>
  new Option('--data <directory>', 'data directory of the log').env('TEMOIN_DATA').makeOptionMandatory();

/** The option `--subject`. */
export const subjectOption = () =>
  new Option('--subject <id>', 'the subject, as it stands in the visitor’s cookie and in the register')
    .makeOptionMandatory()
    .argParser(parseSubject);

/**
 * Opens the store for as long as `use` runs.
 * @throws TemoinError `data-unusable` where the directory has no log
 */
export async function withStore<T>(data: string, use: (store: ErasableStore) => Promise<T>): Promise<T> {
  const path = join(data, STORE_FILE);
  if (!existsSync(path)) {
    throw new TemoinError(
      'data-unusable',
      `there is no log in ${data}: ${path} is missing; check --data, or begin the log with \`temoin serve\``,
    );
  }
  const store = await openSqliteStore(path);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

function parseSubject(text: string): string {
  if (!/^[\w-]{22}$/.test(text))
    throw new InvalidArgumentError(
      'It must be the 22 characters between the first two "!" of the visitor’s cookie behind its version.',
    );
  return text;
}
