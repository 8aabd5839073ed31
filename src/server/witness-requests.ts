// Talking to a witness (c2sp.org/tlog-witness) that may be gone, slow or lying: every answer is bounded and verified.
import { createHash } from 'node:crypto';
import { TemoinError } from '../consent/error.ts';
import { formatAddCheckpoint, parseTreeSize, TREE_SIZE_TYPE } from '../tlog/add-checkpoint.ts';
import { type Checkpoint, openCheckpoint } from '../tlog/checkpoint.ts';
import { parseCosignerKey, readCosignatures } from '../tlog/cosignature.ts';
import { quote, TlogError } from '../tlog/error.ts';
import type { VerifierKey } from '../tlog/note.ts';

/** A hundred signature lines stay below. */
const ANSWER_BYTES_MAX = 65_536;

/** A witness, and where it listens. */
export interface WitnessAddress {
  readonly key: VerifierKey;
  /** Submission and monitoring prefix, without a slash at the end. */
  readonly url: string;
}

/** What came of asking for a cosignature. */
export type Cosigning =
  /** The line, verified by the witness's key. */
  | { readonly line: string }
  /** The witness has cosigned another size last. */
  | { readonly size: number };

/**
 * The witness that a vkey and an address mean.
 * @throws TemoinError `option-invalid`
 */
export function parseWitness(vkey: string, address: string): WitnessAddress {
  try {
    const key = parseCosignerKey(vkey);
    const { protocol, username, password, search, hash, href } = new URL(address);
    if (!/^https?:$/.test(protocol) || username || password || search || hash) {
      throw new TypeError(
        `${quote(address)} is not an http or https address without user, query and fragment`,
      );
    }
    return { key, url: href.replace(/\/+$/, '') };
  } catch (error) {
    if (!(error instanceof TlogError || error instanceof TypeError)) throw error;
    const message = `a witness must be given as "<vkey> <url>": ${error.message}`;
    throw new TemoinError('option-invalid', message, { cause: error });
  }
}

/**
 * Hands a checkpoint in once.
 * @param request the checkpoint's note, and the proof from the size that the witness is thought to have
 * @param signal ends the exchange, the answer's body included
 * @throws Error where there is no answer that can be used, in words
 */
export async function requestCosignature(
  { key, url }: WitnessAddress,
  request: Parameters<typeof formatAddCheckpoint>[0],
  signal: AbortSignal,
): Promise<Cosigning> {
  const response = await fetch(`${url}/add-checkpoint`, {
    method: 'POST',
    body: formatAddCheckpoint(request),
    redirect: 'error',
    signal,
  });
  const body = await readText(response);
  if (response.status === 409 && response.headers.get('content-type') === TREE_SIZE_TYPE) {
    const size = parseTreeSize(body);
    if (size !== undefined) return { size };
  }
  if (response.status !== 200) throw new Error(`it answered ${response.status}: ${quote(body.trim())}`);
  const { verified } = readCosignatures(request.checkpoint + body, [key]);
  const line = verified.at(-1)?.line;
  if (line === undefined) throw new Error(`it answered without a cosignature that verifies by ${key.name}`);
  return { line };
}

/**
 * The newest checkpoint of a log that a witness has cosigned; `undefined` where it has cosigned none.
 * @throws Error where there is no answer that can be used, in words; TlogError where log or witness have not signed it
 */
export async function requestNewest(
  { key, url }: WitnessAddress,
  log: VerifierKey,
  signal: AbortSignal,
): Promise<Checkpoint | undefined> {
  const originHash = createHash('sha256').update(log.name).digest('hex');
  const response = await fetch(`${url}/${originHash}/checkpoint`, { redirect: 'error', signal });
  const note = await readText(response);
  if (response.status === 404) return undefined;
  if (response.status !== 200) throw new Error(`it answered ${response.status}: ${quote(note.trim())}`);
  if (!readCosignatures(note, [key]).verified.length) {
    throw new Error(`it showed a checkpoint without a cosignature that verifies by ${key.name}`);
  }
  return openCheckpoint(note, log);
}

/** The body as UTF-8. @throws Error once it is longer than any answer of a witness */
async function readText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > ANSWER_BYTES_MAX) throw new Error(`its answer has more than ${ANSWER_BYTES_MAX} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** Why a request failed, in words. What fetch throws says nothing by itself; the system's error is its cause. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
