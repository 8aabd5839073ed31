import { createHash, timingSafeEqual } from "node:crypto";
// src/server/sign-in.ts
/** How long a session lasts at most, in seconds; never longer than its token. */
var SESSION_SECONDS = 28800;
/** Random bytes of a token and of a session: far beyond guessing, so that no try needs counting. */
var SECRET_BYTES = 32;
/** 32 bytes in base64url without padding. */
var SECRET = /^[\w-]{43}$/;
var DAY_SECONDS = 86400;
/** Enough to tell the tokens of a site apart, and nothing that lets anybody in. */
var HANDLE_DIGITS = 8;
/**
* Makes a token, which is durable on return.
* @returns the token itself, which is nowhere else
*/
async function createToken(store, { label, role = "auditor", scope = {}, days }, { now, randomBytes }) {
	const secret = newSecret(randomBytes);
	const createdSeconds = secondsOf(now());
	const expiresSeconds = createdSeconds + days * DAY_SECONDS;
	await store.addToken({
		hash: hashOf(secret),
		label,
		role,
		scope,
		createdSeconds,
		expiresSeconds
	});
	return secret;
}
/** What a token is called wherever it is spoken of: the beginning of its hash, which lets nobody in. */
var handleOf = ({ hash }) => Buffer.from(hash).toString("hex").slice(0, HANDLE_DIGITS);
/** Opens a session for a token; `undefined` where the token is unknown, expired, revoked or nothing like one. */
async function openSession(store, secret, { now, randomBytes }) {
	if (!isSecret(secret)) return void 0;
	const nowSeconds = secondsOf(now());
	const token = await store.findToken(hashOf(secret));
	if (!token || !isHashOf(token, secret) || !isInForce(token, nowSeconds)) return void 0;
	const own = newSecret(randomBytes);
	const expiresSeconds = Math.min(nowSeconds + SESSION_SECONDS, token.expiresSeconds);
	await store.addSession({
		hash: hashOf(own),
		tokenHash: token.hash,
		expiresSeconds
	}, nowSeconds);
	return {
		secret: own,
		maxAgeSeconds: expiresSeconds - nowSeconds,
		token
	};
}
/**
* The token of an open session; `undefined` where the cookie's value is that of none, where it has ended, and where its
* token has expired or was revoked since.
*/
async function tokenOfSession(store, secret, now) {
	if (!isSecret(secret)) return void 0;
	const session = await store.findSession(hashOf(secret));
	const nowSeconds = secondsOf(now());
	if (!session || !isHashOf(session, secret) || nowSeconds >= session.expiresSeconds) return void 0;
	return isInForce(session.token, nowSeconds) ? session.token : void 0;
}
/** Ends the session of the cookie's value; does nothing where there is none. */
async function closeSession(store, secret) {
	if (isSecret(secret)) await store.removeSession(hashOf(secret));
}
/** Whether a token lets anybody in at this time, in Unix seconds. */
var isInForce = ({ expiresSeconds, revokedSeconds }, nowSeconds) => revokedSeconds === void 0 && nowSeconds < expiresSeconds;
/** In constant time, though the store has found it by its hash: what a store compares, and how, is its own affair. */
function isHashOf({ hash }, secret) {
	const expected = hashOf(secret);
	return hash.length === expected.length && timingSafeEqual(hash, expected);
}
var isSecret = (value) => typeof value === "string" && SECRET.test(value);
var newSecret = (randomBytes) => Buffer.from(randomBytes(SECRET_BYTES)).toString("base64url");
var hashOf = (secret) => createHash("sha256").update(secret).digest();
var secondsOf = (date) => Math.floor(date.getTime() / 1e3);
export { openSession as a, isInForce as i, createToken as n, tokenOfSession as o, handleOf as r, closeSession as t };
