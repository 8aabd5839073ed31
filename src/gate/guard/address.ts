// The address: what a request to it is waiting for, by the host that the browser itself would send it to.
import { partsOf } from '../link.ts';

/** What must be granted first; `undefined` or `false` where nothing must. */
export type Expression = string | false | undefined;

let expressionFor: ((host: string) => Expression) | undefined;

/** Sets who is asked from now on. */
export function askFor(ask: NonNullable<typeof expressionFor>): void {
  expressionFor = ask;
}

/**
 * The expression that a request is waiting for; `undefined` where it may go. `blob:`, `data:` and invalid addresses
 * have no host and always may, and so may the page's own, where its own scripts come from. Leaves the address in `link` (link.ts).
 * @param address whatever a page passes for one
 * @throws what its conversion to a text throws, as the browser would
 */
export const waitsFor = (address: unknown): Expression => {
  // A full stop at the end names the same host. The reason for the cast: whatever it is, it is taken for a text here as
  // in the call.
  const host = partsOf(address as string).hostname.replace(/\.$/, '');
  return host !== location.hostname && expressionFor?.(host);
};

/**
 * The same for the value of an attribute, with or without its quotes. One that names several addresses, as `srcset`
 * does, waits for the first that must wait, and so does a `srcdoc` with such an address in it.
 */
export const valueWaitsFor = (value: unknown): Expression =>
  `${value}`
    // Elsewhere than behind the size of a candidate, a comma is a part of the address.
    .split(/[\s"']+|(?<=[wx]),/)
    .map(waitsFor)
    .find(Boolean);
