// Snap Pixel: measures what advertisements on Snapchat lead to.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const snapPixel: CatalogueEntry = {
  id: 'snap-pixel',
  name: 'Snap Pixel',
  description: 'measures what advertisements on Snapchat lead to',
  provider: 'Snap Group Limited',
  purpose: 'marketing',
  policy: 'https://values.snap.com/privacy/privacy-policy',
  hosts: ['sc-static.net', 'tr.snapchat.com', 'tr6.snapchat.com'],
  storage: [
    { kind: 'cookie', name: '_scid', days: 395 },
    { kind: 'cookie', name: '_scid_r', days: 395 },
    { kind: 'cookie', name: '_sctr', days: 395 },
    { kind: 'cookie', name: 'sc_at', days: 395 },
  ],
  lifetimes: 'observed',
  sources: [
    'https://values.snap.com/privacy/cookie-information',
    'https://www.consentstack.io/vendors/snap-pixel',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
