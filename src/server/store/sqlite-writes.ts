// What is written to the SQLite file of a log, and in which transaction.
import type { DatabaseSync } from 'node:sqlite';
import { TemoinError } from '../../consent/error.ts';
import type { Growth, LogStore, NewEntry } from './log-store.ts';
import { integerOf, textOf } from './row.ts';
import { inTransaction } from './sqlite-transaction.ts';

/** The writing half of the contract, over an open and prepared database. */
export function sqliteWrites(database: DatabaseSync): Pick<LogStore, 'bind' | 'commit'> {
  const appendEntry = entryAppender(database);
  const moveHead = database.prepare(
    'UPDATE head SET size = ?, root = ?, time = ? WHERE only = 1 AND size = ? AND root = ?',
  );
  const putTile = database.prepare(
    'INSERT INTO tile (level, tile_index, hashes) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET hashes = excluded.hashes',
  );

  return {
    async bind(vkey) {
      inTransaction(database, () => bindHead(database, vkey));
    },

    async commit({ from, to, entries, tiles }: Growth) {
      return inTransaction(database, () => {
        // The write lock is held from here on, so nobody can move the head between this comparison and the commit.
        const moved = moveHead.run(to.size, to.root, to.time, from.size, from.root);
        if (moved.changes !== 1) return 'head-moved';
        entries.forEach((entry, offset) => {
          appendEntry(from.size + offset, entry);
        });
        for (const { level, index, hashes } of tiles) putTile.run(level, index, hashes);
        return 'committed';
      });
    },
  };
}

function entryAppender(database: DatabaseSync): (index: number, entry: NewEntry) => void {
  const addEntry = database.prepare('INSERT INTO entry (entry_index, bytes) VALUES (?, ?)');
  const addRecord = database.prepare('INSERT INTO record (entry_index, id, salt, bytes) VALUES (?, ?, ?, ?)');
  const addPublished = database.prepare(
    'INSERT INTO published (hash, entry_index, kind, bytes) VALUES (?, ?, ?, ?)',
  );
  return (index, { bytes, content }) => {
    addEntry.run(index, bytes);
    if ('record' in content) {
      const { record } = content;
      addRecord.run(index, record.id, record.salt, record.bytes);
    } else {
      const { publication } = content;
      addPublished.run(publication.hash, index, publication.kind, publication.bytes);
    }
  };
}

function bindHead(database: DatabaseSync, vkey: string): void {
  const head = database.prepare('SELECT vkey, size FROM head').get() ?? {};
  const bound = textOf(head, 'vkey');
  if (integerOf(head, 'size') > 0 && bound !== vkey) {
    const name = (key: string) => key.slice(0, key.indexOf('+'));
    throw new TemoinError(
      'data-unusable',
      name(bound) === name(vkey)
        ? `the log was begun with the key ${bound}, but the key file holds ${vkey}; put the right log.key back, or choose a new --data directory`
        : `the data directory holds the log ${name(bound)}, but the configuration's site makes it ${name(vkey)}; correct "site", or choose another --data directory`,
    );
  }
  database.prepare('UPDATE head SET vkey = ? WHERE only = 1').run(vkey);
}
