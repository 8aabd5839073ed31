// Google AdSense: shows advertisements.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const googleAdsense: CatalogueEntry = {
  id: 'google-adsense',
  name: 'Google AdSense',
  description: 'shows advertisements',
  provider: 'Google Ireland Limited',
  purpose: 'marketing',
  policy: 'https://policies.google.com/privacy',
  hosts: [
    'pagead2.googlesyndication.com',
    'tpc.googlesyndication.com',
    'googleads.g.doubleclick.net',
    'www.googletagservices.com',
  ],
  storage: [
    { kind: 'cookie', name: '__gads', days: 395 },
    { kind: 'cookie', name: '__gpi', days: 395 },
    { kind: 'cookie', name: '__gpi_optout', days: 395 },
    { kind: 'cookie', name: 'IDE', days: 395 },
    { kind: 'cookie', name: 'test_cookie', days: 1 },
  ],
  signals: {
    google: {
      keys: {
        ad_storage: 'google-adsense',
        ad_user_data: 'google-adsense',
        ad_personalization: 'google-adsense',
      },
    },
  },
  tcfVendorId: 755,
  sources: [
    'https://business.safety.google/adscookies/',
    'https://policies.google.com/technologies/cookies',
    'https://support.google.com/adsense/answer/7549925',
    'https://vendor-list.consensu.org/v3/vendor-list.json',
  ],
  checked: '2026-11-29',
};
