// The days that a question about counts is about, as far as a token shows them.
import type { FastifyRequest } from 'fastify';
import { readRegisterQuery } from '../register-query.ts';
import type { ScopedStore } from './scoped-store.ts';
import { askedPeriod, auditOf, type SignedInContext } from './signed-in.ts';

/** Days, and the store that they are asked of; or how to refuse them. */
type AskedDays =
  | { readonly store: ScopedStore; readonly days: Readonly<Record<string, unknown>> }
  | {
      readonly status: 400 | 403;
      readonly code: 'query-invalid' | 'out-of-scope';
      readonly problem: string;
    };

/**
 * Reads `from` and `to` of a query. Where a token ends before today, so do the days that are meant where no last one is given.
 * @param given nothing else may be in it
 */
export async function askedDays(
  request: FastifyRequest,
  given: Readonly<Record<string, unknown>>,
  { writer, now }: Pick<SignedInContext, 'writer' | 'now'>,
): Promise<AskedDays> {
  const read = readRegisterQuery(given, ['from', 'to']);
  if ('problem' in read) return { status: 400, code: 'query-invalid', ...read };
  const asked = await askedPeriod(request, read.period);
  if ('problem' in asked) return { status: 403, code: 'out-of-scope', ...asked };
  const store = auditOf(request).storeAt(writer.checkpoint.size);
  return { store, days: { to: store.lastDay(now()), ...given } };
}
