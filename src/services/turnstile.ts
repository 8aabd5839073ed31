// Cloudflare Turnstile: tells people from programs in forms.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const turnstile: CatalogueEntry = {
  id: 'turnstile',
  name: 'Cloudflare Turnstile',
  description: 'tells people from programs in forms',
  provider: 'Cloudflare, Inc.',
  purpose: 'necessary',
  policy: 'https://www.cloudflare.com/turnstile-privacy-policy/',
  hosts: ['challenges.cloudflare.com'],
  storage: [],
  note: 'Load it with the form that needs it, and not on every page. Keeps cf_clearance only with pre-clearance.',
  sources: ['https://developers.cloudflare.com/turnstile/'],
  checked: '2026-11-29',
};
