// What is written to the tables of a log in PostgreSQL, and in which transaction.
import { parseJson } from '../../consent/configuration.ts';
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
        await addRecords(query, schema, from.size, entries);
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
  await query(
    `INSERT INTO ${schema}.entry (entry_index, bytes)
     SELECT $1 + place - 1, bytes FROM unnest($2::bytea[]) WITH ORDINALITY AS new (bytes, place)`,
    [firstIndex, entries.map(({ bytes }) => bytes)],
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
  const placed = await query(
    `INSERT INTO ${schema}.record (id, entry_index, salt, bytes, due)
     SELECT id, entry_index, salt, bytes, now()
     FROM unnest($1::text[], $2::bigint[], $3::bytea[], $4::bytea[], $5::text[])
          AS new (id, entry_index, salt, bytes, id_hash)
     WHERE NOT EXISTS (SELECT 1 FROM ${schema}.tombstone WHERE tombstone.id_hash = new.id_hash)
     ON CONFLICT (id) DO UPDATE
       SET entry_index = excluded.entry_index, salt = excluded.salt, bytes = excluded.bytes
       WHERE record.entry_index IS NULL
     RETURNING 1`,
    [
      records.map(({ id }) => id),
      records.map(({ index }) => index),
      records.map(({ salt }) => salt),
      records.map(({ bytes }) => bytes),
      records.map(({ id }) => tombstoneOf(id)),
    ],
  );
  if (placed.length !== records.length) {
    throw new Error(
      `${records.length - placed.length} of ${records.length} records have an id that the log has already, or has erased`,
    );
  }
  const lines = records.map(({ text }) => searchedBy(text));
  await query(
    `INSERT INTO ${schema}.register (entry_index, subject, event, received_time)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[])`,
    [
      records.map(({ index }) => index),
      lines.map(({ subject }) => subject),
      lines.map(({ event }) => event),
      lines.map(({ receivedTime }) => receivedTime),
    ],
  );
}

/** What the register finds a record by. One whose text is none is found by its id. */
function searchedBy(text: string): Record<'subject' | 'event' | 'receivedTime', string> {
  const { subject = '', event = '', receivedTime = '' } = Object(parseJson(text));
  return { subject: `${subject}`, event: `${event}`, receivedTime: `${receivedTime}` };
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
