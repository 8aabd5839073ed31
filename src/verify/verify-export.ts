// The verification of an export, from its first line to the root that the log's key signed.
import type { VerifierKey } from '../tlog/note.ts';
import type { Policy } from '../tlog/policy.ts';
import type { ExportObserver } from './export-body.ts';
import { type ExportVerdict, ExportVerification } from './export-verification.ts';

import type { NamedReceipt } from './receipts-beside.ts';

export type { ExportVerdict } from './export-verification.ts';

const LINES_PER_PROGRESS = 1_000;

/** What a caller may want to know, and do, while a long export is verified. */
export interface VerifyOptions {
  /** Called after every 1,000 lines with the number of entries read, and awaited: a page can draw meanwhile. */
  readonly onProgress?: (entries: number) => void | Promise<void>;
  /** Told of each entry as it is read. */
  readonly observer?: ExportObserver;
  /** Whose cosignatures the checkpoint needs. Default: nobody's. */
  readonly policy?: Policy;
  /** Receipts whose records a complete export must have. */
  readonly receipts?: readonly NamedReceipt[];
  /** Files of the widget, by path inside their folder, that a complete export must have published as one release. */
  readonly widgetFiles?: ReadonlyMap<string, Uint8Array>;
}

/**
 * Verifies an export (docs/FORMAT.md §8) with a key that came from elsewhere. Believes nothing in it: every leaf is
 * computed from what the line holds, and ends in the root that the key signed, by all leaves where the export is
 * complete and by each line's proof where it is not. Needs no network and keeps no lines: memory grows with the
 * subjects and record ids alone.
 *
 * A file that was filtered shows that what is in it stands in the log, not that nothing was left out of it.
 * @param lines without their newlines, as `splitLines` gives them; empty ones are passed over
 * @throws TlogError where the key is unsound, which none from `parseVerifierKey` is, and what `lines` and
 *   `onProgress` throw; nothing for any text in the lines
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  key: VerifierKey,
  options: VerifyOptions = {},
): Promise<ExportVerdict> {
  const verification = new ExportVerification(key, options);
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line !== '' && line !== '\r' && !verification.read(line, number)) break;
    if (number % LINES_PER_PROGRESS === 0) await options.onProgress?.(verification.entries);
  }
  return verification.finish();
}
