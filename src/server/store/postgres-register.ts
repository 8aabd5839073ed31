// The register in PostgreSQL: searched by id, subject and facets, paged by index.
import { lineOf } from './kept-rows.ts';
import { KnownFacets, lineFacetsOf } from './known-facets.ts';
import type { LogStore } from './log-store.ts';
import type { PostgresConnection, Query } from './postgres-connection.ts';
import { facetsAfter, followSlice } from './postgres-follow.ts';
import { postgresRollUps } from './postgres-roll-ups.ts';
import { registerReads } from './register-reads.ts';
import type { LineChoice, RegisterRows } from './register-rows.ts';
import { integerOf, textOf } from './row.ts';

/** Sorts behind every text that an id or a subject can go on with: both are ASCII. */
const AFTER_ALL = '\u{10ffff}';

/** The searching part of the contract. */
export function postgresRegister(
  { query, transaction }: PostgresConnection,
  schema: string,
): Pick<
  LogStore,
  | 'followTree'
  | 'readRegisterLag'
  | 'readRegister'
  | 'countRegister'
  | 'countLines'
  | 'readRollUps'
  | 'readHourRollUps'
  | 'readFacets'
> {
  const { countRolledUp, ...rollUps } = postgresRollUps(query, schema);
  const known = new KnownFacets();
  const readRegisterLag = async () => {
    const [row = {}] = await query(
      `SELECT size - registered AS lag FROM ${schema}.head, ${schema}.register_progress`,
    );
    return integerOf(row, 'lag');
  };
  return {
    ...registerReads({ ...registerRows(query, schema), countRolledUp }),
    ...rollUps,
    readRegisterLag,

    async followTree(limit) {
      // Most often there is nothing to do, and then no lock to take.
      if ((await readRegisterLag()) === 0) return 0;
      return transaction((inside) => followSlice(inside, schema, known, limit));
    },

    async countLines(start, end) {
      const [row = {}] = await query(
        `SELECT count(*) AS lines FROM ${schema}.register WHERE entry_index >= $1 AND entry_index < $2`,
        [start, end],
      );
      return integerOf(row, 'lines');
    },

    async readFacets(numbers) {
      const rows = await query(
        `SELECT number, text FROM ${schema}.facets WHERE number = ANY ($1::int[]) ORDER BY number`,
        [numbers],
      );
      return rows.map((row) => ({
        number: integerOf(row, 'number'),
        facets: lineFacetsOf(textOf(row, 'text')),
      }));
    },
  };
}

function registerRows(query: Query, schema: string): Omit<RegisterRows, 'countRolledUp'> {
  const linesOf = (from: string, order: string, last = '') => `
    SELECT entry_index, record.id, record.salt, record.bytes, subject, received_time,
           coalesce(facets.text, '') AS facets_text
    FROM ${from} JOIN ${schema}.record USING (entry_index)
         LEFT JOIN ${schema}.facets ON facets.number = found.facets
    ORDER BY entry_index ${order} ${last}`;

  return {
    async readFacetsAfter(number) {
      // First how far it is: what is registered since may have facets that are not read here.
      const [row = {}] = await query(`SELECT registered FROM ${schema}.register_progress`);
      return {
        registered: integerOf(row, 'registered'),
        rows: await facetsAfter(query, schema, number),
      };
    },

    async readLines({ order, after, before, limit, numbers, indexes }: LineChoice) {
      const direction = order === 'ascending' ? 'ASC' : 'DESC';
      const page = `entry_index > $1 AND entry_index < $2 ORDER BY entry_index ${direction} LIMIT $3`;
      const bounds = [after, before, limit];
      const register = `${schema}.register`;
      if (indexes) {
        const from = `(SELECT * FROM ${register} WHERE entry_index = ANY ($1::bigint[])) AS found`;
        return (await query(linesOf(from, direction), [indexes])).map(lineOf);
      }
      if (!numbers) {
        const from = `(SELECT * FROM ${register} WHERE ${page}) AS found`;
        return (await query(linesOf(from, direction), bounds)).map(lineOf);
      }
      const from = `(
        SELECT line.* FROM unnest($4::int[]) AS wanted (number)
        CROSS JOIN LATERAL (SELECT * FROM ${register} WHERE facets = wanted.number AND ${page}) AS line
        ORDER BY line.entry_index ${direction} LIMIT $3) AS found`;
      return (await query(linesOf(from, direction), [...bounds, numbers])).map(lineOf);
    },

    async findBeginning(search, most) {
      // PostgreSQL refuses a text with this character, so no text that it holds has it.
      if (search.includes('\0')) return [];
      const rows = await query(
        `(SELECT entry_index FROM ${schema}.record
          WHERE id >= $1 AND id < $2 AND entry_index IS NOT NULL LIMIT $3)
         UNION ALL (SELECT entry_index FROM ${schema}.register WHERE subject >= $1 AND subject < $2 LIMIT $3)`,
        [search, search + AFTER_ALL, most + 1],
      );
      return rows.map((row) => integerOf(row, 'entry_index'));
    },

    async countBetween(numbers, after, before, most) {
      const page = 'entry_index > $1 AND entry_index < $2 LIMIT $3';
      const found = numbers
        ? `SELECT 1 FROM unnest($4::int[]) AS wanted (number)
           CROSS JOIN LATERAL (SELECT 1 FROM ${schema}.register WHERE facets = wanted.number AND ${page}) AS line
           LIMIT $3`
        : `SELECT 1 FROM ${schema}.register WHERE ${page}`;
      const [row = {}] = await query(`SELECT count(*) AS lines FROM (${found}) AS found`, [
        after,
        before,
        most,
        ...(numbers ? [numbers] : []),
      ]);
      return integerOf(row, 'lines');
    },
  };
}
