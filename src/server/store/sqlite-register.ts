// The register in SQLite: searched by id, subject and event, paged by index.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { lineOf } from './kept-rows.ts';
import type { LogStore, RegisterFilter, RegisterPage } from './log-store.ts';
import { integerOf, type Row } from './row.ts';
import { inTransaction } from './sqlite-transaction.ts';

/** Sorts behind every text that an id or a subject can go on with: both are ASCII. */
const AFTER_ALL = '\u{10ffff}';

/** Fixed pieces of SQL with the values bound to them. */
interface Conditions {
  readonly sql: readonly string[];
  readonly values: readonly SQLInputValue[];
}

const NOTHING: Conditions = { sql: [], values: [] };

// A record that is no JSON any more when the register comes to it must not stop the register: it is found by its id.
const MEMBERS = ['subject', 'event', 'receivedTime']
  .map((name) => `CASE WHEN json_valid(text) THEN coalesce(text ->> '$.${name}', '') ELSE '' END`)
  .join(', ');

/** The searching part of the contract, over an open and prepared database. */
export function sqliteRegister(
  database: DatabaseSync,
): Pick<LogStore, 'followTree' | 'readRegister' | 'countRegister'> {
  const follow = database.prepare(`
    INSERT OR REPLACE INTO register (entry_index, subject, event, received_time)
    SELECT entry_index, ${MEMBERS} FROM (
      SELECT entry_index, CAST(bytes AS TEXT) AS text FROM record WHERE entry_index >= ? AND entry_index < ?
    )`);
  const setRegistered = database.prepare('UPDATE head SET registered = ? WHERE only = 1');
  const progress = database.prepare('SELECT size, registered FROM head');

  return {
    async followTree(limit) {
      // Most often there is nothing to do, and then no lock to take.
      if (lagOf(progress.get()) === 0) return 0;
      return inTransaction(
        database,
        () => {
          const row = progress.get() ?? {};
          const from = integerOf(row, 'registered');
          const to = Math.min(from + limit, integerOf(row, 'size'));
          follow.run(from, to);
          setRegistered.run(to);
          return integerOf(row, 'size') - to;
        },
        'with-the-next',
      );
    },

    async readRegister(filter, page) {
      const { sql, values } = joined(filterConditions(filter), pageConditions(page));
      return database
        .prepare(
          `SELECT entry_index, record.id, record.salt, record.bytes, subject, event, received_time
           FROM register JOIN record USING (entry_index) ${where(sql)}
           ORDER BY entry_index ${page.order === 'ascending' ? 'ASC' : 'DESC'} LIMIT ?`,
        )
        .all(...values, page.limit)
        .map(lineOf);
    },

    async countRegister(filter) {
      const { sql, values } = filterConditions(filter);
      const row = database.prepare(`SELECT count(*) AS lines FROM register ${where(sql)}`).get(...values);
      return integerOf(row ?? {}, 'lines');
    },
  };
}

const lagOf = (row: Row = {}) => integerOf(row, 'size') - integerOf(row, 'registered');

function filterConditions({ search, event, within }: RegisterFilter): Conditions {
  const range = within && pageConditions({ after: within.start - 1, before: within.end });
  return joined(
    range ?? NOTHING,
    joined(
      event === undefined ? NOTHING : { sql: ['event = ?'], values: [event] },
      search === undefined
        ? NOTHING
        : {
            sql: [
              `entry_index IN (SELECT entry_index FROM record WHERE id >= ? AND id < ?
                             UNION SELECT entry_index FROM register WHERE subject >= ? AND subject < ?)`,
            ],
            values: [search, search + AFTER_ALL, search, search + AFTER_ALL],
          },
    ),
  );
}

function pageConditions({ after, before }: Pick<RegisterPage, 'after' | 'before'>): Conditions {
  return joined(
    after === undefined ? NOTHING : { sql: ['entry_index > ?'], values: [after] },
    before === undefined ? NOTHING : { sql: ['entry_index < ?'], values: [before] },
  );
}

function joined(a: Conditions, b: Conditions): Conditions {
  return { sql: [...a.sql, ...b.sql], values: [...a.values, ...b.values] };
}

const where = (conditions: readonly string[]) =>
  conditions.length ? `WHERE ${conditions.join(' AND ')}` : '';
