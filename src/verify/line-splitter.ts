// The line splitter: bytes as they are read become lines of text, each within the limit and known to be UTF-8.
import { concatBytes } from '@noble/hashes/utils.js';
import { LINE_MAX } from './export-text.ts';

const NEWLINE = 0x0a;
const HALF_PAIR = '\ud800';
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lossy = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Splits at newlines (U+000A) and at nothing else: a JSON text may hold U+2028 and a bare carriage return between
 * its members, at which other readers of lines split too. A last line needs no newline.
 *
 * A line that is not UTF-8 comes out with U+FFFD in place of what cannot be decoded and half a surrogate pair at its
 * end, which no UTF-8 can hold; of a line that is too long, just more than {@link LINE_MAX} code units come out and
 * the rest is passed over without being kept. The export's reader names both.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<string> {
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      yield decodeLine([...pending, chunk.subarray(start, end)]);
      pending = [];
      pendingBytes = 0;
      start = end + 1;
    }
    // Past the limit nothing more is kept: the line is refused for its length whatever follows.
    if (start < chunk.length && pendingBytes <= LINE_MAX) {
      // A copy, since the source may use its buffer again.
      pending.push(chunk.slice(start));
      pendingBytes += chunk.length - start;
    }
  }
  if (pending.length) yield decodeLine(pending);
}

/** The text of a line that came in one or more parts. */
function decodeLine(parts: readonly Uint8Array[]): string {
  const [only] = parts;
  const bytes = parts.length === 1 && only ? only : concatBytes(...parts);
  if (bytes.length > LINE_MAX) return lossy.decode(bytes.subarray(0, LINE_MAX)).padEnd(LINE_MAX + 1);
  try {
    return strict.decode(bytes);
  } catch {
    // What the caller sees instead: a line that the reader refuses for not being UTF-8.
    return lossy.decode(bytes) + HALF_PAIR;
  }
}
