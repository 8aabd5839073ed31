// Pinterest Tag: measures what advertisements on Pinterest lead to.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const pinterestTag: CatalogueEntry = {
  id: 'pinterest-tag',
  name: 'Pinterest Tag',
  description: 'measures what advertisements on Pinterest lead to',
  provider: 'Pinterest Europe Limited',
  purpose: 'marketing',
  policy: 'https://policy.pinterest.com/en/privacy-policy',
  hosts: ['s.pinimg.com', 'ct.pinterest.com'],
  storage: [
    { kind: 'cookie', name: '_pin_unauth', days: 365 },
    { kind: 'cookie', name: '_pinterest_ct_ua', days: 365 },
    { kind: 'cookie', name: '_derived_epik', days: 365 },
    { kind: 'cookie', name: '_epik', days: 365 },
  ],
  lifetimes: 'observed',
  signals: { pinterest: { keys: { consent: 'pinterest-tag' } } },
  sources: [
    'https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies',
    'https://cookiesentry.com/cookies/providers/pinterest',
  ],
  checked: '2026-11-29',
};
