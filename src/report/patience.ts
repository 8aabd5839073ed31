// The patience: until when the log has asked every page to leave it alone (`Retry-After`), kept from one page to the next.
import { keepItem, keptItems, removeItem } from './kept-items.ts';
import { DELAY_LIMIT_MS } from './retry-delay.ts';

/** Other than what src/gate/pending.ts looks for: by itself it is nothing to load code for. */
const PATIENCE = 'temoin:patience';

/** @param askedMs as the log has asked; it is given {@link DELAY_LIMIT_MS} at most */
export function keepPatience(askedMs: number): void {
  keepItem(PATIENCE, { untilMs: Date.now() + Math.min(askedMs, DELAY_LIMIT_MS) });
}

/** The log takes records again. */
export function endPatience(): void {
  removeItem(PATIENCE);
}

/** How long it lasts yet, in milliseconds; 0 where it does not. What lies further ahead than anybody may ask is not ours. */
export function patienceMs(): number {
  const [kept] = keptItems<{ untilMs: number }>(PATIENCE, ({ untilMs }) => Number.isSafeInteger(untilMs));
  const leftMs = kept ? kept.untilMs - Date.now() : 0;
  return leftMs > 0 && leftMs <= DELAY_LIMIT_MS ? leftMs : 0;
}
