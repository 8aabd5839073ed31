// The calls: requests that a script makes by itself fail as in a network error, while their host is guarded.
import { enter } from '../ledger.ts';
import { link } from '../link.ts';
import { waitsFor } from './address.ts';
import { type Before, patch } from './patch.ts';

/** Puts the guard before every call that reaches the network. */
export function guardCalls(): void {
  patch([window, Navigator, XMLHttpRequest], /^(fetch|WebSocket|EventSource|Audio|sendBeacon|open)$/, fail);
}

/**
 * Sends a guarded call on to where the browser itself refuses it before anything leaves, so that it fails natively,
 * events, exceptions and all: port 1 of the same host, a "bad port" of the Fetch standard.
 */
const fail: Before = (args, _self, name) => {
  const at = name === 'open' ? 1 : 0;
  // The reason for the cast: a Request tells its address, and as a text is one on the page's own host.
  const expression = waitsFor(args[at]) || waitsFor((args[at] as { url?: unknown } | null | undefined)?.url);
  if (!expression) return;
  enter('blocked', `${at ? 'XMLHttpRequest' : name} ${link.origin}${link.pathname}`, expression);
  link.port = '1';
  // On a bad port an EventSource is silent in WebKit and tries for ever elsewhere; an unknown scheme is final.
  args[at] = (name[0] === 'E' ? 'x:' : '') + link.href;
  // Only of a beacon does the browser not say at once that it failed; it takes one to a bad port.
  return name[0] === 's' && [false];
};
