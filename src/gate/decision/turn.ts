// The turn: decisions are taken one after the other, in this page and among all pages of the site that are open.
import { delay } from './withdrawal.ts';

/** How long another page's decision is waited for: a page that hangs, or was frozen, must not hold up a refusal. */
const TURN_PATIENCE_MS = 1000;

/** How long a turn that was taken ahead is kept for a decision that may not come; others wait no longer than that. */
const AHEAD_MS = TURN_PATIENCE_MS;

let lastStep = Promise.resolve();
let isUnderWay = 0;

/** Gives a turn back that was taken ahead; there only while this page has one. */
let giveBack: (() => void) | undefined;
let isAskedAhead = false;

/**
 * Takes the turn before a decision, as the visitor's hand is on a button: asking for it takes a browser longer than
 * everything that a decision does. It is given back where none comes. Does nothing where browsers have no locks.
 */
export function takeTurnAhead(): void {
  if (isAskedAhead || isUnderWay || !navigator.locks) return;
  isAskedAhead = true;
  const keep = () =>
    new Promise<void>((resolve) => {
      // A decision that came meanwhile waits for a turn of its own, behind this one.
      if (isUnderWay) return resolve();
      const timer = setTimeout(() => giveBack?.(), AHEAD_MS);
      giveBack = () => {
        clearTimeout(timer);
        giveBack = undefined;
        resolve();
      };
    });
  const end = () => {
    isAskedAhead = false;
  };
  navigator.locks.request('temoin', keep).then(end, end);
}

/**
 * Has a step taken when the ones before it are, and while no other page of the site takes one, so that each follows from
 * what the one before it left on the device. It must not reject. Goes on alone where other pages take too long, where
 * this one is left meanwhile, and on plain http, where browsers have no locks.
 */
export function inTurn(step: () => Promise<void>): Promise<void> {
  let begun: Promise<void> | undefined;
  const begin = () => {
    begun ??= step();
    return begun;
  };
  const isFirst = !isUnderWay++;
  const end = () => {
    isUnderWay--;
  };
  if (isFirst && giveBack) {
    const done = giveBack;
    // Its time must not run out while the decision is taken.
    giveBack = undefined;
    lastStep = begin().then(done).then(end);
    return lastStep;
  }
  lastStep = lastStep
    .then(() =>
      Promise.race([
        navigator.locks.request('temoin', begin),
        delay(TURN_PATIENCE_MS),
        new Promise((resolve) => addEventListener('pagehide', resolve)),
      ]),
    )
    .then(begin, begin)
    .then(end);
  return lastStep;
}
