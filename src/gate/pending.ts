// What waits for the next page: records in the outbox, and a sweep. Read without loading the code that does either.

/** Where src/report/outbox.ts keeps records that no log has acknowledged yet. */
const OUTBOX_KEY = 'temoin:outbox';

/** Set from a withdrawal until the next page has swept once more. */
const SWEEP_KEY = 'temoin:sweep';

/**
 * Whether records wait to be sent, or the page before this one withdrew something, and may have been written to while
 * it was left.
 * @returns `false` also where local storage cannot be read; nothing could have been kept there either
 */
export const isSomethingDue = (): boolean => {
  try {
    return !!(localStorage[OUTBOX_KEY] || isSweepDue());
  } catch {
    // What the caller sees instead: false, as for a device that keeps nothing.
    return false;
  }
};

/**
 * Whether it is a sweep that is due.
 * @throws where local storage cannot be read
 */
export const isSweepDue = (): boolean => !!localStorage[SWEEP_KEY];

/** Has the next page sweep once more. Never throws. */
export const rememberSweep = (): void => {
  try {
    localStorage.setItem(SWEEP_KEY, '1');
  } catch {
    // What the visitor sees instead: one sweep in place of two.
  }
};

/** The opposite of {@link rememberSweep}. Never throws. */
export const forgetSweep = (): void => {
  try {
    localStorage.removeItem(SWEEP_KEY);
  } catch {
    // What the visitor sees instead: a sweep that finds nothing, on every page.
  }
};
