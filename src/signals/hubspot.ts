// HubSpot: consent by category, as HubSpot wants it of a banner that is not its own.
import { type Command, dropUnread } from './drop-unread.ts';
import type { Signal } from './signal.ts';

/**
 * Has HubSpot show no banner of its own, and `setHubSpotConsent` when the page starts and for every choice, before which a
 * withdrawal of `analytics` has it remove its cookies (`revokeCookieConsent`;
 * developers.hubspot.com/docs/api-reference/latest/account/settings/consent-banner/consent-banner-api). At a choice that is made
 * on this page, events that HubSpot's script has not read yet are dropped (SIG-6).
 */
export const hubspot: Signal<'analytics' | 'advertisement' | 'functionality'> = (granted, before) => {
  // The reason for the cast: a page's own globals.
  const globals = window as unknown as {
    _hsp?: unknown[];
    _hsq?: Command[];
    disableHubSpotCookieBanner: boolean;
  };
  globals.disableHubSpotCookieBanner = true;
  // biome-ignore lint/suspicious/noAssignInExpressions: shorter, in the first bytes, than to name it once more
  const hsp = (globals._hsp ||= []);
  if (before && before !== granted) {
    dropUnread(globals._hsq, /^track/);
    if (before.analytics && !granted.analytics) hsp.push(['revokeCookieConsent']);
  }
  hsp.push(['setHubSpotConsent', { ...granted }]);
};
