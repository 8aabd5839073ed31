// Errors as the server answers them: a code to branch on and words to read, never a stack trace.
import { randomInt } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** When to try again at the earliest after a 503, in seconds, and how much later at most. */
const RETRY_AFTER_SECONDS = 5;
const RETRY_SPREAD_SECONDS = 5;

/** Answers `{"error": {"code", "message"}}` with this status. */
export function sendError(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ error: { code, message } }));
}

/**
 * When to try again: not everybody at the same moment, or they would all come back at once.
 * @param earliestSeconds whole seconds; the spread comes on top
 */
export function retryAfterSeconds(earliestSeconds = RETRY_AFTER_SECONDS): number {
  return earliestSeconds + randomInt(RETRY_SPREAD_SECONDS + 1);
}

/** Asks to try again later; pages of other origins may read when. */
export function retryLater(reply: FastifyReply): FastifyReply {
  return reply
    .header('retry-after', retryAfterSeconds())
    .header('access-control-expose-headers', 'retry-after');
}

/** What an error that nobody has handled is answered with. */
export interface ErrorAnswer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Errors of the framework about a request, by their code; what else it refuses is a `request-refused`. */
const FRAMEWORK_ERRORS: Readonly<Record<string, ErrorAnswer>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'body-too-large',
    message: 'the body is longer than a record can be, which is 8,192 bytes',
  },
  FST_ERR_BAD_URL: {
    status: 400,
    code: 'address-malformed',
    message: 'the address is not properly percent-encoded',
  },
  FST_ERR_NOT_FOUND: { status: 404, code: 'not-found', message: 'there is nothing at this address' },
};

/** The answer for an error. Only what the framework says of the request itself has a status below 500. */
export function errorAnswerOf(error: unknown): ErrorAnswer {
  const { code, statusCode } = Object(error);
  const known = FRAMEWORK_ERRORS[String(code)];
  if (known) return known;
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return {
      status: statusCode,
      code: 'request-refused',
      message: 'the request is not one that this address takes',
    };
  }
  return {
    status: 500,
    code: 'internal',
    message: 'the server failed; its operator finds the reason in its output',
  };
}
