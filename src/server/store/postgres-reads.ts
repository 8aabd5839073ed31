// What is read from the tables of a log in PostgreSQL.
import { entryOf, publicationOf, publishedEntryOf, recordOf } from './kept-rows.ts';
import type { LogStore } from './log-store.ts';
import type { Query } from './postgres-connection.ts';
import { bytesOf, integerOf, textOf } from './row.ts';

/** The reading half of the contract but for the register. */
export function postgresReads(
  query: Query,
  schema: string,
): Pick<
  LogStore,
  | 'readVkey'
  | 'readHead'
  | 'readTiles'
  | 'findRecords'
  | 'readEntries'
  | 'readEntryBytes'
  | 'findOpened'
  | 'findPublications'
  | 'readPublications'
  | 'readPublished'
> {
  const one = async (sql: string, values: readonly unknown[]) => (await query(sql, values))[0];

  return {
    async readVkey() {
      return textOf((await one(`SELECT vkey FROM ${schema}.head`, [])) ?? {}, 'vkey');
    },

    async readHead() {
      const row = (await one(`SELECT size, root, time FROM ${schema}.head`, [])) ?? {};
      return { size: integerOf(row, 'size'), root: bytesOf(row, 'root'), time: textOf(row, 'time') };
    },

    async readTiles(positions) {
      const rows = await query(
        `SELECT hashes FROM unnest($1::int[], $2::bigint[]) WITH ORDINALITY AS wanted (level, tile_index, place)
         LEFT JOIN ${schema}.tile USING (level, tile_index) ORDER BY place`,
        [positions.map(({ level }) => level), positions.map(({ index }) => index)],
      );
      return rows.map((row) => (row.hashes === null ? undefined : bytesOf(row, 'hashes')));
    },

    async findRecords(ids) {
      const rows = await query(
        `SELECT entry_index, id, salt, bytes FROM ${schema}.kept_record WHERE id = ANY ($1::text[])`,
        [ids],
      );
      return rows.map((row) => recordOf(row, 'bytes'));
    },

    async readEntries(from, to) {
      const rows = await query(
        `SELECT entry.entry_index, entry.bytes AS entry_bytes, record.id, record.salt,
                record.bytes AS record_bytes, published.hash, published.kind, published.bytes AS published_bytes,
                erasure.salt AS erasure_salt, erasure.indexes
         FROM ${schema}.entry
              LEFT JOIN ${schema}.kept_record AS record ON record.entry_index = entry.entry_index
                AND record.entry_index >= $1 AND record.entry_index < $2
              LEFT JOIN ${schema}.published ON published.entry_index = entry.entry_index
              LEFT JOIN ${schema}.erasure ON erasure.hash = published.hash AND published.kind = 'erasure'
         WHERE entry.entry_index >= $1 AND entry.entry_index < $2 ORDER BY entry.entry_index`,
        [from, to],
      );
      return rows.map(entryOf);
    },

    async readEntryBytes(from, to) {
      const rows = await query(
        `SELECT bytes FROM ${schema}.entry WHERE entry_index >= $1 AND entry_index < $2 ORDER BY entry_index`,
        [from, to],
      );
      return rows.map((row) => bytesOf(row, 'bytes'));
    },

    async findOpened(index, direction) {
      const row = (await one(openedSql(schema, direction), [index])) ?? {};
      return row.entry_index === null ? undefined : integerOf(row, 'entry_index');
    },

    async findPublications(kind, from, limit) {
      const rows = await query(
        `SELECT entry_index FROM ${schema}.published
         WHERE kind = $1 AND entry_index >= $2 ORDER BY entry_index LIMIT $3`,
        [kind, from, limit],
      );
      return rows.map((row) => integerOf(row, 'entry_index'));
    },

    async readPublications(kind, from, limit) {
      const rows = await query(
        `SELECT published.entry_index, entry.bytes AS entry_bytes, published.bytes
         FROM ${schema}.published JOIN ${schema}.entry USING (entry_index)
         WHERE kind = $1 AND published.entry_index >= $2 ORDER BY published.entry_index LIMIT $3`,
        [kind, from, limit],
      );
      return rows.map(publishedEntryOf);
    },

    async readPublished(hash) {
      const row = await one(
        `SELECT hash, entry_index, kind, bytes FROM ${schema}.published WHERE hash = $1`,
        [hash],
      );
      return row && publicationOf(row, 'bytes');
    },
  };
}

/** The nearest of the nearest in either table: one step in each of their indexes, however many lie between. */
function openedSql(schema: string, direction: 'up' | 'down'): string {
  const [nearest, comparison, order] = direction === 'up' ? ['min', '>=', 'ASC'] : ['max', '<=', 'DESC'];
  const from = (table: string) =>
    `(SELECT entry_index FROM ${schema}.${table} WHERE entry_index ${comparison} $1 ORDER BY entry_index ${order} LIMIT 1)`;
  return `SELECT ${nearest}(entry_index) AS entry_index FROM (${from('kept_record')} UNION ALL ${from('published')}) AS nearest`;
}
