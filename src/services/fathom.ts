// Fathom Analytics: counts visits without cookies.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const fathom: CatalogueEntry = {
  id: 'fathom',
  name: 'Fathom Analytics',
  description: 'counts visits without cookies',
  provider: 'Conva Ventures Inc.',
  purpose: 'analytics',
  policy: 'https://usefathom.com/privacy',
  hosts: ['cdn.usefathom.com'],
  storage: [],
  note: 'Keeps nothing on the device.',
  sources: ['https://usefathom.com/privacy'],
  checked: '2026-11-29',
};
