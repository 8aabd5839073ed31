// Google Ads: measures what advertisements lead to, and shows them again.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const googleAds: CatalogueEntry = {
  id: 'google-ads',
  name: 'Google Ads',
  description: 'measures what advertisements lead to, and shows them again',
  provider: 'Google Ireland Limited',
  purpose: 'marketing',
  policy: 'https://policies.google.com/privacy',
  hosts: [
    'www.googleadservices.com',
    'googleads.g.doubleclick.net',
    'td.doubleclick.net',
    '*.googletagmanager.com',
  ],
  storage: [
    { kind: 'cookie', name: '_gcl_*', days: 90 },
    { kind: 'cookie', name: '_gac_*', days: 90 },
    { kind: 'cookie', name: 'IDE', days: 395 },
    { kind: 'cookie', name: 'test_cookie', days: 1 },
  ],
  signals: {
    google: {
      keys: { ad_storage: 'google-ads', ad_user_data: 'google-ads', ad_personalization: 'google-ads' },
    },
  },
  tcfVendorId: 755,
  note: 'It also asks www.google.com and the Google of each country, which are not listed since other services need them.',
  sources: [
    'https://business.safety.google/adscookies/',
    'https://policies.google.com/technologies/cookies',
    'https://developers.google.com/tag-platform/security/guides/csp',
    'https://cookiesentry.com/cookies/providers/google-ads',
    'https://vendor-list.consensu.org/v3/vendor-list.json',
  ],
  checked: '2026-11-29',
};
