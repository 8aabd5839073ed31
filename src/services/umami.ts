// Umami: counts visits without cookies.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const umami: CatalogueEntry = {
  id: 'umami',
  name: 'Umami',
  description: 'counts visits without cookies',
  provider: 'Umami Software, Inc.',
  purpose: 'analytics',
  policy: 'https://umami.is/privacy',
  hosts: ['cloud.umami.is', '*.umami.dev'],
  storage: [],
  note: 'Keeps nothing on the device. Where it is self-hosted, name that host too.',
  sources: ['https://umami.is/docs/faq'],
  checked: '2026-11-29',
};
