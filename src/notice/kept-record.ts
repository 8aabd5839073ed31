// The kept record: what a receipt on this device says that it is a receipt of (docs/FORMAT.md §7).
import type { RecordEvent } from '../consent/record.ts';
import { yourChoiceTexts } from './your-choice-texts.ts';

/** As much of a record as a line of the history says, beside its receipt. */
export interface KeptRecord {
  readonly event: RecordEvent;
  readonly subject: string;
  /** Unix milliseconds by the visitor's clock. */
  readonly atMs: number;
  readonly receipt: string;
}

/**
 * Reads a receipt and verifies nothing: whoever downloads it can.
 * @returns `undefined` for what is no receipt, as any script of the site may have left there; never throws
 */
export function keptRecordOf(receipt: string): KeptRecord | undefined {
  try {
    const [, base64 = ''] = /^extra (\S+)$/m.exec(receipt) ?? [];
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const { event, subject, clientTime } = JSON.parse(new TextDecoder().decode(bytes)).record;
    const atMs = Date.parse(clientTime);
    return Object.hasOwn(yourChoiceTexts.events, event) && atMs
      ? { event, subject, atMs, receipt }
      : undefined;
  } catch {
    // What the caller sees instead: undefined, as for every other text.
    return undefined;
  }
}
