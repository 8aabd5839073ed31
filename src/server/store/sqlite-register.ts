// The register in SQLite: searched by id, subject and facets, paged by index.
import type { DatabaseSync } from 'node:sqlite';
import { lineOf } from './kept-rows.ts';
import { lineFacetsOf } from './known-facets.ts';
import type { LogStore, RegisterLine } from './log-store.ts';
import { mergedIndexes } from './merged-indexes.ts';
import { registerReads } from './register-reads.ts';
import type { LineChoice, RegisterRows } from './register-rows.ts';
import { integerOf, textOf } from './row.ts';
import { FACETS_AFTER, lagOf, sqliteFollower } from './sqlite-follow.ts';
import { sqliteRollUps } from './sqlite-roll-ups.ts';

/** Sorts behind every text that an id or a subject can go on with: both are ASCII. */
const AFTER_ALL = '\u{10ffff}';

/** The searching part of the contract, over an open and prepared database. */
export function sqliteRegister(
  database: DatabaseSync,
): Pick<
  LogStore,
  | 'followTree'
  | 'readRegisterLag'
  | 'readRegister'
  | 'countRegister'
  | 'countLines'
  | 'readRollUps'
  | 'readSpanRollUps'
  | 'readHourRollUps'
  | 'readFacets'
> {
  const { readRollUps, readSpanRollUps, readHourRollUps, countRolledUp } = sqliteRollUps(database);
  const progress = database.prepare('SELECT size, registered FROM head');
  const lines = database.prepare(
    'SELECT count(*) AS lines FROM register WHERE entry_index >= ? AND entry_index < ?',
  );
  const facets = database.prepare(
    'SELECT number, text FROM facets WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number',
  );
  return {
    followTree: sqliteFollower(database),
    ...registerReads({ ...registerRows(database), countRolledUp }),
    readRollUps,
    readSpanRollUps,
    readHourRollUps,

    async readRegisterLag() {
      return lagOf(progress.get());
    },

    async countLines(start, end) {
      return integerOf(lines.get(start, end) ?? {}, 'lines');
    },

    async readFacets(numbers) {
      return facets.all(JSON.stringify(numbers)).map((row) => ({
        number: integerOf(row, 'number'),
        facets: lineFacetsOf(textOf(row, 'text')),
      }));
    },
  };
}

/** From so many facets on, the next lines are looked through for them before the index of each is: most often these are enough. */
const MANY_FACETS = 256;
/** As many as take as long as the indexes of a thousand facets. */
const NEAR_LINES = 4_096;

const LINES = `
  SELECT entry_index, record.id, record.salt, record.bytes, subject, received_time,
         coalesce(facets.text, '') AS facets_text
  FROM register JOIN record USING (entry_index) LEFT JOIN facets ON facets.number = register.facets`;

function registerRows(database: DatabaseSync): Omit<RegisterRows, 'countRolledUp'> {
  const registered = database.prepare('SELECT registered FROM head');
  const facetsAfter = database.prepare(FACETS_AFTER);
  const bounds = 'entry_index > ? AND entry_index < ?';
  const orders = { ascending: 'ORDER BY entry_index ASC', descending: 'ORDER BY entry_index DESC' } as const;
  const inBounds = {
    ascending: database.prepare(`${LINES} WHERE ${bounds} ${orders.ascending} LIMIT ?`),
    descending: database.prepare(`${LINES} WHERE ${bounds} ${orders.descending} LIMIT ?`),
  };
  const ofFacets = 'SELECT entry_index FROM register WHERE facets = ? AND';
  const indexesOf = {
    ascending: database.prepare(`${ofFacets} ${bounds} ${orders.ascending} LIMIT ?`),
    descending: database.prepare(`${ofFacets} ${bounds} ${orders.descending} LIMIT ?`),
  };
  const near = {
    ascending: database.prepare(
      `SELECT entry_index, facets FROM register WHERE ${bounds} ${orders.ascending} LIMIT ?`,
    ),
    descending: database.prepare(
      `SELECT entry_index, facets FROM register WHERE ${bounds} ${orders.descending} LIMIT ?`,
    ),
  };
  const someLines = 'entry_index IN (SELECT value FROM json_each(?))';
  const ofIndexes = {
    ascending: database.prepare(`${LINES} WHERE ${someLines} ${orders.ascending}`),
    descending: database.prepare(`${LINES} WHERE ${someLines} ${orders.descending}`),
  };
  const beginning = database.prepare(`
    SELECT entry_index FROM (SELECT entry_index FROM record WHERE id >= ? AND id < ? LIMIT ?)
    UNION ALL SELECT entry_index FROM (SELECT entry_index FROM register WHERE subject >= ? AND subject < ? LIMIT ?)`);
  const counted = database.prepare(
    `SELECT count(*) AS lines FROM (SELECT 1 FROM register WHERE ${bounds} LIMIT ?)`,
  );
  const countedOf = database.prepare(
    `SELECT count(*) AS lines FROM (SELECT 1 FROM register WHERE facets = ? AND ${bounds} LIMIT ?)`,
  );

  function linesOf(choice: LineChoice): RegisterLine[] {
    const { order, after, before, limit, numbers, indexes } = choice;
    if (!numbers && !indexes) return inBounds[order].all(after, before, limit).map(lineOf);
    const chosen =
      indexes ?? nearIndexes(numbers ?? [], choice) ?? mergedIndexes(numbers ?? [], choice, readIndexes);
    return ofIndexes[order].all(JSON.stringify(chosen)).map(lineOf);
  }

  /** Of facets that are common, the lines next to the bounds are enough; undefined where they are not. */
  function nearIndexes(numbers: readonly number[], choice: LineChoice): number[] | undefined {
    const { order, after, before, limit } = choice;
    if (numbers.length < MANY_FACETS || limit >= NEAR_LINES) return undefined;
    const wanted = new Set(numbers);
    const found: number[] = [];
    for (const row of near[order].iterate(after, before, NEAR_LINES)) {
      if (!wanted.has(integerOf(row, 'facets'))) continue;
      found.push(integerOf(row, 'entry_index'));
      if (found.length === limit) return found;
    }
    return undefined;
  }

  function readIndexes(number: number, { order, after, before, limit }: LineChoice): number[] {
    return indexesOf[order].all(number, after, before, limit).map((row) => integerOf(row, 'entry_index'));
  }

  return {
    async readFacetsAfter(number) {
      // First how far it is: what is registered since may have facets that are not read here.
      const row = registered.get() ?? {};
      return { registered: integerOf(row, 'registered'), rows: facetsAfter.all(number) };
    },

    async readLines(choice) {
      return linesOf(choice);
    },

    async findBeginning(search, most) {
      const end = search + AFTER_ALL;
      const rows = beginning.all(search, end, most + 1, search, end, most + 1);
      return rows.map((row) => integerOf(row, 'entry_index'));
    },

    async countBetween(numbers, after, before, most) {
      if (!numbers) return integerOf(counted.get(after, before, most) ?? {}, 'lines');
      let lines = 0;
      for (const number of numbers) {
        if (lines >= most) break;
        lines += integerOf(countedOf.get(number, after, before, most - lines) ?? {}, 'lines');
      }
      return lines;
    },
  };
}
