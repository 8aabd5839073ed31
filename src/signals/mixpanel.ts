// Mixpanel: opted in and out, in the order of its own queue.
import type { SIGNAL_KEYS } from '../consent/signals.ts';
import { dropUnread } from './drop-unread.ts';
import { onceThere } from './once-there.ts';
import type { Granted, Signal } from './signal.ts';

/** `window.mixpanel`: the snippet's queue, or the library that has read it, which takes the same. */
interface Mixpanel {
  readonly __loaded?: boolean;
  push(call: (this: Mixpanel) => void): void;
  opt_in_tracking(): void;
  opt_out_tracking(options: { delete_user: boolean }): void;
  has_opted_in_tracking(): boolean;
}

let newest: Granted<keyof typeof SIGNAL_KEYS.mixpanel>;

/**
 * `opt_in_tracking` for a choice that grants, at a load only where Mixpanel does not know it yet, since each such call is
 * counted as an event; `opt_out_tracking` for one that does not, which deletes what Mixpanel keeps on the device, but not, as
 * it would else, the visitor's profile at Mixpanel (docs.mixpanel.com/docs/privacy/protecting-user-data). Without a choice, and
 * for a stored refusal, only where Mixpanel remembers a grant. At a choice that is made on this
 * page, events that wait for the library are dropped (SIG-6).
 */
export const mixpanel: Signal<keyof typeof SIGNAL_KEYS.mixpanel> = (granted, before) => {
  newest = granted;
  const tell = () =>
    onceThere<Mixpanel>(
      'mixpanel',
      (global) => Array.isArray(global) || global?.__loaded,
      (global) => {
        const isChosen = before && granted !== before;
        // The reason for the cast: only that of an array has commands in it.
        if (isChosen) dropUnread(global as never, /^track(_pageview|_with_groups)?$/);
        // A function is called before all commands that wait.
        global.push(function () {
          const isKnown = this.has_opted_in_tracking();
          if (!granted.consent) {
            if (isChosen || isKnown) this.opt_out_tracking({ delete_user: false });
          } else if (isChosen || !isKnown) this.opt_in_tracking();
        });
      },
    );
  if (before) tell();
  // A stored choice that is told in the same task goes first: opting out and in again would cost the visitor's id.
  else queueMicrotask(() => newest === granted && tell());
};
