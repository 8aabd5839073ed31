// The guard: holds back what goes to the hosts of services without any markup (DESIGN §3, the browser's level).
import { askFor, type Expression } from './address.ts';
import { guardCalls } from './calls.ts';
import { guardElements } from './elements.ts';

/**
 * Guards the page from now on; to be called once, before any other script runs.
 * @param expressionFor what a request to a host is waiting for, as a `data-consent` expression; `undefined` where it
 * may go. Asked at each request, so that a grant counts at once. It must not throw
 */
export function installGuard(expressionFor: (host: string) => Expression): void {
  askFor(expressionFor);
  guardCalls();
  guardElements();
}
