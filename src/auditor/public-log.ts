// The log as anybody may read it, without a session: its checkpoint, tiles and entries. An owner of `fetch`.
import { isWithout, type ReadLogFile, tryingAgain } from '../verify/log-files.ts';
import { AuditError } from './audit-error.ts';

const LOG = '/temoin/log';
const ANSWER_TIMEOUT_MS = 30_000;

/** The note of the newest public checkpoint. @throws AuditError */
export async function fetchCheckpoint(signal?: AbortSignal): Promise<string> {
  const bytes = await logFileReader('no-store', signal)('checkpoint');
  if (!bytes) throw new AuditError('not-found', 'The log shows no public checkpoint.');
  return new TextDecoder().decode(bytes);
}

/**
 * Reads the log's files, trying again where the network or the server fails.
 * @param cache `default` where what is read proves itself, such as hashes of a proof; `no-store` for what the log has today,
 *   since a browser may keep a tile for a year
 * @returns a reader that throws AuditError where the last try failed too
 */
export function logFileReader(cache: 'default' | 'no-store', signal?: AbortSignal): ReadLogFile {
  return tryingAgain(
    (path) => readFile(path, cache, signal),
    (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    () => signal?.aborted ?? false,
  );
}

async function readFile(
  path: string,
  cache: RequestCache,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | undefined> {
  const timeout = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  try {
    const response = await fetch(`${LOG}/${path}`, {
      cache,
      credentials: 'omit',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    if (isWithout(response.status, await response.json().catch(() => undefined))) return undefined;
    throw new AuditError('server-failed', `The log answered with status ${response.status} for ${path}.`);
  } catch (cause) {
    if (cause instanceof AuditError) throw cause;
    const message = 'The log did not answer. It may be restarting, or the network may be down.';
    throw new AuditError('unreachable', message, { cause });
  }
}
