// Fetching one of the IAB's files: compressed, bounded, and with the time for which it may be kept.
import { TemoinError } from '../../consent/error.ts';
import { reasonOf } from '../witness-requests.ts';

/** Uncompressed. The list has some 1.5 MB. */
export const FILE_BYTES_MAX = 16_777_216;

const TIMEOUT_MS = 30_000;

/** How long an answer is kept that does not say for how long it may be. */
const USUAL_MAX_AGE_SECONDS = 86_400;

/** A week beyond the time from one list to the next: an answer that says more is a mistake. */
const MAX_AGE_SECONDS_MAX = 1_209_600;

/** One file as it came. */
export interface FetchedFile {
  readonly text: string;
  /** Seconds for which it is fresh from now on (RFC 9111 §4.2: `max-age` less `Age`). */
  readonly freshSeconds: number;
}

/**
 * Fetches a file.
 * @returns `undefined` where the server says that there is none (404)
 * @throws TemoinError `vendor-list-unusable`, with the address and the reason, for any other answer or none
 */
export async function fetchFile(address: string): Promise<FetchedFile | undefined> {
  try {
    const response = await fetch(address, {
      // The IAB asks for compression, and so says it is wanted.
      headers: { accept: 'application/json', 'accept-encoding': 'br, gzip' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (response.status !== 200) throw new Error(`it answered ${response.status}`);
    return { text: await readText(response), freshSeconds: freshSecondsOf(response.headers) };
  } catch (error) {
    throw new TemoinError(
      'vendor-list-unusable',
      `${address} could not be fetched for the vendor list of the IAB: ${reasonOf(error)}`,
      { cause: error },
    );
  }
}

async function readText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > FILE_BYTES_MAX) throw new Error(`its answer has more than ${FILE_BYTES_MAX} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

function freshSecondsOf(headers: Headers): number {
  const maxAge = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(headers.get('cache-control') ?? '')?.[1];
  const age = Number(/^\d{1,9}$/.exec(headers.get('age') ?? '')?.[0] ?? 0);
  const seconds = maxAge === undefined ? USUAL_MAX_AGE_SECONDS : Number(maxAge);
  return Math.max(0, Math.min(seconds, MAX_AGE_SECONDS_MAX) - age);
}
