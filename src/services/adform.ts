// Adform: buys and measures advertisements.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const adform: CatalogueEntry = {
  id: 'adform',
  name: 'Adform',
  description: 'buys and measures advertisements',
  provider: 'Adform A/S',
  purpose: 'marketing',
  policy: 'https://site.adform.com/privacy-center/overview/',
  hosts: ['*.adform.net'],
  storage: [],
  note: 'On its own host it keeps uid and cid for 60 days, names that a site may use itself.',
  sources: [
    'https://site.adform.com/privacy-center/overview/',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
