// Which requests a site has begun to answer: before its log is closed they are let end.
import type { Handle } from './front.ts';

/** Counts what goes through `handle`. */
export function countedRequests(handle: Handle): {
  readonly handle: Handle;
  /** Resolves once every answer has left or its client has, and after the given time at the latest. */
  whenIdle(patienceMs: number): Promise<void>;
} {
  let underWay = 0;
  let onIdle: (() => void) | undefined;
  const ended = () => {
    underWay -= 1;
    if (!underWay) onIdle?.();
  };
  return {
    handle(request, response) {
      underWay += 1;
      response.once('close', ended);
      handle(request, response);
    },
    async whenIdle(patienceMs) {
      if (!underWay) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      onIdle = resolve;
      const impatience = setTimeout(resolve, patienceMs);
      await promise;
      clearTimeout(impatience);
    },
  };
}
