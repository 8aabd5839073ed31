// Microsoft Clarity: `consentv2` with both keys, before its script and at every choice.
import { type Command, dropUnread } from './drop-unread.ts';
import type { Signal } from './signal.ts';

/** What Clarity's snippet defines, unless there is one, and later its script. */
type Clarity = ((...command: unknown[]) => void) & { q?: Command[] };

/**
 * `clarity('consentv2', …)` with both keys, when the page starts and for every choice (SIG-4;
 * learn.microsoft.com/en-us/clarity/clarity-consent-api-v2). At a choice that is made on this
 * page, events that Clarity's script has not read yet are dropped (SIG-6).
 */
export const clarity: Signal<'ad_Storage' | 'analytics_Storage'> = (granted, before) => {
  // The reason for the cast: a page's own global.
  const globals = window as unknown as { clarity: Clarity };
  // As Clarity's snippet does, which keeps this one.
  globals.clarity ||= (...command) => {
    // biome-ignore lint/suspicious/noAssignInExpressions: as the snippet writes it
    (globals.clarity.q ||= []).push(command);
  };
  if (before && before !== granted) dropUnread(globals.clarity.q, /^event/);
  const state = (key: keyof typeof granted) => (granted[key] ? 'granted' : 'denied');
  globals.clarity('consentv2', {
    ad_Storage: state('ad_Storage'),
    analytics_Storage: state('analytics_Storage'),
  });
};
