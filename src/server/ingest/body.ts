// Reading the body of a posted record, up to a limit.
import type { IncomingMessage } from 'node:http';

/** A record, with every list full, is far below; see the limits in consent/record-schema.ts. */
const BODY_LIMIT_BYTES = 8_192;

/**
 * Reads the whole body.
 * @param done told it, or `undefined` as soon as it is known to be longer than the limit. Never where the connection breaks
 *   first: then there is nobody to answer
 */
export function readBody(request: IncomingMessage, done: (body: Uint8Array | undefined) => void): void {
  if (Number(request.headers['content-length']) > BODY_LIMIT_BYTES) {
    done(undefined);
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    if (bytes > BODY_LIMIT_BYTES) return;
    bytes += chunk.length;
    // What comes after it is read and dropped, so that the connection can be used again.
    if (bytes > BODY_LIMIT_BYTES) done(undefined);
    else chunks.push(chunk);
  });
  request.on('end', () => {
    if (bytes <= BODY_LIMIT_BYTES) done(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
  });
}
