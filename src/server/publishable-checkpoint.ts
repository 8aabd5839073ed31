// The checkpoint under which a log is published: what its running server shows, or what its own key states.
import { TemoinError } from '../consent/error.ts';
import { openCheckpoint } from '../tlog/checkpoint.ts';
import { TlogError } from '../tlog/error.ts';
import { parseVerifierKey } from '../tlog/note.ts';
import type { SignedCheckpoint } from './log-writer.ts';
import { recover, refuseRollback } from './recovery.ts';
import { openSigningKey } from './signing-key.ts';
import { type LedgerHead, newestInLedger } from './signing-ledger.ts';
import type { TreeStore } from './store/log-store.ts';

/** A server that says nothing for so long is taken for absent. */
const FETCH_TIMEOUT_MS = 10_000;

/** A checkpoint with a hundred signature lines is far below. */
const ANSWER_BYTES_MAX = 65_536;

/**
 * The public checkpoint of a running server, with whatever witnesses have signed it.
 * @param server the server's address, as `https://log.example`
 * @throws TemoinError `checkpoint-unusable` where the server gives none that the key has signed
 */
export async function servedCheckpoint(server: URL, vkey: string): Promise<SignedCheckpoint> {
  const url = new URL('/temoin/log/checkpoint', server);
  try {
    const note = await fetchText(url);
    const { size, root } = openCheckpoint(note, parseVerifierKey(vkey));
    return { size, root, note };
  } catch (error) {
    const reason = reasonOf(error);
    throw new TemoinError(
      'checkpoint-unusable',
      `${url} gives no checkpoint of this log: ${reason}; check --from and --data, or leave --from out`,
      { cause: error },
    );
  }
}

/**
 * Signs a head of a store, once its tiles have given its root: by the signing ledger the newest one that is noted there, so
 * that no signature leaves whose head is not; without one, the newest that is committed. The log's own server signs exactly
 * the same for this head, or has, since a signature follows from the head alone: no second history can come of it. Without
 * a ledger it cannot be known whether the store is the newest there was.
 * @throws TemoinError `data-unusable` where the log is damaged; `key-unreadable` where the key is missing or another's;
 *   `log-rolled-back` where the store does not lead to what the ledger has; `ledger-unusable` where that has nothing
 */
export async function committedCheckpoint(
  store: Pick<TreeStore, 'readHead' | 'readTiles'>,
  vkey: string,
  keyFile: string,
  ledgerFile?: string,
): Promise<SignedCheckpoint> {
  const { name } = parseVerifierKey(vkey);
  // Before the head: what a running server notes meanwhile is not yet asked for.
  const noted = ledgerFile === undefined ? undefined : await newestNoted(ledgerFile, name);
  const { head } = await recover(store);
  if (noted) await refuseRollback(store, head, noted, 'the signing ledger');
  const { size, root } = noted ?? head;
  const key = await openSigningKey(keyFile, name, head.size);
  if (key.vkey !== vkey) {
    throw new TemoinError(
      'key-unreadable',
      `the log was begun with the key ${vkey}, but ${keyFile} holds ${key.vkey}; put the right log.key back`,
    );
  }
  return { size, root, note: key.signCheckpoint({ size, root }) };
}

async function newestNoted(ledgerFile: string, origin: string): Promise<LedgerHead> {
  const newest = await newestInLedger(ledgerFile, origin);
  if (newest) return newest;
  throw new TemoinError(
    'ledger-unusable',
    `the signing ledger ${ledgerFile} is missing, or has no head of this log: nothing was signed. Give the file that \`temoin serve --ledger\` writes`,
  );
}

async function fetchText(url: URL): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!response.ok) throw new TemoinError('checkpoint-unusable', `the answer is ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > ANSWER_BYTES_MAX) {
      throw new TemoinError('checkpoint-unusable', `the answer has more than ${ANSWER_BYTES_MAX} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** What fetch throws says nothing by itself; the system's error is its cause. */
function reasonOf(error: unknown): string {
  if (error instanceof TlogError || error instanceof TemoinError) return error.message;
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
