// Vercel Web Analytics: counts visits without cookies.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const vercelAnalytics: CatalogueEntry = {
  id: 'vercel-analytics',
  name: 'Vercel Web Analytics',
  description: 'counts visits without cookies',
  provider: 'Vercel Inc.',
  purpose: 'analytics',
  policy: 'https://vercel.com/legal/privacy-policy',
  hosts: ['va.vercel-scripts.com'],
  storage: [],
  note: 'Keeps nothing on the device. On Vercel it is served from the site’s own host, below /_vercel/; mark its tags.',
  sources: ['https://vercel.com/docs/analytics/privacy-policy'],
  checked: '2026-11-29',
};
