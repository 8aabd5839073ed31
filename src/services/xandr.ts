// Microsoft Monetize (Xandr): sells advertisements.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const xandr: CatalogueEntry = {
  id: 'xandr',
  name: 'Microsoft Monetize (Xandr)',
  description: 'sells advertisements',
  provider: 'Xandr, Inc.',
  purpose: 'marketing',
  policy: 'https://about.ads.microsoft.com/en-us/solutions/xandr/platform-privacy-policy',
  hosts: ['*.adnxs.com'],
  storage: [
    { kind: 'cookie', name: 'uuid2', days: 90 },
    { kind: 'cookie', name: 'XANDR_PANID', days: 90 },
  ],
  lifetimes: 'observed',
  tcfVendorId: 32,
  note: 'On its own host it keeps anj, icu and sess too, names too short to be swept safely.',
  sources: [
    'https://vendor-list.consensu.org/v3/vendor-list.json',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
