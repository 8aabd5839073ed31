// Amplitude: opted out, or not.
import type { SIGNAL_KEYS } from '../consent/signals.ts';
import { onceThere } from './once-there.ts';
import type { Signal } from './signal.ts';

/** `window.amplitude`: the snippet's, or the library, which both take calls before `init`. */
interface Amplitude {
  /** Calls that wait for the library. */
  _q?: { readonly name: string }[];
  setOptOut(isOptedOut: boolean): void;
}

/**
 * `setOptOut` when the page starts and for every choice
 * (amplitude.com/docs/get-started/cookies-and-consent-management). At a choice that is made on this page, events that wait for
 * the library are dropped (SIG-6).
 */
export const amplitude: Signal<keyof typeof SIGNAL_KEYS.amplitude> = (granted, before) =>
  onceThere<Amplitude>(
    'amplitude',
    (global) => global?.setOptOut,
    (global) => {
      if (before && granted !== before && global._q)
        global._q = global._q.filter(({ name }) => !/^(track|logE|rev)/.test(name));
      global.setOptOut(!granted.consent);
    },
  );
