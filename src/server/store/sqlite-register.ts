// The register in SQLite: searched by id, subject and event, paged by index.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { LogStore, RegisterFilter, RegisterLine, RegisterPage } from './log-store.ts';
import { recordOf } from './sqlite-reads.ts';
import { integerOf, type Row, textOf } from './sqlite-row.ts';

/** Sorts behind every text that an id or a subject can go on with: both are ASCII. */
const AFTER_ALL = '\u{10ffff}';

/** Fixed pieces of SQL with the values bound to them. */
interface Conditions {
  readonly sql: readonly string[];
  readonly values: readonly SQLInputValue[];
}

const NOTHING: Conditions = { sql: [], values: [] };

/** The searching part of the contract, over an open and prepared database. */
export function sqliteRegister(database: DatabaseSync): Pick<LogStore, 'readRegister' | 'countRegister'> {
  return {
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

function filterConditions({ search, event }: RegisterFilter): Conditions {
  return joined(
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
  );
}

function pageConditions({ after, before }: RegisterPage): Conditions {
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

function lineOf(row: Row): RegisterLine {
  return {
    ...recordOf(row, 'bytes'),
    subject: textOf(row, 'subject'),
    event: textOf(row, 'event'),
    receivedTime: textOf(row, 'received_time'),
  };
}
