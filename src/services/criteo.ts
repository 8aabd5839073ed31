// Criteo: shows advertisements for what was looked at.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const criteo: CatalogueEntry = {
  id: 'criteo',
  name: 'Criteo',
  description: 'shows advertisements for what was looked at',
  provider: 'Criteo SA',
  purpose: 'marketing',
  policy: 'https://www.criteo.com/privacy/',
  hosts: ['*.criteo.com', '*.criteo.net'],
  storage: [
    { kind: 'cookie', name: 'cto_bundle', days: 395 },
    { kind: 'cookie', name: 'cto_bidid', days: 395 },
    { kind: 'cookie', name: 'cto_idcpy', days: 395 },
    { kind: 'cookie', name: 'cto_tld_test', days: 0 },
    { kind: 'cookie', name: 'cto_sid', days: 0 },
  ],
  lifetimes: 'observed',
  tcfVendorId: 91,
  note: 'On its own host it keeps uid for 13 months, a name that a site may use itself.',
  sources: [
    'https://www.criteo.com/privacy/',
    'https://cookiesentry.com/cookies/providers/criteo',
    'https://www.consentstack.io/vendors/criteo',
    'https://vendor-list.consensu.org/v3/vendor-list.json',
  ],
  checked: '2026-11-29',
};
