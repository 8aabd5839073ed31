// PostHog: opted in and out, in the order of its own queue.
import type { SIGNAL_KEYS } from '../consent/signals.ts';
import { dropUnread } from './drop-unread.ts';
import { onceThere } from './once-there.ts';
import type { Granted, Signal } from './signal.ts';

/** `window.posthog`: the snippet's queue, or the library that has read it, which takes the same. */
interface PostHog {
  readonly __loaded?: boolean;
  push(call: (this: PostHog) => void): void;
  opt_in_capturing(): void;
  opt_out_capturing(): void;
  has_opted_in_capturing(): boolean;
}

let newest: Granted<keyof typeof SIGNAL_KEYS.posthog>;

/**
 * `opt_in_capturing` or `opt_out_capturing` for every choice, the stored one too (posthog.com/docs/privacy/data-collection); but
 * without a choice, and for a stored refusal, `opt_out_capturing` only where PostHog would capture: what it keeps on the device
 * outlasts a choice, and where it is opted out anyway it need not write that down. At a choice that is made on this page, events that wait for
 * the library are dropped (SIG-6).
 */
export const posthog: Signal<keyof typeof SIGNAL_KEYS.posthog> = (granted, before) => {
  newest = granted;
  const tell = () =>
    onceThere<PostHog>(
      'posthog',
      (global) => Array.isArray(global) || global?.__loaded,
      (global) => {
        const isChosen = before && granted !== before;
        // The reason for the cast: only that of an array has commands in it.
        if (isChosen) dropUnread(global as never, /^capture/);
        // A function is called before all commands that wait, and once there is something to opt out of.
        global.push(function () {
          if (granted.consent) this.opt_in_capturing();
          else if (isChosen || this.has_opted_in_capturing()) this.opt_out_capturing();
        });
      },
    );
  if (before) tell();
  // A stored choice that is told in the same task goes first: opting out and in again may cost the visitor's id.
  else queueMicrotask(() => newest === granted && tell());
};
