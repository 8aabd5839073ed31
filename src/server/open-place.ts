// Opening what stands in a site's place, and opening it anew, while its requests wait.
import type { OpenSite } from './open-site.ts';
import { countedRequests } from './requests-under-way.ts';
import { holdRequests, type SitePlace } from './site-place.ts';

/** How long a site that is to be closed waits for what it has begun to answer; downloads may take longer than visitors wait. */
const IDLE_PATIENCE_MS = 500;

/**
 * Opens a site in its place, once what was open there is closed: two cannot have one log.
 * @param open see `openSite`
 * @param warn told what went wrong in closing
 * @returns the log's verifier key
 * @throws whatever `open` throws; nothing is open in the place then
 */
export async function openPlace(
  place: SitePlace,
  open: () => Promise<OpenSite>,
  warn: (message: string) => void,
): Promise<string> {
  const endHold = holdRequests(place);
  try {
    await closePlace(place, warn);
    place.reason = 'opening';
    const opened = await open();
    const { handle, whenIdle } = countedRequests(opened.handle);
    Object.assign(place, { open: opened, handle, whenIdle, reason: undefined, problem: undefined });
    return opened.vkey;
  } finally {
    endHold();
  }
}

/** Closes what is open in a place; never rejects. */
export async function closePlace(place: SitePlace, warn: (message: string) => void): Promise<void> {
  const { open, whenIdle } = place;
  if (!open) return;
  await open.beginClosing();
  await whenIdle(IDLE_PATIENCE_MS);
  Object.assign(place, { open: undefined, handle: undefined });
  await open.close().catch((error: unknown) => {
    warn(`The log was not closed well: ${error instanceof Error ? error.message : error}`);
  });
}
