// Microsoft Clarity: records visits and draws heat maps.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const clarity: CatalogueEntry = {
  id: 'clarity',
  name: 'Microsoft Clarity',
  description: 'records visits and draws heat maps',
  provider: 'Microsoft Ireland Operations Limited',
  purpose: 'analytics',
  policy: 'https://privacy.microsoft.com/privacystatement',
  hosts: ['*.clarity.ms', 'c.bing.com'],
  storage: [
    { kind: 'cookie', name: '_clck', days: 365 },
    { kind: 'cookie', name: 'CLID', days: 365 },
    { kind: 'cookie', name: '_clsk', days: 1 },
    { kind: 'cookie', name: 'ANONCHK', days: 1 },
    { kind: 'cookie', name: 'MUID', days: 390 },
  ],
  lifetimes: 'observed',
  signals: { clarity: { keys: { analytics_Storage: 'clarity' } } },
  note: 'On its own hosts it keeps MR and SM too, whose names are too short to be swept safely.',
  sources: [
    'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list',
    'https://cookiesentry.com/cookies/providers/microsoft-clarity',
  ],
  checked: '2026-11-29',
};
