// The register in SQLite follows the tree: lines, new facets and roll-ups of a slice in one transaction.
import type { DatabaseSync } from 'node:sqlite';
import { FacetsNumbering } from './facets-numbering.ts';
import { followedSlice } from './followed-slice.ts';
import type { LogStore } from './log-store.ts';
import { integerOf, type Row, textOf } from './row.ts';
import { recordReader } from './searched-record.ts';
import { sqliteRollUps } from './sqlite-roll-ups.ts';
import { inTransaction } from './sqlite-transaction.ts';

/** Rows of facets above a number. */
export const FACETS_AFTER = 'SELECT number, placeless, text FROM facets WHERE number > ? ORDER BY number';

/** How far the register is behind, by the row of the head. */
export const lagOf = (row: Row = {}): number => integerOf(row, 'size') - integerOf(row, 'registered');

/** The following part of the contract, over an open and prepared database. */
export function sqliteFollower(database: DatabaseSync): LogStore['followTree'] {
  const progress = database.prepare('SELECT size, registered FROM head');
  const records = database.prepare(
    'SELECT entry_index, CAST(bytes AS TEXT) AS text FROM record WHERE entry_index >= ? AND entry_index < ?',
  );
  const facetsAfter = database.prepare(FACETS_AFTER);
  const addFacets = database.prepare(
    'INSERT INTO facets (number, placeless, event, text) VALUES (?, ?, ?, ?)',
  );
  const addLine = database.prepare(
    'INSERT OR REPLACE INTO register (entry_index, subject, received_time, facets) VALUES (?, ?, ?, ?)',
  );
  const setRegistered = database.prepare('UPDATE head SET registered = ? WHERE only = 1');
  const { addReceived } = sqliteRollUps(database);
  const known = new FacetsNumbering();
  const read = recordReader();

  function follow(limit: number): number {
    const row = progress.get() ?? {};
    const from = integerOf(row, 'registered');
    const to = Math.min(from + limit, integerOf(row, 'size'));
    // Another process may have followed as well.
    known.learn(facetsAfter.all(known.last));
    const { numbersOf, added } = known.begin();
    const stored = records
      .all(from, to)
      .map((each) => ({ index: integerOf(each, 'entry_index'), text: textOf(each, 'text') }));
    const slice = followedSlice(stored, read, numbersOf);
    for (const { number, placeless, event, text } of added) addFacets.run(number, placeless, event, text);
    for (const { index, subject, receivedTime, facets } of slice.lines)
      addLine.run(index, subject, receivedTime, facets);
    addReceived(slice);
    setRegistered.run(to);
    return integerOf(row, 'size') - to;
  }

  return async (limit) => {
    // Most often there is nothing to do, and then no lock to take.
    if (lagOf(progress.get()) === 0) return 0;
    return inTransaction(database, () => follow(limit), 'with-the-next');
  };
}
