// The register in PostgreSQL follows the tree: lines, new facets and roll-ups of a slice in one transaction.

import type { FacetsNumbering, NewFacets } from './facets-numbering.ts';
import { type FollowedSlice, followedSlice } from './followed-slice.ts';
import type { Query } from './postgres-connection.ts';
import { bytesOf, integerOf, type Row } from './row.ts';
import type { SearchedRecord } from './searched-record.ts';

/** Rows of facets above a number. */
export const facetsAfter = (query: Query, schema: string, number: number): Promise<Row[]> =>
  query(`SELECT number, placeless, text FROM ${schema}.facets WHERE number > $1 ORDER BY number`, [number]);

/**
 * Takes up at most `limit` entries.
 * @param query of a transaction
 * @param known rows of facets that were read before
 * @param read of a record's text
 * @returns how many entries the register is still behind
 */
export async function followSlice(
  query: Query,
  schema: string,
  known: FacetsNumbering,
  read: (text: string) => SearchedRecord,
  limit: number,
): Promise<number> {
  const [{ registered = 0 } = {}] = await query(
    `SELECT registered FROM ${schema}.register_progress WHERE only_row = 1 FOR UPDATE`,
  );
  const [{ size = 0 } = {}] = await query(`SELECT size FROM ${schema}.head WHERE only_row = 1`);
  const from = Number(registered);
  const to = Math.min(from + limit, Number(size));
  // None of them is erased before its line is there to go with it.
  await query(
    `SELECT count(*) FROM (SELECT 1 FROM ${schema}.sequenced WHERE entry_index >= $1 AND entry_index < $2
                           ORDER BY entry_index FOR KEY SHARE) AS held`,
    [from, to],
  );
  const rows = await query(
    `SELECT entry_index, bytes FROM ${schema}.kept_record WHERE entry_index >= $1 AND entry_index < $2
     ORDER BY entry_index`,
    [from, to],
  );
  // Another process may have followed as well.
  known.learn(await facetsAfter(query, schema, known.last));
  const { numbersOf, added } = known.begin();
  const stored = rows.map((row) => ({
    index: integerOf(row, 'entry_index'),
    text: new TextDecoder().decode(bytesOf(row, 'bytes')),
  }));
  const slice = followedSlice(stored, read, numbersOf);
  if (added.length) await addFacets(query, schema, added);
  await addSlice(query, schema, slice, to);
  return Number(size) - to;
}

async function addFacets(query: Query, schema: string, added: readonly NewFacets[]): Promise<void> {
  await query(
    `INSERT INTO ${schema}.facets (number, placeless, event, text)
     SELECT * FROM unnest($1::int[], $2::int[], $3::text[], $4::text[])`,
    [
      added.map(({ number }) => number),
      added.map(({ placeless }) => placeless),
      added.map(({ event }) => event),
      added.map(({ text }) => text),
    ],
  );
}

/** In one statement: each way to the database takes as long as a dozen lines. */
async function addSlice(
  query: Query,
  schema: string,
  { lines, days, hours }: FollowedSlice,
  registered: number,
): Promise<void> {
  await query(
    `WITH lines AS (
       INSERT INTO ${schema}.register (entry_index, subject, received_time, facets)
       SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::int[])
       ON CONFLICT (entry_index) DO UPDATE
         SET subject = excluded.subject, received_time = excluded.received_time, facets = excluded.facets
     ), days AS (
       INSERT INTO ${schema}.roll_up AS known (day, facets, received)
       SELECT * FROM unnest($5::int[], $6::int[], $7::bigint[])
       ON CONFLICT (day, facets) DO UPDATE SET received = known.received + excluded.received
     ), hours AS (
       INSERT INTO ${schema}.roll_up_hour AS known (hour, received, synthetic, unequal)
       SELECT * FROM unnest($8::int[], $9::bigint[], $10::bigint[], $11::bigint[])
       ON CONFLICT (hour) DO UPDATE SET received = known.received + excluded.received,
         synthetic = known.synthetic + excluded.synthetic, unequal = known.unequal + excluded.unequal
     )
     UPDATE ${schema}.register_progress SET registered = $12 WHERE only_row = 1`,
    [
      lines.map(({ index }) => index),
      lines.map(({ subject }) => subject),
      lines.map(({ receivedTime }) => receivedTime),
      lines.map(({ facets }) => facets),
      days.map(({ day }) => day),
      days.map(({ facets }) => facets),
      days.map(({ count }) => count),
      hours.map(({ hour }) => hour),
      hours.map(({ received }) => received),
      hours.map(({ synthetic }) => synthetic),
      hours.map(({ unequal }) => unequal),
      registered,
    ],
  );
}
