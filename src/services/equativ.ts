// Equativ: sells advertisements (formerly Smart AdServer).
import type { CatalogueEntry } from './catalogue-entry.ts';

export const equativ: CatalogueEntry = {
  id: 'equativ',
  name: 'Equativ',
  description: 'sells advertisements (formerly Smart AdServer)',
  provider: 'Equativ',
  purpose: 'marketing',
  policy: 'https://equativ.com/privacy-policy/',
  hosts: ['*.smartadserver.com', '*.sascdn.com'],
  storage: [{ kind: 'cookie', name: 'TestIfCookieP', days: 395 }],
  lifetimes: 'observed',
  tcfVendorId: 45,
  note: 'On its own host it keeps pid and csync for at most 13 months, names that a site may use itself.',
  sources: [
    'https://vendor-list.consensu.org/v3/vendor-list.json',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
