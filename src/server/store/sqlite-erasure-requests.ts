// Legal holds and requests for erasure in SQLite: what commands beside the running server write for it.
import type { DatabaseSync } from 'node:sqlite';
import { ERASURE_REASONS } from '../../consent/erasure.ts';
import type { ErasureStore } from './erasure-store.ts';
import { integerOf, textOf } from './row.ts';

/** Holds and requests of the contract, over an open and prepared database. */
export function sqliteErasureRequests(
  database: DatabaseSync,
): Pick<
  ErasureStore,
  | 'isHeld'
  | 'hold'
  | 'releaseHold'
  | 'requestErasure'
  | 'readOpenRequest'
  | 'forgetRequest'
  | 'finishRequest'
  | 'readOutcome'
> {
  const held = database.prepare('SELECT 1 FROM hold WHERE subject = ? AND coalesce(until_time > ?, 1)');
  const addHold = database.prepare(
    'INSERT INTO hold (subject, until_time) VALUES (?, ?) ON CONFLICT DO UPDATE SET until_time = excluded.until_time',
  );
  const dropHold = database.prepare('DELETE FROM hold WHERE subject = ?');
  const addRequest = database.prepare(
    'INSERT INTO erasure_request (subject, reason) VALUES (?, ?) RETURNING number',
  );
  const openRequest = database.prepare(
    'SELECT number, subject, reason FROM erasure_request WHERE is_done = 0 ORDER BY number LIMIT 1',
  );
  const forget = database.prepare("UPDATE erasure_request SET subject = '', is_held = ? WHERE number = ?");
  const finish = database.prepare('UPDATE erasure_request SET is_done = 1 WHERE number = ?');
  const outcome = database.prepare(
    'SELECT erased, is_held FROM erasure_request WHERE number = ? AND is_done = 1',
  );

  return {
    async isHeld(subject, now) {
      return held.get(subject, now) !== undefined;
    },

    async hold(subject, until) {
      addHold.run(subject, until ?? null);
    },

    async releaseHold(subject) {
      return dropHold.run(subject).changes === 1;
    },

    async requestErasure({ subject, reason }) {
      return integerOf(addRequest.get(subject, reason) ?? {}, 'number');
    },

    async readOpenRequest() {
      const row = openRequest.get();
      if (!row) return undefined;
      const word = textOf(row, 'reason');
      const reason = ERASURE_REASONS.find((each) => each === word) ?? 'subject-request';
      return { number: integerOf(row, 'number'), subject: textOf(row, 'subject'), reason };
    },

    async forgetRequest(number, isHeld) {
      forget.run(Number(isHeld), number);
    },

    async finishRequest(number) {
      finish.run(number);
    },

    async readOutcome(number) {
      const row = outcome.get(number);
      return row && { erased: integerOf(row, 'erased'), isHeld: integerOf(row, 'is_held') === 1 };
    },
  };
}
