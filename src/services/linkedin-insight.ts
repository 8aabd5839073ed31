// LinkedIn Insight Tag: measures what advertisements on LinkedIn lead to.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const linkedinInsight: CatalogueEntry = {
  id: 'linkedin-insight',
  name: 'LinkedIn Insight Tag',
  description: 'measures what advertisements on LinkedIn lead to',
  provider: 'LinkedIn Ireland Unlimited Company',
  purpose: 'marketing',
  policy: 'https://www.linkedin.com/legal/privacy-policy',
  hosts: ['snap.licdn.com', 'px.ads.linkedin.com', 'px4.ads.linkedin.com'],
  storage: [
    { kind: 'cookie', name: 'bcookie', days: 365 },
    { kind: 'cookie', name: 'bscookie', days: 365 },
    { kind: 'cookie', name: 'li_gc', days: 180 },
    { kind: 'cookie', name: 'li_sugr', days: 90 },
    { kind: 'cookie', name: 'li_fat_id', days: 30 },
    { kind: 'cookie', name: 'UserMatchHistory', days: 30 },
    { kind: 'cookie', name: 'AnalyticsSyncHistory', days: 30 },
    { kind: 'cookie', name: 'li_giant', days: 7 },
    { kind: 'cookie', name: 'lidc', days: 1 },
    { kind: 'cookie', name: 'ln_or', days: 1 },
  ],
  lifetimes: 'observed',
  sources: [
    'https://www.linkedin.com/legal/l/cookie-table',
    'https://cookiesentry.com/cookies/providers/linkedin',
  ],
  checked: '2026-11-29',
};
