// Waiting for the register, which may be a moment behind the tree: a pack must have every record up to its checkpoint.
import { setTimeout as pause } from 'node:timers/promises';
import type { RegisterReads } from '../store/log-store.ts';

const LOOK_MS = 100;

/** How long it may take; where very many records come in, the register takes them up once they are in. */
const PATIENCE_MS = 10_000;

/**
 * @param headSize a size that the tree has reached
 * @param size of the checkpoint
 * @returns whether the register has every record below that size
 */
export async function registerReaches(
  store: Pick<RegisterReads, 'readRegister' | 'readRegisterLag'>,
  headSize: () => number,
  size: number,
  patienceMs = PATIENCE_MS,
): Promise<boolean> {
  const untilMs = performance.now() + patienceMs;
  for (;;) {
    // Whoever reads the register has it brought up.
    await store.readRegister({}, { order: 'descending', limit: 1 });
    // Read first: the tree may grow in between, and what the register is behind of it with it.
    const head = headSize();
    if ((await store.readRegisterLag()) <= head - size) return true;
    if (performance.now() > untilMs) return false;
    await pause(LOOK_MS);
  }
}
