// Plausible: counts visits without cookies.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const plausible: CatalogueEntry = {
  id: 'plausible',
  name: 'Plausible',
  description: 'counts visits without cookies',
  provider: 'Plausible Insights OÜ',
  purpose: 'analytics',
  policy: 'https://plausible.io/privacy',
  hosts: ['plausible.io'],
  storage: [],
  note: 'Keeps nothing on the device. Where it is proxied or self-hosted, name that host too.',
  sources: ['https://plausible.io/data-policy'],
  checked: '2026-11-29',
};
