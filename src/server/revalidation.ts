// Revalidation: answers that a browser may keep, but asks about each time (RFC 9110 §8.8.3, §13.1.2).
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** A strong tag: 132 bits of what is sent and of whatever else makes an answer another one. */
export function etagOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return `"${hash.digest('base64url').slice(0, 22)}"`;
}

/** Sends, or answers 304 where the browser has it already. Headers set before go with either. */
export function sendRevalidated(
  reply: FastifyReply,
  ifNoneMatch: string | undefined,
  etag: string,
  body: string | Uint8Array,
): FastifyReply {
  reply.header('etag', etag);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
  // Proxies that compress make a tag weak: W/"…".
  const isKnown = ifNoneMatch?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  return isKnown ? reply.code(304).send() : reply.send(body);
}
