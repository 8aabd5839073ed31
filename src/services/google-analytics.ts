// Google Analytics 4: counts visits and events.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const googleAnalytics: CatalogueEntry = {
  id: 'google-analytics',
  name: 'Google Analytics 4',
  description: 'counts visits and events',
  provider: 'Google Ireland Limited',
  purpose: 'analytics',
  policy: 'https://policies.google.com/privacy',
  hosts: ['*.google-analytics.com', '*.analytics.google.com', '*.googletagmanager.com'],
  storage: [
    { kind: 'cookie', name: '_ga', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: '_ga_*', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: '_gac_*', days: 90 },
  ],
  signals: { google: { keys: { analytics_storage: 'google-analytics' } } },
  note: 'With Google signals it asks *.g.doubleclick.net and www.google.com too.',
  sources: [
    'https://support.google.com/analytics/answer/11397207',
    'https://developers.google.com/tag-platform/security/guides/csp',
  ],
  checked: '2026-11-29',
};
