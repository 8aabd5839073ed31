// The cookie of the auditor's session: under which name a browser sets it, and under which it is believed.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hostOf, type OriginHeaders } from '../origin.ts';

/**
 * On https. A browser takes a cookie of this prefix only from a page on https, for this very host and every path of it:
 * so no other host of the same domain, and nobody on the network, can have set it (RFC 6265bis, §4.1.3.2).
 */
const SECURE_NAME = '__Host-temoin-audit';

/** Without https, where browsers refuse the other. */
const PLAIN_NAME = 'temoin-audit';
const PLAIN_PATH = '/temoin/audit';

/** Hosts that are this machine, to which browsers send `Sec-Fetch-*` without https too (Secure Contexts, §3.1). */
const LOOPBACK = /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** What the session's cookie holds; `undefined` where there is none that may be believed. Anybody can have written it. */
export function sessionSecretOf(
  { cookies, headers }: Pick<FastifyRequest, 'cookies' | 'headers'>,
  trustsProxy: boolean,
): string | undefined {
  return cookies[SECURE_NAME] ?? (isOnHttps(headers, trustsProxy) ? undefined : cookies[PLAIN_NAME]);
}

/** Sets the cookie for as long as the session lasts. */
export function setSessionCookie(
  reply: FastifyReply,
  headers: OriginHeaders,
  { secret, maxAgeSeconds }: { readonly secret: string; readonly maxAgeSeconds: number },
): FastifyReply {
  const options = { httpOnly: true, sameSite: 'strict', maxAge: maxAgeSeconds } as const;
  // What the browser itself says of the page, whichever proxies are between.
  return isSecureOrigin(headers)
    ? reply.setCookie(SECURE_NAME, secret, { ...options, path: '/', secure: true })
    : reply.setCookie(PLAIN_NAME, secret, { ...options, path: PLAIN_PATH });
}

/** Has the browser drop the cookie, whatever its name. */
export function clearSessionCookies(reply: FastifyReply, headers: OriginHeaders): FastifyReply {
  reply.clearCookie(PLAIN_NAME, { path: PLAIN_PATH });
  return isSecureOrigin(headers) ? reply.clearCookie(SECURE_NAME, { path: '/', secure: true }) : reply;
}

/**
 * Whether the browser asked by https, as far as anything tells: its own `Origin`, a proxy that is trusted, or that it sent
 * `Sec-Fetch-Site`, which it does on https and to this machine alone (Fetch Metadata, §2).
 */
function isOnHttps(headers: OriginHeaders, trustsProxy: boolean): boolean {
  if (headers.origin !== undefined) return isSecureOrigin(headers);
  const forwarded = trustsProxy ? String(headers['x-forwarded-proto'] ?? '') : '';
  // Of several proxies the inner ones may speak http with each other.
  if (/(?:^|[\s,])https(?:$|[\s,])/i.test(forwarded)) return true;
  return headers['sec-fetch-site'] !== undefined && !LOOPBACK.test(hostOf(headers, trustsProxy));
}

const isSecureOrigin = ({ origin }: OriginHeaders) => String(origin).startsWith('https:');
