// RTB House: shows advertisements for what was looked at.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const rtbHouse: CatalogueEntry = {
  id: 'rtb-house',
  name: 'RTB House',
  description: 'shows advertisements for what was looked at',
  provider: 'RTB House S.A.',
  purpose: 'marketing',
  policy: 'https://www.rtbhouse.com/privacy-center',
  hosts: ['*.creativecdn.com'],
  storage: [],
  tcfVendorId: 16,
  note: 'On its own host it keeps cookies for at most a year, with names of one or two letters that cannot be swept safely.',
  sources: ['https://vendor-list.consensu.org/v3/vendor-list.json'],
  checked: '2026-11-29',
};
