// Tending: what nobody waits for at the door, done again and again until it is told to stop.
import { setTimeout as pause } from 'node:timers/promises';

/** From the end of one look at what is to be done to the next. */
const TEND_MS = 500;

/** Work that goes on. */
export interface Tending {
  /** Begins nothing more, and resolves once what has begun is over. */
  stop(): Promise<void>;
}

/**
 * Begins at once.
 * @param tend may reject: it is tried again
 * @param warn told why, once for each reason in a row
 */
export function startTending(tend: () => Promise<void>, warn: (message: string) => void): Tending {
  const stopping = new AbortController();
  const { signal } = stopping;
  let lastProblem = '';

  async function tendOnce(): Promise<void> {
    try {
      await tend();
      lastProblem = '';
    } catch (error) {
      const problem = `Records could not be erased, which is tried again: ${error instanceof Error ? error.message : error}`;
      if (problem !== lastProblem) warn(problem);
      lastProblem = problem;
    }
  }

  async function goOn(): Promise<void> {
    while (!signal.aborted) {
      await tendOnce();
      await pause(TEND_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  const work = goOn();
  return {
    async stop() {
      stopping.abort();
      await work;
    },
  };
}
