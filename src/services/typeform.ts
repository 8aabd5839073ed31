// Typeform: forms and surveys.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const typeform: CatalogueEntry = {
  id: 'typeform',
  name: 'Typeform',
  description: 'forms and surveys',
  provider: 'TYPEFORM S.L.',
  purpose: 'social',
  policy: 'https://admin.typeform.com/to/dwk6gt',
  hosts: ['*.typeform.com'],
  storage: [],
  tag: 'iframe',
  note: 'What it keeps on its own host is not documented with lifetimes, and not listed.',
  sources: ['https://www.typeform.com/developers/embed/', 'https://github.com/ghostery/trackerdb'],
  checked: '2026-11-29',
};
