// The turn: decisions are taken one after the other, in this page and among all pages of the site that are open.
import { delay } from './withdrawal.ts';

/** How long another page's decision is waited for: a page that hangs, or was frozen, must not hold up a refusal. */
const TURN_PATIENCE_MS = 1000;

let lastStep = Promise.resolve();

/** This page's part in the turn among all pages: what a decision, and whoever takes the turn ahead of it, know of each other. */
export interface Turn {
  /** How many decisions of this page wait or are under way. */
  underWay: number;
  /** Gives back a turn that was taken ahead; there only while this page has one. */
  giveBack?: (() => void) | undefined;
}

/** The page's own. */
export const turn: Turn = { underWay: 0 };

/**
 * Has a step taken when the ones before it are, and while no other page of the site takes one, so that each follows from
 * what the one before it left on the device. It must not reject. Goes on alone where other pages take too long, where
 * this one is left meanwhile, and on plain http, where browsers have no locks.
 * @param step gets what is kept once this page is left, after the decision was made
 */
export function inTurn(step: (left: Promise<unknown>) => Promise<void>): Promise<void> {
  // One for each decision, since a page may come back and decide again.
  const left = new Promise((resolve) => addEventListener('pagehide', resolve));
  let begun: Promise<void> | undefined;
  const begin = () => {
    begun ??= step(left);
    return begun;
  };
  const { giveBack } = turn;
  // Its time must not run out while the decision is taken.
  turn.giveBack = undefined;
  const taken =
    !turn.underWay++ && giveBack
      ? begin().then(giveBack)
      : lastStep
          .then(() => Promise.race([navigator.locks.request('temoin', begin), delay(TURN_PATIENCE_MS), left]))
          .then(begin, begin);
  lastStep = taken.finally(() => turn.underWay--);
  return lastStep;
}
