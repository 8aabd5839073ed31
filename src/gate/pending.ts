// What waits for the next page: records in the outbox, and a sweep. Read without loading the code that does either.

/** Where src/report/outbox.ts keeps records that no log has acknowledged yet. */
const OUTBOX_KEY = 'temoin:outbox';

/** Set where something refused was found, or may yet be written, until a page has found nothing. */
const SWEEP_KEY = 'temoin:sweep';

/** @returns `false` also where local storage cannot be read; the outbox could not have kept anything there either */
export const hasPendingRecords = () => isKept(OUTBOX_KEY);

/** Whether the page before this one left something to sweep, or may have. */
export const isSweepDue = () => isKept(SWEEP_KEY);

/** Has the next page sweep. Never throws. */
export function rememberSweep(): void {
  try {
    localStorage.setItem(SWEEP_KEY, '1');
  } catch {
    // What the visitor sees instead: one sweep in place of two.
  }
}

/** The opposite of {@link rememberSweep}. Never throws. */
export function forgetSweep(): void {
  try {
    localStorage.removeItem(SWEEP_KEY);
  } catch {
    // What the visitor sees instead: a sweep that finds nothing, on every page.
  }
}

function isKept(key: string): boolean {
  try {
    return !!localStorage.getItem(key);
  } catch {
    // What the caller sees instead: false, as for a device that keeps nothing.
    return false;
  }
}
