// Tokens, sessions and accesses from the rows that a database has of them: the same in every one, by the columns' names.
import { TemoinError } from '../../consent/error.ts';
import {
  ACCESS_KINDS,
  type AccessKey,
  type KeptAccess,
  type KeptSession,
  type KeptToken,
  ROLES,
} from './access-store.ts';
import { bytesOf, integerOf, type Row, textOf } from './row.ts';

/** A token, from columns that no other table of the row has too. */
export function tokenOf(row: Row): KeptToken {
  return {
    hash: bytesOf(row, 'token_hash'),
    label: textOf(row, 'label'),
    role: wordOf(row, 'role', ROLES),
    scope: {
      ...(row.from_time !== null && { from: textOf(row, 'from_time') }),
      ...(row.to_time !== null && { to: textOf(row, 'to_time') }),
    },
    ...(row.created_seconds !== null && { createdSeconds: integerOf(row, 'created_seconds') }),
    expiresSeconds: integerOf(row, 'token_expires_seconds'),
    ...(row.revoked_seconds !== null && { revokedSeconds: integerOf(row, 'revoked_seconds') }),
    ...(row.used_day !== null && { usedDay: textOf(row, 'used_day') }),
  };
}

/** A session with its token. */
export function sessionOf(row: Row): KeptSession {
  return {
    hash: bytesOf(row, 'hash'),
    expiresSeconds: integerOf(row, 'expires_seconds'),
    token: tokenOf(row),
  };
}

/** An access. */
export function accessOf(row: Row): KeptAccess {
  return {
    number: integerOf(row, 'number'),
    time: textOf(row, 'time'),
    ...(row.handle !== null && {
      token: {
        handle: textOf(row, 'handle'),
        label: textOf(row, 'label'),
        role: wordOf(row, 'role', ROLES),
      },
    }),
    kind: wordOf(row, 'kind', ACCESS_KINDS),
    filter: textOf(row, 'filter'),
    ...(row.term_hash !== null && { termHash: textOf(row, 'term_hash') }),
    ...(row.person_hash !== null && { personHash: textOf(row, 'person_hash') }),
    ...(row.amount !== null && { amount: integerOf(row, 'amount') }),
  };
}

/** The key of the accesses. */
export function accessKeyOf(row: Row): AccessKey {
  return { key: bytesOf(row, 'key'), madeSeconds: integerOf(row, 'made_seconds') };
}

function wordOf<T extends string>(row: Row, column: string, words: readonly T[]): T {
  const text = textOf(row, column);
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new TemoinError(
    'data-unusable',
    `the column ${column} of the log's database must hold one of ${words.join(', ')}, but holds ${JSON.stringify(text)}; it is damaged or of a newer release`,
  );
}
