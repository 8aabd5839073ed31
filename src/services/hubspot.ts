// HubSpot: follows contacts; forms and chat.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const hubspot: CatalogueEntry = {
  id: 'hubspot',
  name: 'HubSpot',
  description: 'follows contacts; forms and chat',
  provider: 'HubSpot Ireland Limited',
  purpose: 'marketing',
  policy: 'https://legal.hubspot.com/privacy-policy',
  hosts: [
    '*.hs-scripts.com',
    '*.hs-analytics.net',
    '*.hs-banner.com',
    '*.hscollectedforms.net',
    '*.hsadspixel.net',
    '*.hsleadflows.net',
    '*.hsforms.com',
    '*.hsforms.net',
    '*.usemessages.com',
    '*.hubspot.com',
    '*.hubapi.com',
  ],
  storage: [
    { kind: 'cookie', name: '__hstc', days: 180 },
    { kind: 'cookie', name: 'hubspotutk', days: 180 },
    { kind: 'cookie', name: 'messagesUtk', days: 180 },
    { kind: 'cookie', name: '__hs_opt_out', days: 180 },
    { kind: 'cookie', name: '__hs_do_not_track', days: 180 },
    { kind: 'cookie', name: '__hs_cookie_cat_pref', days: 180 },
    { kind: 'cookie', name: '__hs_initial_opt_in', days: 7 },
    { kind: 'cookie', name: '__hssc', days: 1 },
    { kind: 'cookie', name: 'hs-messages-is-open', days: 1 },
    { kind: 'cookie', name: 'hs-messages-hide-welcome-message', days: 1 },
    { kind: 'cookie', name: '__hssrc', days: 0 },
    { kind: 'cookie', name: 'hs_ab_test', days: 0 },
  ],
  signals: {
    hubspot: { keys: { analytics: 'hubspot', advertisement: 'hubspot', functionality: 'hubspot' } },
  },
  sources: [
    'https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser',
  ],
  checked: '2026-11-29',
};
