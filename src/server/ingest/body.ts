// Reading the body of a posted record, up to a limit.
import type { IncomingMessage } from 'node:http';

/** A record, with every list full, is far below; see the limits in consent/record-schema.ts. */
const BODY_LIMIT_BYTES = 8_192;

/**
 * The whole body.
 * @returns `undefined` where it is longer than the limit, as soon as that is known. Never resolves where the connection
 *   breaks first: then there is nobody to answer
 */
export function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    if (Number(request.headers['content-length']) > BODY_LIMIT_BYTES) return resolve(undefined);
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      // What comes after it is read and dropped, so that the connection can be used again.
      if (bytes > BODY_LIMIT_BYTES) resolve(undefined);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    // It is told of broken connections, and would otherwise throw.
    request.on('error', () => undefined);
  });
}
