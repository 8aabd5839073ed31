// Who sequences a log in PostgreSQL, and with which key: one row for the lease, one for the registered key.

import type { PostgresConnection } from './postgres-connection.ts';
import { textOf } from './row.ts';
import type { KeyStore, LeaseStore } from './shared-log-store.ts';

/** The contracts of the lease and of the key. */
export function postgresLease(
  { query, transaction }: PostgresConnection,
  schema: string,
): LeaseStore & KeyStore {
  return {
    async holdLease(holder, durationMs) {
      // One statement: the row's lock keeps two from taking it at once. It need not outlive a crash of the database.
      const held = await query(
        `UPDATE ${schema}.lease
         SET holder = $1, expires = clock_timestamp() + make_interval(secs => $2::float8 / 1000)
         WHERE only_row = 1 AND (holder = $1 OR expires <= clock_timestamp()) RETURNING 1`,
        [holder, durationMs],
      );
      return held.length === 1;
    },

    async releaseLease(holder) {
      await query(`UPDATE ${schema}.lease SET expires = to_timestamp(0) WHERE holder = $1`, [holder]);
    },

    registerKey: (vkey, emptyNote) =>
      transaction(async (inside) => {
        const [head = {}] = await inside(`SELECT vkey FROM ${schema}.head WHERE only_row = 1 FOR UPDATE`);
        const registered = textOf(head, 'vkey');
        if (registered) return registered;
        await inside(`UPDATE ${schema}.head SET vkey = $1 WHERE only_row = 1`, [vkey]);
        await inside(`INSERT INTO ${schema}.checkpoint (only_row, size, note) VALUES (1, 0, $1)`, [
          emptyNote,
        ]);
        return vkey;
      }),

    async readKey() {
      const [head = {}] = await query(`SELECT vkey FROM ${schema}.head WHERE only_row = 1`);
      return textOf(head, 'vkey') || undefined;
    },
  };
}
