// Whether records wait in the outbox, read without loading the code that sends them.

/** Where src/report/outbox.ts keeps records that no log has acknowledged yet. */
const OUTBOX_KEY = 'temoin:outbox';

/** @returns `false` also where local storage cannot be read; the outbox could not have kept anything there either */
export function hasPendingRecords(): boolean {
  try {
    return !!localStorage.getItem(OUTBOX_KEY);
  } catch {
    // What the caller sees instead: false, for the reason above.
    return false;
  }
}
