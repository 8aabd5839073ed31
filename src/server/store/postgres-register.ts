// The register in PostgreSQL: searched by id, subject and event, paged by index.
import { parseJson } from '../../consent/configuration.ts';
import { lineOf } from './kept-rows.ts';
import type { RegisterFilter, RegisterPage } from './log-store.ts';
import type { PostgresConnection, Query } from './postgres-connection.ts';
import { bytesOf, integerOf } from './row.ts';
import type { SharedLogStore } from './shared-log-store.ts';

/** Sorts behind every text that an id or a subject can go on with: both are ASCII. */
const AFTER_ALL = '\u{10ffff}';

/** Binds a value, and gives the parameter that stands for it. */
type Bind = (value: string | number) => string;

/** The searching part of the contract. */
export function postgresRegister(
  { query, transaction }: PostgresConnection,
  schema: string,
): Pick<SharedLogStore, 'followTree' | 'readRegisterLag' | 'readRegister' | 'countRegister'> {
  const readRegisterLag = async () => {
    const [row = {}] = await query(
      `SELECT size - registered AS lag FROM ${schema}.head, ${schema}.register_progress`,
    );
    return integerOf(row, 'lag');
  };
  return {
    readRegisterLag,

    async followTree(limit) {
      // Most often there is nothing to do, and then no lock to take.
      if ((await readRegisterLag()) === 0) return 0;
      return transaction((inside) => followTree(inside, schema, limit));
    },

    async readRegister(filter, page) {
      const { values, bind } = binder();
      const conditions = [...filterConditions(filter, bind, schema), ...pageConditions(page, bind)];
      const rows = await query(
        `SELECT entry_index, record.id, record.salt, record.bytes, subject, event, received_time
         FROM ${schema}.register JOIN ${schema}.kept_record AS record USING (entry_index) ${where(conditions)}
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

async function followTree(query: Query, schema: string, limit: number): Promise<number> {
  const [{ registered = 0 } = {}] = await query(
    `SELECT registered FROM ${schema}.register_progress WHERE only_row = 1 FOR UPDATE`,
  );
  const [{ size = 0 } = {}] = await query(`SELECT size FROM ${schema}.head WHERE only_row = 1`);
  const from = Number(registered);
  const to = Math.min(from + limit, Number(size));
  // None of them is erased before its line is there to go with it.
  await query(
    `SELECT count(*) FROM (SELECT 1 FROM ${schema}.sequenced WHERE entry_index >= $1 AND entry_index < $2
                           ORDER BY entry_index FOR KEY SHARE) AS held`,
    [from, to],
  );
  const rows = await query(
    `SELECT entry_index, bytes FROM ${schema}.kept_record WHERE entry_index >= $1 AND entry_index < $2
     ORDER BY entry_index`,
    [from, to],
  );
  const lines = rows.map((row) => searchedBy(bytesOf(row, 'bytes')));
  await query(
    `INSERT INTO ${schema}.register (entry_index, subject, event, received_time)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[])
     ON CONFLICT (entry_index) DO UPDATE
       SET subject = excluded.subject, event = excluded.event, received_time = excluded.received_time`,
    [
      rows.map((row) => integerOf(row, 'entry_index')),
      lines.map(({ subject }) => subject),
      lines.map(({ event }) => event),
      lines.map(({ receivedTime }) => receivedTime),
    ],
  );
  await query(`UPDATE ${schema}.register_progress SET registered = $1 WHERE only_row = 1`, [to]);
  return Number(size) - to;
}

/** What the register finds a record by. One whose text is none is found by its id. */
function searchedBy(bytes: Uint8Array): Record<'subject' | 'event' | 'receivedTime', string> {
  const text = new TextDecoder().decode(bytes);
  const { subject = '', event = '', receivedTime = '' } = Object(parseJson(text));
  return { subject: `${subject}`, event: `${event}`, receivedTime: `${receivedTime}` };
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
      `entry_index IN (SELECT entry_index FROM ${schema}.sequenced WHERE id >= ${from} AND id < ${to}
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
