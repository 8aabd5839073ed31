// The wakefulness of the page: nothing is tried again where nobody looks or there is no network.

/** What may change it. A page that freezes, or goes into the back/forward cache, is hidden first. */
const CHANGES = ['visibilitychange', 'pageshow', 'online'];

/** Whether the page is looked at, and its browser does not know itself to be offline. */
export const isAwake = (): boolean => !document.hidden && navigator.onLine !== false;

/**
 * Waits for a change. Nothing but listeners is left on the page meanwhile, and a timer where a time is named.
 * @param withinMs the longest wait, more than 0; for ever where it is not given
 * @returns the type of the event; `undefined` where the time has passed
 */
export function nextChange(withinMs?: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const end = (event?: Event) => {
      clearTimeout(timer);
      for (const change of CHANGES) removeEventListener(change, end);
      resolve(event?.type);
    };
    const timer = withinMs && setTimeout(end, withinMs);
    for (const change of CHANGES) addEventListener(change, end);
  });
}
