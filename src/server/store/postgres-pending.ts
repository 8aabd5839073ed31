// What collectors and the sequencer of a log leave each other in PostgreSQL.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { tombstoneOf } from '../../consent/erasure.ts';
import { recordOf } from './kept-rows.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { beginErasing, postgresErasure } from './postgres-erasure.ts';
import { bytesOf, integerOf, type Row, textOf } from './row.ts';
import type { PendingRecord, PendingStore } from './shared-log-store.ts';

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
      const inserted = await transaction((inside) =>
        inside(
          `INSERT INTO ${schema}.record (id, bytes, due)
           SELECT id, bytes, clock_timestamp()
           FROM unnest($1::text[], $2::bytea[], $3::text[]) AS new (id, bytes, id_hash)
           WHERE NOT EXISTS (SELECT 1 FROM ${schema}.tombstone WHERE tombstone.id_hash = new.id_hash)
           ON CONFLICT (id) DO NOTHING RETURNING id`,
          [
            sorted.map(({ id }) => id),
            sorted.map(({ bytes }) => bytes),
            sorted.map(({ id }) => tombstoneOf(id)),
          ],
        ),
      );
      if (inserted.length === records.length) return { pending: [], erased: [] };
      const isNew = new Set(inserted.map((row) => textOf(row, 'id')));
      const known = sorted.map(({ id }) => id).filter((id) => !isNew.has(id));
      const rows = await query(
        `SELECT id, bytes FROM ${schema}.record WHERE id = ANY ($1::text[]) AND entry_index IS NULL`,
        [known],
      );
      return { pending: rows.map(pendingOf), erased: await findErased(known) };
    },

    async readPending(limit, except) {
      // By the null place, never by a number that is given out on insertion: transactions end in another order than
      // they begin in, and one that ended late would be passed over for good.
      const rows = await query(
        `SELECT id, bytes FROM ${schema}.record
         WHERE entry_index IS NULL AND due <= clock_timestamp() AND id <> ALL ($2::text[]) ORDER BY due LIMIT $1`,
        [limit, except],
      );
      return rows.map(pendingOf);
    },

    postponePending: (ids) =>
      transaction(async (inside) => {
        await inside(
          `UPDATE ${schema}.record SET attempts = attempts + 1, due = clock_timestamp() + make_interval(secs =>
             least($2::float8, $3::float8 * 2 ^ least(attempts + 1, $4::int)))
           WHERE id = ANY ($1::text[]) AND entry_index IS NULL`,
          [ids, POSTPONE_MAX_SECONDS, POSTPONE_BASE_SECONDS, ATTEMPTS_COUNTED_MAX],
        );
      }),

    async findPending(subject) {
      const rows = await query(
        `SELECT id FROM ${schema}.record WHERE entry_index IS NULL AND position($1::bytea IN bytes) > 0`,
        [utf8ToBytes(subject)],
      );
      return rows.map((row) => textOf(row, 'id'));
    },

    dropPending: (ids) =>
      transaction(async (inside) => {
        await beginErasing(inside, schema, ids);
        await inside(`DELETE FROM ${schema}.record WHERE id = ANY ($1::text[]) AND entry_index IS NULL`, [
          ids,
        ]);
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
        `SELECT checkpoint.size, checkpoint.note, record.entry_index, record.id, record.salt, record.bytes
         FROM ${schema}.checkpoint
              LEFT JOIN ${schema}.record ON record.id = ANY ($1::text[]) AND record.entry_index < checkpoint.size`,
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

const pendingOf = (row: Row): PendingRecord => ({ id: textOf(row, 'id'), bytes: bytesOf(row, 'bytes') });
