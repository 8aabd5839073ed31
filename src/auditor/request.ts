// One request of this page to its server: its time limit, and what goes wrong in words; the owner of `fetch`.
import type { z } from 'zod';
import { AuditError } from './audit-error.ts';

const ANSWER_TIMEOUT_MS = 30_000;

/** Sends a request whose answer must come within half a minute. @throws AuditError `unreachable` */
export async function request(
  path: string,
  init: {
    method?: string;
    headers?: Record<string, string>;
    body?: string;
    cache?: RequestCache;
    signal?: AbortSignal | undefined;
  },
): Promise<Response> {
  const timeout = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  return send(path, { ...init, signal: init.signal ? AbortSignal.any([init.signal, timeout]) : timeout });
}

/** The same for an answer that may take as long as it likes, such as an export. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    throw new AuditError(
      'unreachable',
      'The server did not answer. It may be restarting, or the network may be down; try again in a moment.',
      { cause },
    );
  }
}

/** The content as it arrives; throws AuditError `unreachable` where the transfer breaks off. Written out because not every browser that this page is for iterates a ReadableStream. */
export async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
  } catch (cause) {
    throw new AuditError('unreachable', 'The transfer broke off. Try again in a moment.', { cause });
  } finally {
    // After a failure this fails as well, which says nothing new.
    await reader.cancel().catch(() => undefined);
  }
}

/** An answer in JSON. @throws AuditError `answer-unreadable` where it is of another shape, and as {@link accepted} */
export async function read<T>(schema: z.ZodType<T>, response: Response): Promise<T> {
  const result = schema.safeParse(await (await accepted(response)).json().catch(() => undefined));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AuditError(
    'answer-unreadable',
    `The server’s answer is not what this page expects (${issue?.path.join('.') || 'answer'}: ${issue?.message ?? 'unknown'}). ` +
      'Page and server may be of different versions.',
  );
}

/**
 * The response itself where its status says that it went well.
 * @throws AuditError `signed-out`, `not-found`, `request-refused` or `server-failed`, by the status
 */
export async function accepted(response: Response): Promise<Response> {
  const { status } = response;
  if (response.ok) return response;
  if (status === 401) throw new AuditError('signed-out', 'The session has ended. Sign in again to go on.');
  if (status === 404) throw new AuditError('not-found', 'The log does not know it.');
  const said = await messageOf(response);
  if (status === 400 || status === 403)
    throw new AuditError('request-refused', said ?? 'The server refused the request.');
  throw new AuditError(
    'server-failed',
    `The server answered with status ${status}${said ? `: ${said.replace(/\.$/, '')}` : ''}. Try again in a moment.`,
  );
}

async function messageOf(response: Response): Promise<string | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  const error = body && typeof body === 'object' && 'error' in body ? body.error : undefined;
  return error && typeof error === 'object' && 'message' in error ? String(error.message) : undefined;
}
