// Calendly: appointments.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const calendly: CatalogueEntry = {
  id: 'calendly',
  name: 'Calendly',
  description: 'appointments',
  provider: 'Calendly LLC',
  purpose: 'social',
  policy: 'https://calendly.com/legal/privacy-notice',
  hosts: ['assets.calendly.com', 'calendly.com'],
  storage: [],
  tag: 'iframe',
  note: 'What it keeps on its own host is not documented with lifetimes, and not listed.',
  sources: ['https://calendly.com/legal/cookie-policy'],
  checked: '2026-11-29',
};
