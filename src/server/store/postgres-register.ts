// The register in PostgreSQL: searched by id, subject and facets, paged by index.

import { FacetsNumbering } from './facets-numbering.ts';
import { lineOf } from './kept-rows.ts';
import { lineFacetsOf } from './known-facets.ts';
import type { LogStore } from './log-store.ts';
import type { PostgresConnection, Query } from './postgres-connection.ts';
import { facetsAfter, followSlice } from './postgres-follow.ts';
import { postgresRollUps } from './postgres-roll-ups.ts';
import { registerReads } from './register-reads.ts';
import type { LineChoice, RegisterRows } from './register-rows.ts';
import { facetsCountOf } from './roll-up-rows.ts';
import { integerOf, textOf } from './row.ts';
import { recordReader } from './searched-record.ts';

/** Sorts behind every text that an id or a subject can go on with: both are ASCII. */
const AFTER_ALL = '\u{10ffff}';

/** Lines that are looked through for some facets before the index of each is. */
const NEAR_LINES = 16_384;

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
  | 'sumRollUps'
  | 'countFacets'
  | 'readSpanRollUps'
  | 'readHourRollUps'
  | 'readFacets'
> {
  const { countRolledUp, ...rollUps } = postgresRollUps(query, schema);
  const known = new FacetsNumbering();
  const read = recordReader();
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
      return transaction((inside) => followSlice(inside, schema, known, read, limit));
    },

    async countLines(start, end) {
      const [row = {}] = await query(
        `SELECT count(*) AS lines FROM ${schema}.register WHERE entry_index >= $1 AND entry_index < $2`,
        [start, end],
      );
      return integerOf(row, 'lines');
    },

    async countFacets(start, end, limit) {
      const rows = await query(
        `SELECT facets, count(*) AS lines FROM (
           SELECT facets FROM ${schema}.register
           WHERE entry_index >= $1 AND entry_index < $2 ORDER BY entry_index LIMIT $3
         ) AS first GROUP BY facets ORDER BY facets`,
        [start, end, limit],
      );
      return rows.map(facetsCountOf);
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
  const linesOf = (found: string, direction: string) => `
    SELECT entry_index, record.id, record.salt, record.bytes, subject, received_time,
           coalesce(facets.text, '') AS facets_text
    FROM (${found}) AS found JOIN ${schema}.kept_record AS record USING (entry_index)
         LEFT JOIN ${schema}.facets ON facets.number = found.facets
    ORDER BY entry_index ${direction}`;

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
      const inBounds = 'entry_index > $1 AND entry_index < $2';
      const page = (most: string) => `ORDER BY entry_index ${direction} LIMIT ${most}`;
      const bounds = [after, before, limit];
      const register = `${schema}.register`;
      const read = async (found: string, values: readonly unknown[]) =>
        (await query(linesOf(found, direction), values)).map(lineOf);

      if (indexes) return read(`SELECT * FROM ${register} WHERE entry_index = ANY ($1::bigint[])`, [indexes]);
      if (!numbers) return read(`SELECT * FROM ${register} WHERE ${inBounds} ${page('$3')}`, bounds);
      // Of facets that are common, those next to the bounds are enough.
      const near = `SELECT * FROM ${register} WHERE ${inBounds} ${page(`${NEAR_LINES}`)}`;
      const common = `SELECT * FROM (${near}) AS near WHERE facets = ANY ($4::int[]) ${page('$3')}`;
      const lines = limit < NEAR_LINES ? await read(common, [...bounds, numbers]) : [];
      if (lines.length === limit) return lines;
      // By the index alone until it is known which lines they are.
      const each = `SELECT entry_index FROM ${register} WHERE facets = wanted.number AND ${inBounds} ${page('$3')}`;
      const first = `SELECT line.entry_index FROM unnest($4::int[]) AS wanted (number)
                     CROSS JOIN LATERAL (${each}) AS line ${page('$3')}`;
      return read(`SELECT * FROM (${first}) AS page JOIN ${register} USING (entry_index)`, [
        ...bounds,
        numbers,
      ]);
    },

    async findBeginning(search, most) {
      // PostgreSQL refuses a text with this character, so no text that it holds has it.
      if (search.includes('\0')) return [];
      const rows = await query(
        `(SELECT entry_index FROM ${schema}.sequenced WHERE id >= $1 AND id < $2 LIMIT $3)
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
