// One of many sites as it stands: open or not, about to be, and what is wrong with it.
import type { Addressed } from './front.ts';
import type { OpenSite } from './open-site.ts';

/** How long requests to a site that is being opened may wait for it. */
const HOLD_MS = 3_000;

/** What the server knows of a site. */
export interface SitePlace extends Addressed {
  open: OpenSite | undefined;
  handle: Addressed['handle'];
  opening: Promise<void> | undefined;
  reason: string | undefined;
  /** What is wrong with it, in the operator's words; also of a site that is served as it was before. */
  problem: string | undefined;
  whenIdle: (patienceMs: number) => Promise<void>;
}

/** Of a site that nothing is known of yet. */
export const newPlace = (): SitePlace => ({
  open: undefined,
  handle: undefined,
  opening: undefined,
  reason: 'opening',
  problem: undefined,
  whenIdle: async () => undefined,
});

/** Has requests wait until it is called off, and not longer than a visitor's page can. */
export function holdRequests(place: SitePlace): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => {
    clearTimeout(impatience);
    if (place.opening === promise) place.opening = undefined;
    resolve();
  };
  place.opening = promise;
  const impatience = setTimeout(end, HOLD_MS).unref();
  return end;
}
