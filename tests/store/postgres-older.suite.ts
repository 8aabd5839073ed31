// A log in PostgreSQL that an older release has written: its tables by the migrations of that time, with rows in them.
import pg from 'pg';
import { expect, it } from 'vitest';
import { tombstoneOf } from '../../src/consent/erasure.ts';
import { integrate } from '../../src/server/growth.ts';
import { MIGRATIONS } from '../../src/server/store/postgres-migrations.ts';
import { schemaOf } from '../../src/server/store/postgres-schema.ts';
import type { SharedLogStore } from '../../src/server/store/shared-log-store.ts';
import { treeFromEdge } from '../../src/server/tree.ts';
import { append, bytes, caughtUp, idOf, recordEntry, subjectOf, TIME, textOf } from './appending.ts';

/** An empty database. */
export interface OlderPlace {
  /** Its address. */
  readonly url: string;
  /** Opens the log of this site in it, by this release. */
  open(): Promise<SharedLogStore>;
  findOnDisk(texts: readonly string[]): Promise<string[]>;
}

const HOUR_MS = 3_600_000;
const saltOf = (n: number) => new Uint8Array(32).fill(n);

/** Declares the suite's tests; `place` is called once in each. */
export function describeOlderPostgres(site: string, place: () => OlderPlace): void {
  const schema = schemaOf(site);

  async function asOf(version: number, url: string, write: (client: pg.Client) => Promise<void>) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(
        `CREATE SCHEMA ${schema};
         CREATE TABLE ${schema}.migration (only_row int PRIMARY KEY CHECK (only_row = 1), version int NOT NULL);
         INSERT INTO ${schema}.migration VALUES (1, ${version})`,
      );
      for (const migration of MIGRATIONS.slice(0, version)) await client.query(migration(schema));
      await write(client);
    } finally {
      await client.end();
    }
  }

  it('gets the tables of this one, and keeps what waits for its place', async () => {
    const { url, open } = place();
    await asOf(1, url, async (client) => {
      await client.query(`INSERT INTO ${schema}.record (id, bytes, due) VALUES ($1, $2, now())`, [
        idOf(1),
        bytes(textOf(1)),
      ]);
    });
    const store = await open();
    expect(await store.readPending(9, [])).toEqual([{ id: idOf(1), bytes: bytes(textOf(1)) }]);
    await append(store, [recordEntry(1), recordEntry(2)]);
    expect(await store.readPending(9, [])).toEqual([]);
    await store.erase({
      ids: [idOf(1)],
      indexes: [0],
      salt: saltOf(0),
      publication: { kind: 'erasure', hash: 'of a', bytes: bytes('{}') },
    });
    expect(await store.scrub()).toBe(true);
    expect(await store.findErased([idOf(1), idOf(2)])).toEqual([idOf(1)]);
  });

  it('of version 5 keeps its tokens, for everything, and ends its sessions', async () => {
    const { url, open } = place();
    await asOf(5, url, async (client) => {
      await client.query(`INSERT INTO ${schema}.token VALUES ($1, 'Ada', 9)`, [saltOf(1)]);
      await client.query(`INSERT INTO ${schema}.session VALUES ($1, 9)`, [saltOf(2)]);
    });
    const store = await open();
    expect(await store.listTokens()).toEqual([
      { hash: saltOf(1), label: 'Ada', role: 'auditor', scope: {}, expiresSeconds: 9 },
    ]);
    expect(await store.findSession(saltOf(2))).toBeUndefined();
    expect(await store.sumShown([{ start: 0, end: 9 }], 9)).toEqual([]);
  });

  it('of version 3 keeps every record and salt, gets its register anew, what was erased stays so, and the log goes on', async () => {
    const { url, open, findOnDisk } = place();
    // Index 2 is erased.
    const entries = [1, 2, 3].map((n) => recordEntry(n));
    const grown = integrate(
      treeFromEdge(0, []),
      entries.map((entry) => entry.bytes),
    );
    await asOf(3, url, async (client) => {
      const insert = (table: string, ...values: unknown[]) =>
        client.query(
          `INSERT INTO ${schema}.${table} VALUES (${values.map((_value, at) => `$${at + 1}`)})`,
          values,
        );
      await client.query(`UPDATE ${schema}.head SET size = 3, root = $1, time = $2`, [grown.tree.root, TIME]);
      await client.query(`UPDATE ${schema}.register_progress SET registered = 2`);
      for (const { level, index, hashes } of grown.tiles) await insert('tile', level, index, hashes);
      for (const [index, entry] of entries.entries()) await insert('entry', index, entry.bytes);
      for (const n of [1, 2]) {
        await insert('record', idOf(n), n - 1, saltOf(n), bytes(textOf(n)), 0, new Date());
        await insert('register', n - 1, subjectOf(n), n === 1 ? 'refuse-all' : 'grant-all', TIME);
      }
      await insert('record', idOf(4), null, null, bytes(textOf(4)), 2, new Date());
      await insert('record', idOf(5), null, null, bytes(textOf(5)), 7, new Date(Date.now() + HOUR_MS));
      await insert('tombstone', tombstoneOf(idOf(3)));
      await insert('erasure', 'of 3', bytes('{}'), saltOf(3), '[2]', false);
    });

    const store = await open();
    const kept = (n: number) => ({ index: n - 1, id: idOf(n), salt: saltOf(n), bytes: bytes(textOf(n)) });
    expect(await store.readEntries(0, 9)).toEqual([
      { index: 0, bytes: entries[0]?.bytes, record: kept(1) },
      { index: 1, bytes: entries[1]?.bytes, record: kept(2) },
      { index: 2, bytes: entries[2]?.bytes },
    ]);
    const later = await store.addPending([
      { id: idOf(3), bytes: bytes('again') },
      { id: idOf(4), bytes: bytes('other') },
    ]);
    expect(later).toEqual({
      pending: [{ id: idOf(4), bytes: bytes(textOf(4)) }],
      erased: [idOf(3)],
    });
    // The other one is due in an hour.
    expect((await store.readPending(9, [])).map(({ id }) => id)).toEqual([idOf(4)]);
    expect(await store.findPending(subjectOf(5))).toEqual([idOf(5)]);

    await append(store, [recordEntry(4), recordEntry(5)]);
    await caughtUp(store);
    const { lines } = await store.readRegister({}, { order: 'ascending', limit: 9 });
    expect(lines.map(({ index, id }) => [index, id])).toEqual([
      [0, idOf(1)],
      [1, idOf(2)],
      [3, idOf(4)],
      [4, idOf(5)],
    ]);
    await store.erase({
      ids: [idOf(2)],
      indexes: [1],
      salt: saltOf(0),
      publication: { kind: 'erasure', hash: 'of 2', bytes: bytes('{}') },
    });
    expect(await store.scrub()).toBe(true);
    expect((await store.readRecordPlaces(-1, 9)).map(({ index }) => index)).toEqual([0, 3, 4]);
    expect(await store.readSubject(subjectOf(2), 9)).toEqual([]);
    const texts = [idOf(2), subjectOf(2), idOf(1)];
    expect(await findOnDisk(texts)).toEqual([idOf(1)]);
  });
}
