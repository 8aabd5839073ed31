// The auditor's way in: tokens that the operator hands out, and the sessions that they open.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Access, AccessStore } from './store/log-store.ts';

/** How long a session lasts at most, in seconds; never longer than its token. */
const SESSION_SECONDS = 28_800;

/** Random bytes of a token and of a session: far beyond guessing, so that no try needs counting. */
const SECRET_BYTES = 32;

/** 32 bytes in base64url without padding. */
const SECRET = /^[\w-]{43}$/;

const DAY_SECONDS = 86_400;

/** Where time and randomness come from. */
export interface SignInSources {
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** A session as its holder gets it. */
export interface OpenedSession {
  /** Goes into the cookie; the store knows its hash alone. */
  readonly secret: string;
  /** Whole seconds until it ends. */
  readonly maxAgeSeconds: number;
}

/**
 * Makes a token, which is durable on return.
 * @param label what the operator calls it
 * @param days whole days until it expires
 * @returns the token itself, which is nowhere else
 */
export async function createToken(
  store: Pick<AccessStore, 'addToken'>,
  { label, days }: { readonly label: string; readonly days: number },
  { now, randomBytes }: SignInSources,
): Promise<string> {
  const secret = newSecret(randomBytes);
  const expiresSeconds = secondsOf(now()) + days * DAY_SECONDS;
  await store.addToken({ hash: hashOf(secret), label, expiresSeconds });
  return secret;
}

/** Opens a session for a token; `undefined` where the token is unknown, expired or nothing like one. */
export async function openSession(
  store: Pick<AccessStore, 'findToken' | 'addSession'>,
  token: unknown,
  { now, randomBytes }: SignInSources,
): Promise<OpenedSession | undefined> {
  if (!isSecret(token)) return undefined;
  const nowSeconds = secondsOf(now());
  const found = await store.findToken(hashOf(token));
  if (!found || !isValid(found, token, nowSeconds)) return undefined;
  const secret = newSecret(randomBytes);
  const expiresSeconds = Math.min(nowSeconds + SESSION_SECONDS, found.expiresSeconds);
  await store.addSession({ hash: hashOf(secret), expiresSeconds }, nowSeconds);
  return { secret, maxAgeSeconds: expiresSeconds - nowSeconds };
}

/** Whether the cookie's value is that of a session that has neither ended nor expired. */
export async function isSessionOpen(
  store: Pick<AccessStore, 'findSession'>,
  secret: unknown,
  now: () => Date,
): Promise<boolean> {
  if (!isSecret(secret)) return false;
  const found = await store.findSession(hashOf(secret));
  return found !== undefined && isValid(found, secret, secondsOf(now()));
}

/** Ends the session of the cookie's value; does nothing where there is none. */
export async function closeSession(
  store: Pick<AccessStore, 'removeSession'>,
  secret: unknown,
): Promise<void> {
  if (isSecret(secret)) await store.removeSession(hashOf(secret));
}

function isValid({ hash, expiresSeconds }: Access, secret: string, nowSeconds: number): boolean {
  const expected = hashOf(secret);
  // In constant time, though the store has found it by its hash: what a store compares, and how, is its own affair.
  return hash.length === expected.length && timingSafeEqual(hash, expected) && nowSeconds < expiresSeconds;
}

const isSecret = (value: unknown): value is string => typeof value === 'string' && SECRET.test(value);

const newSecret = (randomBytes: (length: number) => Uint8Array) =>
  Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url');

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

const secondsOf = (date: Date) => Math.floor(date.getTime() / 1000);
