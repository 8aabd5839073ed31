// The HTTP side of a witness (c2sp.org/tlog-witness): one route to write, one to read, and their limits.
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { TREE_SIZE_TYPE } from '../tlog/add-checkpoint.ts';
import type { Answer, Witness } from './witness.ts';

/** 63 hashes and a checkpoint that a dozen post-quantum keys have signed stay below. */
const BODY_LIMIT_BYTES = 65_536;

const HEADERS_LIMIT_BYTES = 16_384;

const REQUEST_TIMEOUT_MS = 10_000;
const TIMEOUT_CHECK_MS = 500;

/** A connection on which nothing moves. */
const SILENCE_LIMIT_MS = 60_000;

const TEXT = 'text/plain; charset=utf-8';

/** What the routes work with. */
export interface WitnessContext {
  readonly witness: Witness;
  /** The note of the checkpoint cosigned last, by the SHA-256 of the log's origin in 64 lower-case hex digits. */
  readonly noteOf: (originHash: string) => string | undefined;
  readonly warn: (message: string) => void;
  /** From the first byte of a request to its last: whoever is slower is cut off. Default: 10 seconds. */
  readonly requestTimeoutMs?: number | undefined;
}

/** The server, which does not listen yet. */
export function createWitnessServer(context: WitnessContext): FastifyInstance {
  const { witness, noteOf, warn, requestTimeoutMs = REQUEST_TIMEOUT_MS } = context;
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: SILENCE_LIMIT_MS,
    http: {
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
      maxHeaderSize: HEADERS_LIMIT_BYTES,
    },
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _request, reply) => refuse(reply, error.statusCode ?? 400, error.message),
  });
  // Whatever type a body claims to have: the protocol does not say one.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.post('/add-checkpoint', async ({ body }, reply) => {
    const text = body instanceof Uint8Array ? decodeUtf8(body) : '';
    if (text === undefined) return refuse(reply, 400, 'the body is not UTF-8');
    return send(reply, witness(text));
  });

  app.get<{ Params: { originHash: string } }>('/:originHash/checkpoint', async ({ params }, reply) => {
    const note = noteOf(params.originHash);
    if (note === undefined) {
      return refuse(reply, 404, 'no checkpoint was cosigned for a log whose origin has this SHA-256');
    }
    return reply
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'no-cache')
      .type(TEXT)
      .send(note);
  });

  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'there is nothing at this address'));
  app.setErrorHandler((error, request, reply) => {
    const { statusCode, message } = Object(error);
    if (statusCode >= 400 && statusCode < 500) return refuse(reply, statusCode, String(message));
    warn(`${request.method} ${request.routeOptions.url}: ${message ?? error}`);
    return refuse(
      reply,
      500,
      'the witness failed, and has cosigned nothing; its auditor finds the reason in its output',
    );
  });
  return app;
}

function send(reply: FastifyReply, answer: Answer): FastifyReply {
  switch (answer.status) {
    case 200:
      return reply.header('cache-control', 'no-store').type(TEXT).send(answer.cosignature);
    case 409:
      // As bytes: to a text, fastify would add a charset, and the protocol names the type without one.
      return reply
        .code(409)
        .type(TREE_SIZE_TYPE)
        .send(Buffer.from(`${answer.size}\n`));
    default:
      return refuse(reply, answer.status, answer.reason);
  }
}

function refuse(reply: FastifyReply, status: number, reason: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type(TEXT).send(`${reason}\n`);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder has one outcome for every malformed text.
    return undefined;
  }
}
