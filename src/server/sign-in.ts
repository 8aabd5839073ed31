// The auditor's way in: tokens that the operator hands out, and the sessions that they open.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { KeptToken, NewToken, TokenStore } from './store/access-store.ts';

/** How long a session lasts at most, in seconds; never longer than its token. */
const SESSION_SECONDS = 28_800;

/** Random bytes of a token and of a session: far beyond guessing, so that no try needs counting. */
const SECRET_BYTES = 32;

/** 32 bytes in base64url without padding. */
const SECRET = /^[\w-]{43}$/;

const DAY_SECONDS = 86_400;

/** Enough to tell the tokens of a site apart, and nothing that lets anybody in. */
const HANDLE_DIGITS = 8;

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
  /** What has opened it. */
  readonly token: KeptToken;
}

/** What the operator says of a token; a role that is not said is that of an auditor, a scope that is not said has all. */
export interface TokenWish extends Pick<NewToken, 'label'>, Partial<Pick<NewToken, 'role' | 'scope'>> {
  /** Whole days until it expires. */
  readonly days: number;
}

/**
 * Makes a token, which is durable on return.
 * @returns the token itself, which is nowhere else
 */
export async function createToken(
  store: Pick<TokenStore, 'addToken'>,
  { label, role = 'auditor', scope = {}, days }: TokenWish,
  { now, randomBytes }: SignInSources,
): Promise<string> {
  const secret = newSecret(randomBytes);
  const createdSeconds = secondsOf(now());
  const expiresSeconds = createdSeconds + days * DAY_SECONDS;
  await store.addToken({ hash: hashOf(secret), label, role, scope, createdSeconds, expiresSeconds });
  return secret;
}

/** What a token is called wherever it is spoken of: the beginning of its hash, which lets nobody in. */
export const handleOf = ({ hash }: Pick<NewToken, 'hash'>): string =>
  Buffer.from(hash).toString('hex').slice(0, HANDLE_DIGITS);

/** Opens a session for a token; `undefined` where the token is unknown, expired, revoked or nothing like one. */
export async function openSession(
  store: Pick<TokenStore, 'findToken' | 'addSession'>,
  secret: unknown,
  { now, randomBytes }: SignInSources,
): Promise<OpenedSession | undefined> {
  if (!isSecret(secret)) return undefined;
  const nowSeconds = secondsOf(now());
  const token = await store.findToken(hashOf(secret));
  if (!token || !isHashOf(token, secret) || !isInForce(token, nowSeconds)) return undefined;
  const own = newSecret(randomBytes);
  const expiresSeconds = Math.min(nowSeconds + SESSION_SECONDS, token.expiresSeconds);
  await store.addSession({ hash: hashOf(own), tokenHash: token.hash, expiresSeconds }, nowSeconds);
  return { secret: own, maxAgeSeconds: expiresSeconds - nowSeconds, token };
}

/**
 * The token of an open session; `undefined` where the cookie's value is that of none, where it has ended, and where its
 * token has expired or was revoked since.
 */
export async function tokenOfSession(
  store: Pick<TokenStore, 'findSession'>,
  secret: unknown,
  now: () => Date,
): Promise<KeptToken | undefined> {
  if (!isSecret(secret)) return undefined;
  const session = await store.findSession(hashOf(secret));
  const nowSeconds = secondsOf(now());
  if (!session || !isHashOf(session, secret) || nowSeconds >= session.expiresSeconds) return undefined;
  return isInForce(session.token, nowSeconds) ? session.token : undefined;
}

/** Ends the session of the cookie's value; does nothing where there is none. */
export async function closeSession(store: Pick<TokenStore, 'removeSession'>, secret: unknown): Promise<void> {
  if (isSecret(secret)) await store.removeSession(hashOf(secret));
}

/** Whether a token lets anybody in at this time, in Unix seconds. */
export const isInForce = (
  { expiresSeconds, revokedSeconds }: Pick<KeptToken, 'expiresSeconds' | 'revokedSeconds'>,
  nowSeconds: number,
): boolean => revokedSeconds === undefined && nowSeconds < expiresSeconds;

/** In constant time, though the store has found it by its hash: what a store compares, and how, is its own affair. */
function isHashOf({ hash }: { readonly hash: Uint8Array }, secret: string): boolean {
  const expected = hashOf(secret);
  return hash.length === expected.length && timingSafeEqual(hash, expected);
}

const isSecret = (value: unknown): value is string => typeof value === 'string' && SECRET.test(value);

const newSecret = (randomBytes: (length: number) => Uint8Array) =>
  Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url');

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

const secondsOf = (date: Date) => Math.floor(date.getTime() / 1000);
