// Piano Analytics (AT Internet): its consent mode before its script starts, and again at every choice.
import type { SIGNAL_KEYS } from '../consent/signals.ts';
import { dropUnread } from './drop-unread.ts';
import type { Signal } from './signal.ts';

/** What a page sets for Piano's scripts before they start. */
interface Pdl {
  requireConsent?: string;
  consent?: {
    readonly products: readonly string[];
    readonly defaultPreset: Readonly<Record<string, string>>;
  };
}

/**
 * `pdl` with the mode that holds without a choice, where the site has none of its own, and `consent.setMode` in Piano's queue
 * when the page starts and for every choice: `opt-in`, else `opt-out`
 * (developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/consent; PA JS 6.8 or later). At a
 * choice that is made on this page, events that Piano's script has not read yet are dropped (SIG-6).
 */
export const piano: Signal<keyof typeof SIGNAL_KEYS.piano> = (granted, before) => {
  // The reason for the cast: a page's own globals, under the names that Piano gives them.
  const globals = window as { pdl?: Pdl; _paq?: string[][] };
  // biome-ignore lint/suspicious/noAssignInExpressions: shorter, in the first bytes, than to name it once more
  const queue = (globals._paq ||= []);
  const mode = granted.consent ? 'opt-in' : 'opt-out';
  // An own earlier mode goes, unread: opting out and in again would cost the visitor's id.
  dropUnread(queue, before && granted !== before ? /^(sendEvent|consent\.setMode)/ : /^consent\.setMode/);
  if (!before)
    globals.pdl = {
      requireConsent: 'v2',
      consent: { products: ['PA'], defaultPreset: { PA: mode } },
      ...globals.pdl,
    };
  queue.push(['consent.setMode', mode]);
};
