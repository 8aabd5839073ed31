// What is read from the SQLite file of a log.
import type { DatabaseSync } from 'node:sqlite';
import { parseJson } from '../../consent/configuration.ts';
import { TemoinError } from '../../consent/error.ts';
import { isPublicationKind } from '../../consent/publication.ts';
import type { Access, ErasedIndexes, KeptEntry, KeptPublication, KeptRecord, LogStore } from './log-store.ts';
import { bytesOf, integerOf, type Row, textOf } from './sqlite-row.ts';

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
  | 'readPublished'
  | 'findToken'
  | 'findSession'
> {
  const bound = database.prepare('SELECT vkey FROM head');
  const head = database.prepare('SELECT size, root, time FROM head');
  const tile = database.prepare('SELECT hashes FROM tile WHERE level = ? AND tile_index = ?');
  const record = database.prepare('SELECT entry_index, id, salt, bytes FROM record WHERE id = ?');
  const published = database.prepare('SELECT hash, entry_index, kind, bytes FROM published WHERE hash = ?');
  const entries = database.prepare(`
    SELECT entry.entry_index, entry.bytes AS entry_bytes, record.id, record.salt, record.bytes AS record_bytes,
           published.hash, published.kind, published.bytes AS published_bytes,
           erasure.salt AS erasure_salt, erasure.indexes
    FROM entry LEFT JOIN record USING (entry_index) LEFT JOIN published USING (entry_index)
         LEFT JOIN erasure ON erasure.hash = published.hash AND published.kind = 'erasure'
    WHERE entry_index >= ? AND entry_index < ? ORDER BY entry_index`);
  const token = database.prepare('SELECT hash, expires_seconds FROM token WHERE hash = ?');
  const session = database.prepare('SELECT hash, expires_seconds FROM session WHERE hash = ?');

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
      return ids.flatMap((id) => {
        const row = record.get(id);
        return row ? [recordOf(row, 'bytes')] : [];
      });
    },

    async readEntries(from, to) {
      return entries.all(from, to).map(entryOf);
    },

    async readPublished(hash) {
      const row = published.get(hash);
      return row && publicationOf(row, 'bytes');
    },

    async findToken(hash) {
      return accessOf(token.get(hash));
    },

    async findSession(hash) {
      return accessOf(session.get(hash));
    },
  };
}

/** A record from a row whose column `bytes` is named otherwise where another table has one too. */
export function recordOf(row: Row, bytesColumn: string): KeptRecord {
  return {
    index: integerOf(row, 'entry_index'),
    id: textOf(row, 'id'),
    salt: bytesOf(row, 'salt'),
    bytes: bytesOf(row, bytesColumn),
  };
}

function entryOf(row: Row): KeptEntry {
  return {
    index: integerOf(row, 'entry_index'),
    bytes: bytesOf(row, 'entry_bytes'),
    ...(row.id !== null && { record: recordOf(row, 'record_bytes') }),
    ...(row.hash !== null && {
      publication: {
        ...publicationOf(row, 'published_bytes'),
        ...(row.indexes !== null && { erasure: erasedIndexesOf(row) }),
      },
    }),
  };
}

function erasedIndexesOf(row: Row): ErasedIndexes {
  const indexes: unknown = parseJson(textOf(row, 'indexes'));
  // What is damaged is left out of the list, which then no longer has the hash that was published.
  const numbers = Array.isArray(indexes) ? indexes.filter((index) => typeof index === 'number') : [];
  return { salt: bytesOf(row, 'erasure_salt'), indexes: numbers };
}

function publicationOf(row: Row, bytesColumn: string): KeptPublication {
  const kind = textOf(row, 'kind');
  if (!isPublicationKind(kind)) {
    throw new TemoinError(
      'data-unusable',
      `the log's database holds a publication of the unknown kind ${JSON.stringify(kind)}; the file is damaged or of a newer release`,
    );
  }
  return {
    index: integerOf(row, 'entry_index'),
    hash: textOf(row, 'hash'),
    kind,
    bytes: bytesOf(row, bytesColumn),
  };
}

function accessOf(row: Row | undefined): Access | undefined {
  return row && { hash: bytesOf(row, 'hash'), expiresSeconds: integerOf(row, 'expires_seconds') };
}
