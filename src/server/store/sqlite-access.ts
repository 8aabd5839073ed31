// Who may look, and who has looked, in SQLite.
import type { DatabaseSync } from 'node:sqlite';
import { accessKeyOf, accessOf, sessionOf, tokenOf } from './access-rows.ts';
import type { AccessLogStore, AccessStore, TokenStore } from './access-store.ts';
import { integerOf } from './row.ts';
import { inTransaction } from './sqlite-transaction.ts';

const TOKEN_COLUMNS = `token.hash AS token_hash, label, role, from_time, to_time, created_seconds,
  token.expires_seconds AS token_expires_seconds, revoked_seconds, used_day`;

/** The part of the contract that is about auditors, over an open and prepared database. */
export function sqliteAccess(database: DatabaseSync): AccessStore {
  return { ...tokens(database), ...accessLog(database) };
}

function tokens(database: DatabaseSync): TokenStore {
  const add = database.prepare(
    'INSERT INTO token (hash, label, role, from_time, to_time, created_seconds, expires_seconds) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const find = database.prepare(`SELECT ${TOKEN_COLUMNS} FROM token WHERE hash = ?`);
  const list = database.prepare(`SELECT ${TOKEN_COLUMNS} FROM token ORDER BY created_seconds, hash`);
  const revoke = database.prepare(
    'UPDATE token SET revoked_seconds = coalesce(revoked_seconds, ?) WHERE hash = ?',
  );
  const use = database.prepare("UPDATE token SET used_day = date(?, 'unixepoch') WHERE hash = ?");
  const addSession = database.prepare(
    'INSERT INTO session (hash, token_hash, expires_seconds) VALUES (?, ?, ?)',
  );
  const findSession = database.prepare(
    `SELECT session.hash, session.expires_seconds, ${TOKEN_COLUMNS}
     FROM session JOIN token ON token.hash = session.token_hash WHERE session.hash = ?`,
  );
  const dropSession = database.prepare('DELETE FROM session WHERE hash = ?');
  const dropExpired = database.prepare('DELETE FROM session WHERE expires_seconds <= ?');
  const dropOfToken = database.prepare('DELETE FROM session WHERE token_hash = ?');

  return {
    async addToken({ hash, label, role, scope, createdSeconds, expiresSeconds }) {
      add.run(hash, label, role, scope.from ?? null, scope.to ?? null, createdSeconds, expiresSeconds);
    },

    async findToken(hash) {
      const row = find.get(hash);
      return row && tokenOf(row);
    },

    async listTokens() {
      return list.all().map(tokenOf);
    },

    async revokeToken(hash, nowSeconds) {
      inTransaction(database, () => {
        revoke.run(nowSeconds, hash);
        dropOfToken.run(hash);
      });
    },

    async addSession({ hash, tokenHash, expiresSeconds }, nowSeconds) {
      inTransaction(database, () => {
        dropExpired.run(nowSeconds);
        addSession.run(hash, tokenHash, expiresSeconds);
        use.run(nowSeconds, tokenHash);
      });
    },

    async findSession(hash) {
      const row = findSession.get(hash);
      return row && sessionOf(row);
    },

    async removeSession(hash) {
      dropSession.run(hash);
    },
  };
}

function accessLog(database: DatabaseSync): AccessLogStore {
  const holdKey = database.prepare(
    `INSERT INTO access_key (only, key, made_seconds) VALUES (1, ?, ?)
     ON CONFLICT DO UPDATE SET key = excluded.key, made_seconds = excluded.made_seconds WHERE access_key.made_seconds < ?`,
  );
  const readKey = database.prepare('SELECT key, made_seconds FROM access_key');
  const add = database.prepare(
    `INSERT INTO access (time, handle, label, role, kind, filter, term_hash, person_hash, amount)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`,
  );
  const setAmount = database.prepare('UPDATE access SET amount = ? WHERE number = ?');
  const page = database.prepare('SELECT * FROM access WHERE number < ? ORDER BY number DESC LIMIT ?');
  const samePage = database.prepare(
    'SELECT * FROM access WHERE number < ? AND (term_hash = ? OR person_hash = ?) ORDER BY number DESC LIMIT ?',
  );
  const dropKey = database.prepare('DELETE FROM access_key WHERE made_seconds < ?');
  const drop = database.prepare('DELETE FROM access WHERE time < ?');
  const dropHashes = database.prepare(
    `UPDATE access SET term_hash = NULL, person_hash = NULL
     WHERE time < ? AND (term_hash IS NOT NULL OR person_hash IS NOT NULL)`,
  );
  // What an auditor does comes between the commits of records, and must not make those wait for the disk once more.
  const write = <T>(statements: () => T) => inTransaction(database, statements, 'with-the-next');

  return {
    async holdAccessKey({ key, madeSeconds }, fromSeconds) {
      return write(() => {
        holdKey.run(key, madeSeconds, fromSeconds);
        return accessKeyOf(readKey.get() ?? {});
      });
    },

    async addAccess({ time, token, kind, filter, termHash, personHash, amount }) {
      const who = [token?.handle ?? null, token?.label ?? null, token?.role ?? null];
      const hashes = [termHash ?? null, personHash ?? null];
      const row = write(() => add.get(time, ...who, kind, filter, ...hashes, amount ?? null));
      return integerOf(row ?? {}, 'number');
    },

    async setAccessAmount(number, amount) {
      write(() => setAmount.run(amount, number));
    },

    async readAccesses({ before = Number.MAX_SAFE_INTEGER, same, limit }) {
      const rows = same === undefined ? page.all(before, limit) : samePage.all(before, same, same, limit);
      return rows.map(accessOf);
    },

    async expireAccesses({ accessesFrom, hashesFrom, keysFromSeconds }) {
      write(() => {
        dropKey.run(keysFromSeconds);
        drop.run(accessesFrom);
        dropHashes.run(hashesFrom);
      });
    },
  };
}
