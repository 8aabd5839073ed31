// What waits for the next page: records in the outbox, and a sweep. Read without loading the code that does either.

/** Set where something refused was found, or may yet be written, until a page has found nothing. */
const SWEEP_KEY = 'temoin:sweep';

/**
 * Whether records wait to be sent (src/report/outbox.ts), or the page before this one left something to sweep, or may have.
 * Not where local storage cannot be read, as nothing can have been kept there. Never throws.
 * @param isRemembered whether the device remembers a choice; where it does not, whatever is kept is due, since it may have
 *   outlived the one before
 */
export const isSomethingDue = (isRemembered: unknown): unknown => {
  try {
    // The reason for the cast: `exec` makes a text of the list, its names with commas between them.
    return (isRemembered ? /temoin:[os]/ : /temoin:/).exec(Object.keys(localStorage) as unknown as string);
  } catch {
    // What the visitor sees instead: nothing, as on a device that keeps nothing.
  }
  return undefined;
};

/**
 * Whether the page before this one left something to sweep, or may have.
 * @throws where local storage cannot be read
 */
export const isSweepDue = (): unknown => localStorage[SWEEP_KEY];

/**
 * Keeps something for the next page, under a name that {@link isSomethingDue} looks for. Never throws.
 * @returns whether the device keeps it
 */
export const keepForNextPage = (name: string, text: string): boolean => {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    // What the visitor sees instead: one sweep in place of two, or that a grant is asked for again.
    return false;
  }
};

/** Has the next page sweep. Never throws. */
export const rememberSweep = (): boolean => keepForNextPage(SWEEP_KEY, '1');

/** The opposite of {@link rememberSweep}. Never throws. */
export const forgetSweep = (): void => {
  try {
    localStorage.removeItem(SWEEP_KEY);
  } catch {
    // What the visitor sees instead: a sweep that finds nothing, on every page.
  }
};
