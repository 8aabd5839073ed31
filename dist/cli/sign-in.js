import { createHash, timingSafeEqual } from "node:crypto";
// src/server/sign-in.ts
/** How long a session lasts at most, in seconds; never longer than its token. */
var SESSION_SECONDS = 28800;
/** Random bytes of a token and of a session: far beyond guessing, so that no try needs counting. */
var SECRET_BYTES = 32;
/** 32 bytes in base64url without padding. */
var SECRET = /^[\w-]{43}$/;
var DAY_SECONDS = 86400;
/**
* Makes a token, which is durable on return.
* @param label what the operator calls it
* @param days whole days until it expires
* @returns the token itself, which is nowhere else
*/
async function createToken(store, { label, days }, { now, randomBytes }) {
	const secret = newSecret(randomBytes);
	const expiresSeconds = secondsOf(now()) + days * DAY_SECONDS;
	await store.addToken({
		hash: hashOf(secret),
		label,
		expiresSeconds
	});
	return secret;
}
/** Opens a session for a token; `undefined` where the token is unknown, expired or nothing like one. */
async function openSession(store, token, { now, randomBytes }) {
	if (!isSecret(token)) return void 0;
	const nowSeconds = secondsOf(now());
	const found = await store.findToken(hashOf(token));
	if (!found || !isValid(found, token, nowSeconds)) return void 0;
	const secret = newSecret(randomBytes);
	const expiresSeconds = Math.min(nowSeconds + SESSION_SECONDS, found.expiresSeconds);
	await store.addSession({
		hash: hashOf(secret),
		expiresSeconds
	}, nowSeconds);
	return {
		secret,
		maxAgeSeconds: expiresSeconds - nowSeconds
	};
}
/** Whether the cookie's value is that of a session that has neither ended nor expired. */
async function isSessionOpen(store, secret, now) {
	if (!isSecret(secret)) return false;
	const found = await store.findSession(hashOf(secret));
	return found !== void 0 && isValid(found, secret, secondsOf(now()));
}
/** Ends the session of the cookie's value; does nothing where there is none. */
async function closeSession(store, secret) {
	if (isSecret(secret)) await store.removeSession(hashOf(secret));
}
function isValid({ hash, expiresSeconds }, secret, nowSeconds) {
	const expected = hashOf(secret);
	return hash.length === expected.length && timingSafeEqual(hash, expected) && nowSeconds < expiresSeconds;
}
var isSecret = (value) => typeof value === "string" && SECRET.test(value);
var newSecret = (randomBytes) => Buffer.from(randomBytes(SECRET_BYTES)).toString("base64url");
var hashOf = (secret) => createHash("sha256").update(secret).digest();
var secondsOf = (date) => Math.floor(date.getTime() / 1e3);
export { openSession as i, createToken as n, isSessionOpen as r, closeSession as t };
