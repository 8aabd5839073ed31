// Microsoft Advertising: measures what advertisements on Bing lead to (UET).
import type { CatalogueEntry } from './catalogue-entry.ts';

export const microsoftAds: CatalogueEntry = {
  id: 'microsoft-ads',
  name: 'Microsoft Advertising',
  description: 'measures what advertisements on Bing lead to (UET)',
  provider: 'Microsoft Ireland Operations Limited',
  purpose: 'marketing',
  policy: 'https://privacy.microsoft.com/privacystatement',
  hosts: ['bat.bing.com', 'bat.bing.net'],
  storage: [
    { kind: 'cookie', name: '_uetvid', days: 390 },
    { kind: 'cookie', name: 'MUID', days: 390 },
    { kind: 'cookie', name: '_uetmsclkid', days: 90 },
    { kind: 'cookie', name: '_uetsid', days: 1 },
  ],
  lifetimes: 'observed',
  retentionDays: 390,
  signals: { uet: { keys: { ad_storage: 'microsoft-ads' } } },
  sources: [
    'https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_faq',
    'https://www.consentstack.io/vendors/microsoft-advertising-uet-tag',
  ],
  checked: '2026-11-29',
};
