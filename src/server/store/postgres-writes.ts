// What is written to the tables of a log in PostgreSQL, and in which transaction.
import { SALT_BYTES } from '../../consent/commitment.ts';
import { tombstoneOf } from '../../consent/erasure.ts';
import { TemoinError } from '../../consent/error.ts';
import type { Tile } from '../../tlog/tiles.ts';
import type { Growth, LogStore, NewEntry } from './log-store.ts';
import type { PostgresConnection, Query } from './postgres-connection.ts';
import { integerOf, textOf } from './row.ts';

/** The writing half of the contract. */
export function postgresWrites(
  { transaction }: PostgresConnection,
  schema: string,
): Pick<LogStore, 'bind' | 'commit'> {
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
        await addRecords(query, schema, from.size, entries);
        await addPublications(query, schema, from.size, entries);
        await putTiles(query, schema, tiles);
        return 'committed';
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

/** A pending record gets its place; one that no collector has kept comes into being with it. One that was erased does not. */
async function addRecords(
  query: Query,
  schema: string,
  firstIndex: number,
  entries: readonly NewEntry[],
): Promise<void> {
  const records = entries
    .flatMap(({ content }, offset) =>
      'record' in content ? [{ ...content.record, index: firstIndex + offset }] : [],
    )
    // By id, as collectors insert them too: so no two transactions wait for each other.
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (!records.length) return;
  // Before anything is written: what a transaction has written that is undone lies in the table until it is vacuumed.
  const erased = await countErased(
    query,
    schema,
    records.map(({ id }) => id),
  );
  if (erased) throw notPlaced(erased, records.length);
  const { all, starts, lengths } = joined(records.map(({ bytes }) => bytes));
  const values = [
    records.map(({ id }) => id),
    records.map(({ index }) => index),
    Buffer.concat(records.map(({ salt }) => salt)),
    all,
    starts,
    lengths,
  ];
  const fresh = `
    SELECT id, entry_index, substring($3::bytea FROM (place::int - 1) * ${SALT_BYTES} + 1 FOR ${SALT_BYTES}) AS salt,
           substring($4::bytea FROM start FOR length) AS bytes
    FROM unnest($1::text[], $2::bigint[], $5::int[], $6::int[]) WITH ORDINALITY
         AS new (id, entry_index, start, length, place)`;
  // Nearly always all of them are pending; to insert first and to change where that fails takes twice as long.
  const pending = await query(
    `UPDATE ${schema}.record SET entry_index = fresh.entry_index, salt = fresh.salt, bytes = fresh.bytes
     FROM (${fresh}) AS fresh WHERE record.id = fresh.id AND record.entry_index IS NULL RETURNING 1`,
    values,
  );
  const others =
    pending.length < records.length
      ? await query(
          `INSERT INTO ${schema}.record (id, entry_index, salt, bytes, due)
           SELECT id, entry_index, salt, bytes, now() FROM (${fresh}) AS fresh
           ON CONFLICT (id) DO NOTHING RETURNING 1`,
          values,
        )
      : [];
  const refused = records.length - pending.length - others.length;
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
    ids.map(tombstoneOf),
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
