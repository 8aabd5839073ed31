// Erasure in SQLite: records taken out, what is kept of them, and the records that are due.
import type { DatabaseSync } from 'node:sqlite';
import { tombstoneOf } from '../../consent/erasure.ts';
import { agedBy, placeOf } from './erasure-rows.ts';
import { type ErasureStore, erasedMeanwhile } from './erasure-store.ts';
import { bytesOf, integerOf, textOf } from './row.ts';
import { sqliteRollUps } from './sqlite-roll-ups.ts';
import { inTransaction } from './sqlite-transaction.ts';

// A record whose register line is damaged has the empty subject, as all such have: nobody's records, never due.
const KEPT_SLICE = `
  SELECT entry_index, id, coalesce(event, '') AS event, received_time,
         (SELECT later.received_time FROM register AS later
          WHERE later.subject = register.subject AND later.entry_index > register.entry_index
            AND later.facets NOT IN (SELECT number FROM facets WHERE event = 'once')
          ORDER BY later.entry_index LIMIT 1) AS superseded_time
  FROM register JOIN record USING (entry_index) LEFT JOIN facets ON facets.number = register.facets
  WHERE entry_index > ? AND subject <> ''
    AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.subject = register.subject AND coalesce(until_time > ?, 1))
  ORDER BY entry_index LIMIT ?`;

/** The erasing part of the contract but for holds and requests, over an open and prepared database. */
export function sqliteErasure(
  database: DatabaseSync,
): Pick<
  ErasureStore,
  | 'erase'
  | 'scrub'
  | 'readUnpublishedErasures'
  | 'findErased'
  | 'missingTombstones'
  | 'addTombstones'
  | 'readRecordPlaces'
  | 'readSubject'
  | 'readAged'
> {
  const { addErased } = sqliteRollUps(database);
  const removeRecord = database.prepare('DELETE FROM record WHERE entry_index = ? AND id = ?');
  const addTombstone = database.prepare('INSERT INTO tombstone (id_hash) VALUES (?) ON CONFLICT DO NOTHING');
  const addErasure = database.prepare('INSERT INTO erasure (hash, bytes, salt, indexes) VALUES (?, ?, ?, ?)');
  const countFor = database.prepare('UPDATE erasure_request SET erased = erased + ? WHERE number = ?');
  const tombstone = database.prepare('SELECT 1 FROM tombstone WHERE id_hash = ?');
  const anyTombstone = database.prepare('SELECT 1 FROM tombstone LIMIT 1');
  const unpublished = database.prepare(
    'SELECT hash, bytes FROM erasure WHERE rowid > ? AND hash NOT IN (SELECT hash FROM published)',
  );
  const newestErasure = database.prepare('SELECT coalesce(max(rowid), 0) AS number FROM erasure');
  /** Up to this one all are published, and need not be looked through twice a second for as long as the log lives. */
  let allPublishedUpTo = 0;
  const places = database.prepare(
    'SELECT entry_index, id FROM record WHERE entry_index > ? ORDER BY entry_index LIMIT ?',
  );
  const ofSubject = database.prepare(
    'SELECT entry_index, id FROM register JOIN record USING (entry_index) WHERE subject = ? ORDER BY entry_index LIMIT ?',
  );
  const keptSlice = database.prepare(KEPT_SLICE);

  return {
    async erase({ ids, indexes, salt, publication, request }) {
      inTransaction(database, () => {
        addErased(indexes);
        let removed = 0;
        indexes.forEach((index, at) => {
          const id = ids[at] ?? '';
          addTombstone.run(tombstoneOf(id));
          // Its line in the register goes with it.
          removed += Number(removeRecord.run(index, id).changes);
        });
        if (removed !== indexes.length) throw erasedMeanwhile(indexes.length - removed, indexes.length);
        addErasure.run(publication.hash, publication.bytes, salt, JSON.stringify(indexes));
        if (request !== undefined) countFor.run(indexes.length, request);
      });
    },

    async scrub() {
      const row = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {};
      return integerOf(row, 'busy') === 0;
    },

    async readUnpublishedErasures() {
      const newest = integerOf(newestErasure.get() ?? {}, 'number');
      const rows = unpublished.all(allPublishedUpTo);
      if (!rows.length) allPublishedUpTo = newest;
      return rows.map((row) => ({
        kind: 'erasure',
        hash: textOf(row, 'hash'),
        bytes: bytesOf(row, 'bytes'),
      }));
    },

    async findErased(ids) {
      // Most logs have erased nothing, and need no hash for each record that comes in.
      if (!anyTombstone.get()) return [];
      return ids.filter((id) => tombstone.get(tombstoneOf(id)));
    },

    async missingTombstones(hashes) {
      return hashes.filter((hash) => !tombstone.get(hash));
    },

    async addTombstones(hashes) {
      inTransaction(database, () => {
        for (const hash of hashes) addTombstone.run(hash);
      });
    },

    async readRecordPlaces(after, limit) {
      return places.all(after, limit).map(placeOf);
    },

    async readSubject(subject, limit) {
      return ofSubject.all(subject, limit).map(placeOf);
    },

    readAged: (receivedBy, after, now, limit) =>
      agedBy((from, most) => keptSlice.all(from, now, most), receivedBy, after, limit),
  };
}
