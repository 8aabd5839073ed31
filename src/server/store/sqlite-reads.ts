// What is read from the SQLite file of a log.
import type { DatabaseSync } from 'node:sqlite';
import { entryOf, publicationOf, publishedEntryOf, recordOf } from './kept-rows.ts';
import type { LogStore } from './log-store.ts';
import { bytesOf, integerOf, textOf } from './row.ts';

/** The reading half of the contract but for the register, over an open and prepared database. */
export function sqliteReads(
  database: DatabaseSync,
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
  const bound = database.prepare('SELECT vkey FROM head');
  const head = database.prepare('SELECT size, root, time FROM head');
  const tile = database.prepare('SELECT hashes FROM tile WHERE level = ? AND tile_index = ?');
  // One statement for a whole batch: each by itself takes and gives back a lock of the file.
  const records = database.prepare(
    'SELECT entry_index, id, salt, bytes FROM record WHERE id IN (SELECT value FROM json_each(?))',
  );
  const published = database.prepare('SELECT hash, entry_index, kind, bytes FROM published WHERE hash = ?');
  const entries = database.prepare(`
    SELECT entry.entry_index, entry.bytes AS entry_bytes, record.id, record.salt, record.bytes AS record_bytes,
           published.hash, published.kind, published.bytes AS published_bytes,
           erasure.salt AS erasure_salt, erasure.indexes
    FROM entry LEFT JOIN record USING (entry_index) LEFT JOIN published USING (entry_index)
         LEFT JOIN erasure ON erasure.hash = published.hash AND published.kind = 'erasure'
    WHERE entry_index >= ? AND entry_index < ? ORDER BY entry_index`);
  const entryBytes = database.prepare(
    'SELECT bytes FROM entry WHERE entry_index >= ? AND entry_index < ? ORDER BY entry_index',
  );
  const opened = {
    up: database.prepare(openedSql('min', '>=', 'ASC')),
    down: database.prepare(openedSql('max', '<=', 'DESC')),
  };
  const ofKind = database.prepare(
    'SELECT entry_index FROM published WHERE kind = ? AND entry_index >= ? ORDER BY entry_index LIMIT ?',
  );

  const publications = database.prepare(`
    SELECT entry_index, entry.bytes AS entry_bytes, published.bytes
    FROM published JOIN entry USING (entry_index)
    WHERE kind = ? AND entry_index >= ? ORDER BY entry_index LIMIT ?`);

  return {
    async readVkey() {
      return textOf(bound.get() ?? {}, 'vkey');
    },

    async readHead() {
      const row = head.get() ?? {};
      return { size: integerOf(row, 'size'), root: bytesOf(row, 'root'), time: textOf(row, 'time') };
    },

    async readTiles(positions) {
      return positions.map(({ level, index }) => {
        const row = tile.get(level, index);
        return row && bytesOf(row, 'hashes');
      });
    },

    async findRecords(ids) {
      return records.all(JSON.stringify(ids)).map((row) => recordOf(row, 'bytes'));
    },

    async readEntries(from, to) {
      return entries.all(from, to).map(entryOf);
    },

    async readEntryBytes(from, to) {
      return entryBytes.all(from, to).map((row) => bytesOf(row, 'bytes'));
    },

    async findOpened(index, direction) {
      const row = opened[direction].get(index, index) ?? {};
      return row.entry_index === null ? undefined : integerOf(row, 'entry_index');
    },

    async findPublications(kind, from, limit) {
      return ofKind.all(kind, from, limit).map((row) => integerOf(row, 'entry_index'));
    },

    async readPublications(kind, from, limit) {
      return publications.all(kind, from, limit).map(publishedEntryOf);
    },

    async readPublished(hash) {
      const row = published.get(hash);
      return row && publicationOf(row, 'bytes');
    },
  };
}

/** The nearest of the nearest in either table: one step in each of their indexes, however many lie between. */
function openedSql(nearest: 'min' | 'max', comparison: '>=' | '<=', order: 'ASC' | 'DESC'): string {
  const from = (table: string) =>
    `SELECT * FROM (SELECT entry_index FROM ${table} WHERE entry_index ${comparison} ? ORDER BY entry_index ${order} LIMIT 1)`;
  return `SELECT ${nearest}(entry_index) AS entry_index FROM (${from('record')} UNION ALL ${from('published')})`;
}
