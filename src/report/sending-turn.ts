// The sending turn: of all open pages of the site one sends, and waits before it sends again.
import { isAwake } from './wakefulness.ts';

/**
 * Takes a step once no other page takes one, or not at all where this page falls asleep before: a page that is frozen must
 * not hold the turn. Where there are no locks, as on plain http, the step is taken at once.
 * @param step ends when the page falls asleep; must not reject
 */
export async function inTurn(step: () => Promise<void>): Promise<void> {
  const waiting = new AbortController();
  let taken: Promise<void> | undefined;
  const take = () => {
    taken ??= step();
    return taken;
  };
  const giveUp = () => isAwake() || waiting.abort();
  addEventListener('visibilitychange', giveUp);
  try {
    await navigator.locks.request('temoin:outbox', { signal: waiting.signal }, take);
  } catch {
    // What the caller sees instead: no step, or one that is taken alone.
  }
  removeEventListener('visibilitychange', giveUp);
  if (!waiting.signal.aborted) await take();
}
