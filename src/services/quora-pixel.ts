// Quora Pixel: measures what advertisements on Quora lead to.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const quoraPixel: CatalogueEntry = {
  id: 'quora-pixel',
  name: 'Quora Pixel',
  description: 'measures what advertisements on Quora lead to',
  provider: 'Quora, Inc.',
  purpose: 'marketing',
  policy: 'https://www.quora.com/about/privacy',
  hosts: ['a.quora.com', 'q.quora.com'],
  storage: [],
  note: 'What it keeps on its own host is not documented with lifetimes, and not listed.',
  sources: ['https://www.quora.com/about/cookies', 'https://github.com/ghostery/trackerdb'],
  checked: '2026-11-29',
};
