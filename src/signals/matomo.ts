// Matomo: consent to tracking, or to its cookies alone, required before it tracks, and given or forgotten by the choice.
import { type Command, dropUnread } from './drop-unread.ts';
import type { Signal } from './signal.ts';

/** What Matomo makes of a function among its commands: it is called on each tracker. */
type Tracker = { trackPageView(title: object): void };

/**
 * `requireConsent` when the page starts, then `setConsentGiven` or `forgetConsentGiven` for every choice; the same with
 * `CookieConsent` where the site follows that instead (developer.matomo.org/guides/tracking-consent). At a choice about tracking
 * that is made on this page, what was tracked before it is not sent (SIG-6, matomo#17183): neither what stands in the queue
 * unread, nor what Matomo itself keeps for a consent.
 */
export const matomo: Signal<'consent' | 'cookieConsent'> = (granted, before) => {
  // The reason for the cast: a page's own global.
  const globals = window as unknown as { _paq?: Command[] };
  // biome-ignore lint/suspicious/noAssignInExpressions: shorter, in the first bytes, than to name it once more
  const paq = (globals._paq ||= []);
  let key: keyof typeof granted;
  for (key in granted) {
    const what = key === 'consent' ? 'Consent' : 'CookieConsent';
    if (!before) paq.push([`require${what}`]);
    // Matomo takes consents that are given before anything else in its queue, in whatever order they stand.
    else if (before[key] !== granted[key] && !dropUnread(paq, EVENT[key]) && key === 'consent')
      paq.push([forgetKept]);
    if (granted[key]) paq.push([`set${what}Given`]);
    else if (before) paq.push([`forget${what}Given`]);
  }
};

const EVENT = { consent: /^(track|queueR|ping)|ConsentGiven$/, cookieConsent: /ConsentGiven$/ };

/** A page view has Matomo throw away what it keeps for a consent; one whose title cannot be read goes no further. */
function forgetKept(this: Tracker) {
  try {
    this.trackPageView({
      get text() {
        throw 0;
      },
    });
  } catch {
    // What the page sees instead: nothing, since this is what is thrown above, and all that this is for is done by then.
  }
}
