// What is written to the tables of a log in PostgreSQL, and in which transaction.
import { SALT_BYTES } from '../../consent/commitment.ts';
import { TemoinError } from '../../consent/error.ts';
import type { Tile } from '../../tlog/tiles.ts';
import type { Growth, LogStore, NewEntry, NewRecord } from './log-store.ts';
import type { PostgresConnection, Query } from './postgres-connection.ts';
import { integerOf, textOf } from './row.ts';
import { tombstonesOf } from './tombstones.ts';

/** The writing half of the contract. */
export function postgresWrites(
  { transaction }: PostgresConnection,
  schema: string,
): Pick<LogStore, 'bind' | 'commit' | 'addToken' | 'addSession' | 'removeSession'> {
  return {
    bind: (vkey) => transaction((query) => bindHead(query, schema, vkey)),

    commit: ({ from, to, entries, tiles }: Growth) =>
      transaction(async (query) => {
        // From here on this transaction holds the head's row. A second one waits for it, and then no longer finds the
        // head that it grew from: so all commits happen one after the other, whatever the isolation level.
        const moved = await query(
          `UPDATE ${schema}.head SET size = $1, root = $2, time = $3
           WHERE only_row = 1 AND size = $4 AND root = $5 RETURNING 1`,
          [to.size, to.root, to.time, from.size, from.root],
        );
        if (!moved.length) return 'head-moved';
        await addEntries(query, schema, from.size, entries);
        await addRecords(query, schema, { from, to, entries });
        await addPublications(query, schema, from.size, entries);
        await putTiles(query, schema, tiles);
        return 'committed';
      }),

    addToken: ({ hash, label, expiresSeconds }) =>
      transaction(async (query) => {
        await query(`INSERT INTO ${schema}.token (hash, label, expires_seconds) VALUES ($1, $2, $3)`, [
          hash,
          label,
          expiresSeconds,
        ]);
      }),

    addSession: ({ hash, expiresSeconds }, nowSeconds) =>
      transaction(async (query) => {
        await query(`DELETE FROM ${schema}.session WHERE expires_seconds <= $1`, [nowSeconds]);
        await query(`INSERT INTO ${schema}.session (hash, expires_seconds) VALUES ($1, $2)`, [
          hash,
          expiresSeconds,
        ]);
      }),

    removeSession: (hash) =>
      transaction(async (query) => {
        await query(`DELETE FROM ${schema}.session WHERE hash = $1`, [hash]);
      }),
  };
}

async function addEntries(
  query: Query,
  schema: string,
  firstIndex: number,
  entries: readonly NewEntry[],
): Promise<void> {
  const { all, starts, lengths } = joined(entries.map(({ bytes }) => bytes));
  await query(
    `INSERT INTO ${schema}.entry (entry_index, bytes)
     SELECT $1 + place - 1, substring($2::bytea FROM start FOR length)
     FROM unnest($3::int[], $4::int[]) WITH ORDINALITY AS new (start, length, place)`,
    [firstIndex, all, starts, lengths],
  );
}

/**
 * A pending record gets its place, and its bytes stay as they are; one that no collector has kept comes into being with
 * it. One that was erased does neither.
 */
async function addRecords(
  query: Query,
  schema: string,
  { from, to, entries }: Pick<Growth, 'from' | 'to' | 'entries'>,
): Promise<void> {
  const records = entries.flatMap(({ content }, offset) =>
    'record' in content ? [{ ...content.record, index: from.size + offset }] : [],
  );
  if (!records.length) return;
  const ids = records.map(({ id }) => id);
  // Before anything is written: what a transaction has written that is undone lies in the table until it is vacuumed.
  const erased = await countErased(query, schema, ids);
  if (erased) throw notPlaced(erased, records.length);
  const member = Buffer.from(`"receivedTime":"${to.time}",`);
  const isWhole = (record: NewRecord) => !hasAt(record, member);
  // By the index: the planner would rather read all that is pending, and what was, for each of many commits.
  await query('SET LOCAL enable_seqscan = off');
  // Nearly always all of them are pending, and no id comes back.
  const rows = await query(placeSql(schema), [
    ids,
    records.map(({ index }) => index),
    Buffer.concat(records.map(({ salt }) => salt)),
    records.map((record) => (isWhole(record) ? null : record.timeAt)),
    to.time,
  ]);
  const newIds = new Set(rows.map((row) => textOf(row, 'id')));
  await putWhole(
    query,
    schema,
    records.filter((record) => newIds.has(record.id) || isWhole(record)),
    newIds,
  );
}

/** Ends the waiting of records and notes their places. Gives the ids of those that did not wait. */
const placeSql = (schema: string) => `
  WITH new AS (
    SELECT * FROM unnest($1::text[], $2::bigint[], $4::int[]) WITH ORDINALITY AS new (id, entry_index, time_at, place)
  ), placed AS (
    DELETE FROM ${schema}.pending WHERE id = ANY ($1::text[]) RETURNING id
  ), noted AS (
    INSERT INTO ${schema}.sequenced (entry_index, id, salt, received_time, time_at)
    SELECT entry_index, new.id, substring($3::bytea FROM (place::int - 1) * ${SALT_BYTES} + 1 FOR ${SALT_BYTES}),
           CASE WHEN placed.id IS NOT NULL AND time_at IS NOT NULL THEN $5 END,
           CASE WHEN placed.id IS NOT NULL THEN time_at END
    FROM new LEFT JOIN placed ON placed.id = new.id
  )
  SELECT id FROM new WHERE NOT EXISTS (SELECT 1 FROM placed WHERE placed.id = new.id)`;

/** Whether the bytes have the member where the record says, so that it can be put back there. */
const hasAt = ({ bytes, timeAt }: NewRecord, member: Uint8Array) =>
  timeAt !== undefined && Buffer.compare(bytes.subarray(timeAt, timeAt + member.length), member) === 0;

/** Writes records with their receive time. Nothing but what was pending until now may be there already. */
async function putWhole(
  query: Query,
  schema: string,
  wholes: readonly NewRecord[],
  newIds: ReadonlySet<string>,
): Promise<void> {
  if (!wholes.length) return;
  // By id, as collectors insert them too: so no two transactions wait for each other.
  const records = wholes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { all, starts, lengths } = joined(records.map(({ bytes }) => bytes));
  const written = await query(
    `INSERT INTO ${schema}.record (id, bytes)
     SELECT id, substring($2::bytea FROM start FOR length)
     FROM unnest($1::text[], $3::int[], $4::int[]) AS new (id, start, length)
     ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes WHERE record.id <> ALL ($5::text[]) RETURNING 1`,
    [records.map(({ id }) => id), all, starts, lengths, [...newIds]],
  );
  const refused = records.length - written.length;
  if (refused) throw notPlaced(refused, records.length);
}

const notPlaced = (refused: number, records: number) =>
  new Error(`${refused} of ${records} records have an id that the log has already, or has erased`);

/** How many of these ids were erased. This transaction holds the head's row, without which nothing is erased. */
async function countErased(query: Query, schema: string, ids: readonly string[]): Promise<number> {
  // Most logs have erased nothing, and need no hash for each record that comes in.
  const [any] = await query(`SELECT 1 FROM ${schema}.tombstone LIMIT 1`);
  if (!any) return 0;
  const found = await query(`SELECT 1 FROM ${schema}.tombstone WHERE id_hash = ANY ($1::text[])`, [
    tombstonesOf(ids),
  ]);
  return found.length;
}

/** Many as one, which is sent as it is: each of an array would be spelt out as a text of twice its length. */
function joined(parts: readonly Uint8Array[]) {
  let end = 1;
  const starts = parts.map(({ length }) => {
    end += length;
    return end - length;
  });
  return { all: Buffer.concat(parts), starts, lengths: parts.map(({ length }) => length) };
}

async function addPublications(
  query: Query,
  schema: string,
  firstIndex: number,
  entries: readonly NewEntry[],
): Promise<void> {
  const publications = entries.flatMap(({ content }, offset) =>
    'publication' in content ? [{ ...content.publication, index: firstIndex + offset }] : [],
  );
  if (!publications.length) return;
  await query(
    `INSERT INTO ${schema}.published (hash, entry_index, kind, bytes)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::bytea[])`,
    [
      publications.map(({ hash }) => hash),
      publications.map(({ index }) => index),
      publications.map(({ kind }) => kind),
      publications.map(({ bytes }) => bytes),
    ],
  );
  const erasures = publications.filter(({ kind }) => kind === 'erasure').map(({ hash }) => hash);
  if (erasures.length)
    await query(`UPDATE ${schema}.erasure SET is_published = true WHERE hash = ANY ($1::text[])`, [erasures]);
}

async function putTiles(query: Query, schema: string, tiles: readonly Tile[]): Promise<void> {
  await query(
    `INSERT INTO ${schema}.tile (level, tile_index, hashes)
     SELECT * FROM unnest($1::int[], $2::bigint[], $3::bytea[])
     ON CONFLICT (level, tile_index) DO UPDATE SET hashes = excluded.hashes`,
    [tiles.map(({ level }) => level), tiles.map(({ index }) => index), tiles.map(({ hashes }) => hashes)],
  );
}

async function bindHead(query: Query, schema: string, vkey: string): Promise<void> {
  const [head = {}] = await query(`SELECT vkey, size FROM ${schema}.head WHERE only_row = 1 FOR UPDATE`);
  const bound = textOf(head, 'vkey');
  if (integerOf(head, 'size') > 0 && bound !== vkey) {
    const name = (key: string) => key.slice(0, key.indexOf('+'));
    throw new TemoinError(
      'data-unusable',
      name(bound) === name(vkey)
        ? `the log was begun with the key ${bound}, but the key file holds ${vkey}; put the right log.key back, or choose another --database`
        : `the database holds the log ${name(bound)}, but the configuration's site makes it ${name(vkey)}; correct "site", or choose another --database`,
    );
  }
  await query(`UPDATE ${schema}.head SET vkey = $1 WHERE only_row = 1`, [vkey]);
}
