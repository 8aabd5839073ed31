// The register in PostgreSQL: searched by id, subject and event, paged by index.

import { lineOf } from './kept-rows.ts';
import type { LogStore, RegisterFilter, RegisterPage } from './log-store.ts';
import type { Query } from './postgres-connection.ts';
import { integerOf } from './row.ts';

/** Sorts behind every text that an id or a subject can go on with: both are ASCII. */
const AFTER_ALL = '\u{10ffff}';

/** Binds a value, and gives the parameter that stands for it. */
type Bind = (value: string | number) => string;

/** The searching part of the contract. */
export function postgresRegister(
  query: Query,
  schema: string,
): Pick<LogStore, 'followTree' | 'readRegister' | 'countRegister'> {
  return {
    // Every commit writes the register too: many read it, and no thread of theirs has the time to follow.
    followTree: async () => 0,

    async readRegister(filter, page) {
      const { values, bind } = binder();
      const conditions = [...filterConditions(filter, bind, schema), ...pageConditions(page, bind)];
      const rows = await query(
        `SELECT entry_index, record.id, record.salt, record.bytes, subject, event, received_time
         FROM ${schema}.register JOIN ${schema}.record USING (entry_index) ${where(conditions)}
         ORDER BY entry_index ${page.order === 'ascending' ? 'ASC' : 'DESC'} LIMIT ${bind(page.limit)}`,
        values,
      );
      return rows.map(lineOf);
    },

    async countRegister(filter) {
      const { values, bind } = binder();
      const conditions = filterConditions(filter, bind, schema);
      const [row = {}] = await query(
        `SELECT count(*) AS lines FROM ${schema}.register ${where(conditions)}`,
        values,
      );
      return integerOf(row, 'lines');
    },
  };
}

function binder(): { readonly values: (string | number)[]; readonly bind: Bind } {
  const values: (string | number)[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

function filterConditions({ search, event, within }: RegisterFilter, bind: Bind, schema: string): string[] {
  // PostgreSQL refuses a text with this character, so no text that it holds has it.
  if (search?.includes('\0')) return ['false'];
  const conditions = within ? pageConditions({ after: within.start - 1, before: within.end }, bind) : [];
  if (event !== undefined) conditions.push(`event = ${bind(event)}`);
  if (search !== undefined) {
    const from = bind(search);
    const to = bind(search + AFTER_ALL);
    conditions.push(
      `entry_index IN (SELECT entry_index FROM ${schema}.record
                       WHERE id >= ${from} AND id < ${to} AND entry_index IS NOT NULL
                       UNION SELECT entry_index FROM ${schema}.register WHERE subject >= ${from} AND subject < ${to})`,
    );
  }
  return conditions;
}

function pageConditions({ after, before }: Pick<RegisterPage, 'after' | 'before'>, bind: Bind): string[] {
  return [
    ...(after === undefined ? [] : [`entry_index > ${bind(after)}`]),
    ...(before === undefined ? [] : [`entry_index < ${bind(before)}`]),
  ];
}

const where = (conditions: readonly string[]) =>
  conditions.length ? `WHERE ${conditions.join(' AND ')}` : '';
