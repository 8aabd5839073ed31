// The check of a pack as it runs on the page: begun, stopped, and how far it has come.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type PackVerdict, verifyPack } from '../../verify/pack/verify-pack.ts';
import type { CheckedKey } from '../checked-key.ts';
import type { ChosenPack } from './chosen-pack.ts';

/** Longest time that the page is kept from drawing and from being used. */
const TURN_MS = 40;

/** A check as the page shows it. */
export type PackCheck =
  | { readonly state: 'idle' | 'stopped' }
  | { readonly state: 'running'; readonly bytes: number; readonly of: number; readonly sinceMs: number }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'done'; readonly verdict: PackVerdict };

/** Begins anew, and forgets what was found, whenever the pack or what it is checked against changes. */
export function usePackCheck(
  pack: ChosenPack | undefined,
  { key, policy, kept }: CheckedKey,
): { readonly check: PackCheck; readonly start: () => void; readonly stop: () => void } {
  const [check, setCheck] = useState<PackCheck>({ state: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);

  useEffect(() => {
    setCheck({ state: 'idle' });
    return () => running.current?.abort();
  }, [pack, key, policy, kept]);

  async function run(signal: AbortSignal): Promise<void> {
    if (!pack || !key) return;
    const sinceMs = performance.now();
    let turnMs = sinceMs;
    setCheck({ state: 'running', bytes: 0, of: 1, sinceMs });
    try {
      const verdict = await verifyPack(pack.packed, key, {
        ...(policy && { policy: policy.value }),
        kept: kept ? [kept] : [],
        onProgress: async (bytes, of) => {
          signal.throwIfAborted();
          if (performance.now() - turnMs < TURN_MS) return;
          setCheck({ state: 'running', bytes, of, sinceMs });
          await nextTurn();
          turnMs = performance.now();
        },
      });
      if (!signal.aborted) setCheck({ state: 'done', verdict });
    } catch (error) {
      if (signal.aborted) return;
      setCheck({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    check,
    start: () => {
      running.current?.abort();
      running.current = new AbortController();
      void run(running.current.signal);
    },
    stop: () => {
      running.current?.abort();
      setCheck({ state: 'stopped' });
    },
  };
}

/** Behind what the browser has to do meanwhile: to draw, and to take a click. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
