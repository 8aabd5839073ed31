// Google Campaign Manager 360: measures what advertisements lead to (Floodlight).
import type { CatalogueEntry } from './catalogue-entry.ts';

export const googleCampaignManager: CatalogueEntry = {
  id: 'google-campaign-manager',
  name: 'Google Campaign Manager 360',
  description: 'measures what advertisements lead to (Floodlight)',
  provider: 'Google Ireland Limited',
  purpose: 'marketing',
  policy: 'https://policies.google.com/privacy',
  hosts: ['*.fls.doubleclick.net', 'ad.doubleclick.net', '*.googletagmanager.com'],
  storage: [
    { kind: 'cookie', name: '_gcl_*', days: 90 },
    { kind: 'cookie', name: 'IDE', days: 395 },
    { kind: 'cookie', name: 'test_cookie', days: 1 },
  ],
  signals: {
    google: {
      keys: {
        ad_storage: 'google-campaign-manager',
        ad_user_data: 'google-campaign-manager',
        ad_personalization: 'google-campaign-manager',
      },
    },
  },
  tcfVendorId: 755,
  sources: [
    'https://business.safety.google/adscookies/',
    'https://policies.google.com/technologies/cookies',
    'https://developers.google.com/tag-platform/security/guides/csp',
    'https://vendor-list.consensu.org/v3/vendor-list.json',
  ],
  checked: '2026-11-29',
};
