// Erasure in PostgreSQL: records taken out, what is kept of them, and the records that are due.
import { agedBy, placeOf } from './erasure-rows.ts';
import { type ErasureStore, erasedMeanwhile } from './erasure-store.ts';
import type { PostgresConnection, Query } from './postgres-connection.ts';
import { addErased } from './postgres-roll-ups.ts';
import { bytesOf, textOf } from './row.ts';
import { tombstonesOf } from './tombstones.ts';

/** The erasing part of the contract but for scrubbing, holds and requests. */
export function postgresErasure(
  { query, transaction }: PostgresConnection,
  schema: string,
): Pick<
  ErasureStore,
  | 'erase'
  | 'readUnpublishedErasures'
  | 'findErased'
  | 'missingTombstones'
  | 'addTombstones'
  | 'readRecordPlaces'
  | 'readSubject'
  | 'readAged'
> {
  return {
    erase: ({ ids, indexes, salt, publication, request }) =>
      transaction(async (inside) => {
        await beginErasing(inside, schema, ids);
        await addErased(inside, schema, indexes);
        // Their lines in the register go with them.
        const removed = await inside(
          `DELETE FROM ${schema}.sequenced USING unnest($1::text[], $2::bigint[]) AS erased (id, entry_index)
           WHERE sequenced.id = erased.id AND sequenced.entry_index = erased.entry_index RETURNING 1`,
          [ids, indexes],
        );
        if (removed.length !== ids.length) throw erasedMeanwhile(ids.length - removed.length, ids.length);
        await inside(`DELETE FROM ${schema}.record WHERE id = ANY ($1::text[])`, [ids]);
        await inside(`INSERT INTO ${schema}.erasure (hash, bytes, salt, indexes) VALUES ($1, $2, $3, $4)`, [
          publication.hash,
          publication.bytes,
          salt,
          JSON.stringify(indexes),
        ]);
        if (request === undefined) return;
        await inside(`UPDATE ${schema}.erasure_request SET erased = erased + $1 WHERE number = $2`, [
          ids.length,
          request,
        ]);
      }),

    async readUnpublishedErasures() {
      const rows = await query(`SELECT hash, bytes FROM ${schema}.erasure WHERE NOT is_published`);
      return rows.map((row) => ({
        kind: 'erasure',
        hash: textOf(row, 'hash'),
        bytes: bytesOf(row, 'bytes'),
      }));
    },

    async findErased(ids) {
      // Most logs have erased nothing, and need no hash for each record that comes in.
      const [any] = ids.length ? await query(`SELECT 1 FROM ${schema}.tombstone LIMIT 1`) : [];
      if (!any) return [];
      const hashes = tombstonesOf(ids);
      const idOf = new Map(ids.map((id, at) => [hashes[at], id]));
      const rows = await query(`SELECT id_hash FROM ${schema}.tombstone WHERE id_hash = ANY ($1::text[])`, [
        hashes,
      ]);
      return rows.flatMap((row) => idOf.get(textOf(row, 'id_hash')) ?? []);
    },

    async missingTombstones(hashes) {
      const rows = await query(
        `SELECT id_hash FROM unnest($1::text[]) WITH ORDINALITY AS known (id_hash, place)
         WHERE NOT EXISTS (SELECT 1 FROM ${schema}.tombstone WHERE tombstone.id_hash = known.id_hash) ORDER BY place`,
        [hashes],
      );
      return rows.map((row) => textOf(row, 'id_hash'));
    },

    addTombstones: (hashes) => transaction((inside) => addTombstones(inside, schema, hashes)),

    async readRecordPlaces(after, limit) {
      const rows = await query(
        `SELECT entry_index, id FROM ${schema}.sequenced WHERE entry_index > $1 ORDER BY entry_index LIMIT $2`,
        [after, limit],
      );
      return rows.map(placeOf);
    },

    async readSubject(subject, limit) {
      const rows = await query(
        `SELECT entry_index, id FROM ${schema}.register JOIN ${schema}.sequenced USING (entry_index)
         WHERE subject = $1 ORDER BY entry_index LIMIT $2`,
        [subject, limit],
      );
      return rows.map(placeOf);
    },

    readAged: (receivedBy, after, now, limit) =>
      agedBy((from, most) => query(keptSlice(schema), [from, now, most]), receivedBy, after, limit),
  };
}

/**
 * Keeps the hashes of ids that are to go, so that no commit that comes after this transaction gives one of them a place:
 * commits wait for it at the head's row.
 */
export async function beginErasing(query: Query, schema: string, ids: readonly string[]): Promise<void> {
  await query(`SELECT 1 FROM ${schema}.head WHERE only_row = 1 FOR UPDATE`);
  await addTombstones(query, schema, tombstonesOf(ids));
  await wantScrubbing(query, schema);
}

/** Has the next `scrub` vacuum. */
export async function wantScrubbing(query: Query, schema: string): Promise<void> {
  await query(`UPDATE ${schema}.scrubbing SET wanted = wanted + 1 WHERE only_row = 1`);
}

async function addTombstones(query: Query, schema: string, hashes: readonly string[]): Promise<void> {
  await query(
    `INSERT INTO ${schema}.tombstone (id_hash) SELECT * FROM unnest($1::text[]) ON CONFLICT DO NOTHING`,
    [hashes],
  );
}

// A record whose text is damaged has the empty subject, as all such have: nobody's records, never due. Every line of the
// register has its place, and the record's bytes are not looked at: so the lines are found first, and by their own index alone.
const keptSlice = (schema: string) => `
  SELECT entry_index, id, coalesce(event, '') AS event, kept.received_time,
         (SELECT later.received_time FROM ${schema}.register AS later
          WHERE later.subject = kept.subject AND later.entry_index > kept.entry_index
            AND later.facets NOT IN (SELECT number FROM ${schema}.facets WHERE event = 'once')
          ORDER BY later.entry_index LIMIT 1) AS superseded_time
  FROM (SELECT * FROM ${schema}.register
        WHERE entry_index > $1 AND subject <> ''
          AND NOT EXISTS (SELECT 1 FROM ${schema}.hold
                          WHERE hold.subject = register.subject AND coalesce(until_time > $2, true))
        ORDER BY entry_index LIMIT $3) AS kept
       JOIN ${schema}.sequenced USING (entry_index)
       LEFT JOIN ${schema}.facets ON facets.number = kept.facets
  ORDER BY entry_index`;
