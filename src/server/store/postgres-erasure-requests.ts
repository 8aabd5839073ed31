// Legal holds and requests for erasure in PostgreSQL: what commands on any machine write for whoever sequences.
import { ERASURE_REASONS } from '../../consent/erasure.ts';
import type { ErasureStore } from './erasure-store.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { wantScrubbing } from './postgres-erasure.ts';
import { integerOf, textOf } from './row.ts';

/** Holds and requests of the contract. */
export function postgresErasureRequests(
  { query, transaction }: PostgresConnection,
  schema: string,
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
  return {
    async isHeld(subject, now) {
      const held = await query(
        `SELECT 1 FROM ${schema}.hold WHERE subject = $1 AND coalesce(until_time > $2, true)`,
        [subject, now],
      );
      return held.length === 1;
    },

    hold: (subject, until) =>
      transaction(async (inside) => {
        await inside(
          `INSERT INTO ${schema}.hold (subject, until_time) VALUES ($1, $2)
           ON CONFLICT (subject) DO UPDATE SET until_time = excluded.until_time`,
          [subject, until ?? null],
        );
      }),

    releaseHold: (subject) =>
      transaction(async (inside) => {
        const dropped = await inside(`DELETE FROM ${schema}.hold WHERE subject = $1 RETURNING 1`, [subject]);
        await wantScrubbing(inside, schema);
        return dropped.length === 1;
      }),

    requestErasure: ({ subject, reason }) =>
      transaction(async (inside) => {
        const [row = {}] = await inside(
          `INSERT INTO ${schema}.erasure_request (subject, reason) VALUES ($1, $2) RETURNING number`,
          [subject, reason],
        );
        return integerOf(row, 'number');
      }),

    async readOpenRequest() {
      const [row] = await query(
        `SELECT number, subject, reason FROM ${schema}.erasure_request WHERE NOT is_done ORDER BY number LIMIT 1`,
      );
      if (!row) return undefined;
      const word = textOf(row, 'reason');
      const reason = ERASURE_REASONS.find((each) => each === word) ?? 'subject-request';
      return { number: integerOf(row, 'number'), subject: textOf(row, 'subject'), reason };
    },

    forgetRequest: (number, isHeld) =>
      transaction(async (inside) => {
        await inside(`UPDATE ${schema}.erasure_request SET subject = '', is_held = $1 WHERE number = $2`, [
          isHeld,
          number,
        ]);
        await wantScrubbing(inside, schema);
      }),

    finishRequest: (number) =>
      transaction(async (inside) => {
        await inside(`UPDATE ${schema}.erasure_request SET is_done = true WHERE number = $1`, [number]);
      }),

    async readOutcome(number) {
      const [row] = await query(
        `SELECT erased, is_held FROM ${schema}.erasure_request WHERE number = $1 AND is_done`,
        [number],
      );
      return row && { erased: integerOf(row, 'erased'), isHeld: row.is_held === true };
    },
  };
}
