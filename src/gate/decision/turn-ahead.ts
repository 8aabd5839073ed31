// The turn ahead: taken as the visitor comes near to deciding, so that the decision need not wait for it. Loaded with the report.
import type { Turn } from './turn.ts';

/** How long it is kept for a decision that may not come; another page waits no longer than that (turn.ts). */
const AHEAD_MS = 1000;

let isAsked = false;

/**
 * Takes the turn among the pages of the site before a decision: asking for it takes a browser longer than everything that a
 * decision does. It is given back where none comes. Does nothing where browsers have no locks, as on plain http.
 * @param turn of the page, whose next decision finds it taken
 */
export function takeTurnAhead(turn: Turn): void {
  if (isAsked || turn.underWay || !navigator.locks) return;
  isAsked = true;
  const keep = () =>
    new Promise<void>((resolve) => {
      // A decision that came meanwhile waits for a turn of its own, behind this one.
      if (turn.underWay) return resolve();
      const giveBack = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        if (turn.giveBack !== giveBack) return;
        turn.giveBack = undefined;
        resolve();
      }, AHEAD_MS);
      turn.giveBack = giveBack;
    });
  const end = () => {
    isAsked = false;
  };
  navigator.locks.request('temoin', keep).then(end, end);
}
