// What collectors and the sequencer of a log leave each other in PostgreSQL.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { recordOf } from './kept-rows.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { beginErasing, postgresErasure } from './postgres-erasure.ts';
import { integerOf, type Row, textOf } from './row.ts';
import type { PendingRecord, PendingStore } from './shared-log-store.ts';
import { tombstonesOf } from './tombstones.ts';

/** The first delay is twice this; the last one an hour. */
const POSTPONE_BASE_SECONDS = 0.25;
const POSTPONE_MAX_SECONDS = 3_600;

/** Beyond it the delay is at its maximum anyway, and the power stays small. */
const ATTEMPTS_COUNTED_MAX = 20;

/** The contract of what is pending. */
export function postgresPending(connection: PostgresConnection, schema: string): PendingStore {
  const { query, transaction } = connection;
  const { findErased } = postgresErasure(connection, schema);
  return {
    async addPending(records) {
      // By id, so that no two collectors wait for each other.
      const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
      const inserted = await transaction(async (inside) => {
        // Most logs have erased nothing, and need no hash for each record that comes in. What is erased from now on may
        // be kept once more here, and is refused by the commit.
        const [any] = await inside(`SELECT 1 FROM ${schema}.tombstone LIMIT 1`);
        return inside(insertSql(schema), [
          sorted.map(({ id }) => id),
          sorted.map(({ bytes }) => bytes),
          any ? tombstonesOf(sorted.map(({ id }) => id)) : [],
        ]);
      });
      if (inserted.length === records.length) return { pending: [], erased: [] };
      const isNew = new Set(inserted.map((row) => textOf(row, 'id')));
      const known = sorted.map(({ id }) => id).filter((id) => !isNew.has(id));
      const rows = await query(`SELECT id, ${ESCAPED} FROM ${waiting(schema)} WHERE id = ANY ($1::text[])`, [
        known,
      ]);
      return { pending: rows.map(pendingOf), erased: await findErased(known) };
    },

    async readPending(limit, except) {
      const rows = await query(readSql(schema), [limit, except]);
      return rows.map(pendingOf);
    },

    postponePending: (ids) =>
      transaction(async (inside) => {
        await inside(
          `UPDATE ${schema}.pending SET attempts = attempts + 1, due = clock_timestamp() + make_interval(secs =>
             least($2::float8, $3::float8 * 2 ^ least(attempts + 1, $4::int)))
           WHERE id = ANY ($1::text[])`,
          [ids, POSTPONE_MAX_SECONDS, POSTPONE_BASE_SECONDS, ATTEMPTS_COUNTED_MAX],
        );
      }),

    async findPending(subject) {
      const rows = await query(`SELECT id FROM ${waiting(schema)} WHERE position($1::bytea IN bytes) > 0`, [
        utf8ToBytes(subject),
      ]);
      return rows.map((row) => textOf(row, 'id'));
    },

    dropPending: (ids) =>
      transaction(async (inside) => {
        await beginErasing(inside, schema, ids);
        await inside(
          `WITH dropped AS (DELETE FROM ${schema}.pending WHERE id = ANY ($1::text[]) RETURNING id)
           DELETE FROM ${schema}.record USING dropped WHERE record.id = dropped.id`,
          [ids],
        );
      }),

    keepCheckpoint: ({ size, note }) =>
      transaction(async (inside) => {
        await inside(
          `UPDATE ${schema}.checkpoint SET size = $1, note = $2 WHERE only_row = 1 AND size < $1`,
          [size, note],
        );
      }),

    async readAnswers(ids) {
      const rows = await query(
        `SELECT checkpoint.size, checkpoint.note, record.*
         FROM ${schema}.checkpoint
              LEFT JOIN (unnest($1::text[]) AS asked (id)
                         CROSS JOIN LATERAL (SELECT * FROM ${schema}.kept_record
                                             WHERE kept_record.id = asked.id OFFSET 0) AS record)
                ON record.entry_index < checkpoint.size`,
        [ids],
      );
      const [first = {}] = rows;
      return {
        checkpoint: { size: integerOf(first, 'size'), note: textOf(first, 'note') },
        records: rows.filter(({ id }) => id !== null).map((row) => recordOf(row, 'bytes')),
      };
    },
  };
}

/** What is kept of a record before it has a place is all there; one that is known already is left as it is. */
const insertSql = (schema: string) => `
  WITH kept AS (
    INSERT INTO ${schema}.record (id, bytes)
    SELECT id, bytes FROM unnest($1::text[], $2::bytea[], $3::text[]) AS new (id, bytes, id_hash)
    WHERE NOT EXISTS (SELECT 1 FROM ${schema}.tombstone WHERE tombstone.id_hash = new.id_hash)
    ON CONFLICT (id) DO NOTHING RETURNING id
  )
  INSERT INTO ${schema}.pending (id, due) SELECT id, clock_timestamp() FROM kept RETURNING id`;

/**
 * By the missing place, never by a number that is given out on insertion: transactions end in another order than they
 * begin in, and one that ended late would be passed over for good.
 */
const readSql = (schema: string) => `
  SELECT id, ${ESCAPED}
  FROM ${waiting(schema)}
  WHERE (SELECT entry_index FROM ${schema}.sequenced WHERE sequenced.id = pending.id) IS NULL
    AND due <= clock_timestamp() AND id <> ALL ($2::text[])
  ORDER BY due LIMIT $1`;

/**
 * What waits, with its bytes. OFFSET 0 has each looked up by its id, whatever the planner knows of the tables: to read all
 * records of the log instead takes longer with every one of them.
 */
const waiting = (schema: string) =>
  `${schema}.pending, LATERAL (SELECT bytes FROM ${schema}.record WHERE record.id = pending.id OFFSET 0) AS kept`;

/** Bytes as a text that is as long as they are, where they are ASCII without a backslash; else the driver gets two digits for each. */
const ESCAPED = "encode(bytes, 'escape') AS escaped";

/** A backslash stands twice, and what is no ASCII as three octal digits (PostgreSQL manual, 9.5). */
const ESCAPE = /\\(\\|[0-7]{3})/g;

const pendingOf = (row: Row): PendingRecord => ({
  id: textOf(row, 'id'),
  bytes: unescaped(textOf(row, 'escaped')),
});

function unescaped(text: string): Uint8Array {
  if (!text.includes('\\')) return utf8ToBytes(text);
  const plain = text.replace(ESCAPE, (_all, what) =>
    what === '\\' ? what : String.fromCharCode(Number.parseInt(what, 8)),
  );
  return new Uint8Array(Buffer.from(plain, 'latin1'));
}
