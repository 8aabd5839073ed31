// Google Ad Manager: shows advertisements of many sellers (Google Publisher Tag).
import type { CatalogueEntry } from './catalogue-entry.ts';

export const googleAdManager: CatalogueEntry = {
  id: 'google-ad-manager',
  name: 'Google Ad Manager',
  description: 'shows advertisements of many sellers (Google Publisher Tag)',
  provider: 'Google Ireland Limited',
  purpose: 'marketing',
  policy: 'https://policies.google.com/privacy',
  hosts: [
    'securepubads.g.doubleclick.net',
    'pagead2.googlesyndication.com',
    'tpc.googlesyndication.com',
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
        ad_storage: 'google-ad-manager',
        ad_user_data: 'google-ad-manager',
        ad_personalization: 'google-ad-manager',
      },
    },
  },
  tcfVendorId: 755,
  sources: [
    'https://business.safety.google/adscookies/',
    'https://policies.google.com/technologies/cookies',
    'https://vendor-list.consensu.org/v3/vendor-list.json',
  ],
  checked: '2026-11-29',
};
