// Who may look, and who has looked, in PostgreSQL.
import { accessKeyOf, accessOf, sessionOf, tokenOf } from './access-rows.ts';
import type { AccessLogStore, AccessStore, TokenStore } from './access-store.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { integerOf } from './row.ts';

const TOKEN_COLUMNS = `token.hash AS token_hash, label, role, from_time, to_time, created_seconds,
  token.expires_seconds AS token_expires_seconds, revoked_seconds, used_day`;

/** The part of the contract that is about auditors. */
export function postgresAccess(connection: PostgresConnection, schema: string): AccessStore {
  return { ...tokens(connection, schema), ...accessLog(connection, schema) };
}

function tokens({ query, transaction }: PostgresConnection, schema: string): TokenStore {
  return {
    addToken: ({ hash, label, role, scope, createdSeconds, expiresSeconds }) =>
      transaction(async (inside) => {
        await inside(
          `INSERT INTO ${schema}.token (hash, label, role, from_time, to_time, created_seconds, expires_seconds)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [hash, label, role, scope.from ?? null, scope.to ?? null, createdSeconds, expiresSeconds],
        );
      }),

    async findToken(hash) {
      const [row] = await query(`SELECT ${TOKEN_COLUMNS} FROM ${schema}.token WHERE hash = $1`, [hash]);
      return row && tokenOf(row);
    },

    async listTokens() {
      const rows = await query(
        `SELECT ${TOKEN_COLUMNS} FROM ${schema}.token ORDER BY created_seconds NULLS FIRST, hash`,
      );
      return rows.map(tokenOf);
    },

    revokeToken: (hash, nowSeconds) =>
      transaction(async (inside) => {
        await inside(
          `UPDATE ${schema}.token SET revoked_seconds = coalesce(revoked_seconds, $1) WHERE hash = $2`,
          [nowSeconds, hash],
        );
        await inside(`DELETE FROM ${schema}.session WHERE token_hash = $1`, [hash]);
      }),

    addSession: ({ hash, tokenHash, expiresSeconds }, nowSeconds) =>
      transaction(async (inside) => {
        await inside(`DELETE FROM ${schema}.session WHERE expires_seconds <= $1`, [nowSeconds]);
        await inside(
          `INSERT INTO ${schema}.session (hash, token_hash, expires_seconds) VALUES ($1, $2, $3)`,
          [hash, tokenHash, expiresSeconds],
        );
        await inside(
          `UPDATE ${schema}.token SET used_day = to_char(to_timestamp($1) AT TIME ZONE 'UTC', 'YYYY-MM-DD')
           WHERE hash = $2`,
          [nowSeconds, tokenHash],
        );
      }),

    async findSession(hash) {
      const [row] = await query(
        `SELECT session.hash, session.expires_seconds, ${TOKEN_COLUMNS}
         FROM ${schema}.session JOIN ${schema}.token ON token.hash = session.token_hash WHERE session.hash = $1`,
        [hash],
      );
      return row && sessionOf(row);
    },

    removeSession: (hash) =>
      transaction(async (inside) => {
        await inside(`DELETE FROM ${schema}.session WHERE hash = $1`, [hash]);
      }),
  };
}

function accessLog({ query, transaction }: PostgresConnection, schema: string): AccessLogStore {
  return {
    holdAccessKey: ({ key, madeSeconds }, fromSeconds) =>
      transaction(async (inside) => {
        await inside(
          `INSERT INTO ${schema}.access_key AS kept (only_row, key, made_seconds) VALUES (1, $1, $2)
           ON CONFLICT (only_row) DO UPDATE SET key = excluded.key, made_seconds = excluded.made_seconds
           WHERE kept.made_seconds < $3`,
          [key, madeSeconds, fromSeconds],
        );
        const [row = {}] = await inside(`SELECT key, made_seconds FROM ${schema}.access_key`);
        return accessKeyOf(row);
      }),

    async addAccess({ time, token, kind, filter, termHash, personHash, amount }) {
      const [row = {}] = await query(
        `INSERT INTO ${schema}.access (time, handle, label, role, kind, filter, term_hash, person_hash, amount)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING number`,
        [
          time,
          token?.handle ?? null,
          token?.label ?? null,
          token?.role ?? null,
          kind,
          filter,
          termHash ?? null,
          personHash ?? null,
          amount ?? null,
        ],
      );
      return integerOf(row, 'number');
    },

    async setAccessAmount(number, amount) {
      await query(`UPDATE ${schema}.access SET amount = $1 WHERE number = $2`, [amount, number]);
    },

    async readAccesses({ before = Number.MAX_SAFE_INTEGER, same, limit }) {
      const isSame = same === undefined ? '' : 'AND (term_hash = $3 OR person_hash = $3)';
      const rows = await query(
        `SELECT * FROM ${schema}.access WHERE number < $1 ${isSame} ORDER BY number DESC LIMIT $2`,
        same === undefined ? [before, limit] : [before, limit, same],
      );
      return rows.map(accessOf);
    },

    expireAccesses: ({ accessesFrom, hashesFrom, keysFromSeconds }) =>
      transaction(async (inside) => {
        await inside(`DELETE FROM ${schema}.access_key WHERE made_seconds < $1`, [keysFromSeconds]);
        await inside(`DELETE FROM ${schema}.access WHERE time < $1`, [accessesFrom]);
        await inside(
          `UPDATE ${schema}.access SET term_hash = NULL, person_hash = NULL
           WHERE time < $1 AND (term_hash IS NOT NULL OR person_hash IS NOT NULL)`,
          [hashesFrom],
        );
      }),
  };
}
