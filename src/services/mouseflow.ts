// Mouseflow: records visits and draws heat maps.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const mouseflow: CatalogueEntry = {
  id: 'mouseflow',
  name: 'Mouseflow',
  description: 'records visits and draws heat maps',
  provider: 'Mouseflow ApS',
  purpose: 'analytics',
  policy: 'https://mouseflow.com/privacy',
  hosts: ['*.mouseflow.com'],
  storage: [
    { kind: 'cookie', name: 'mf_user', days: 90 },
    { kind: 'cookie', name: 'mf_*-*-*-*-*', days: 0 },
  ],
  sources: ['https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy'],
  checked: '2026-11-29',
};
