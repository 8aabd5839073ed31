// Cloudflare Web Analytics: counts visits and measures speed without cookies.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const cloudflareWebAnalytics: CatalogueEntry = {
  id: 'cloudflare-web-analytics',
  name: 'Cloudflare Web Analytics',
  description: 'counts visits and measures speed without cookies',
  provider: 'Cloudflare, Inc.',
  purpose: 'analytics',
  policy: 'https://www.cloudflare.com/privacypolicy/',
  hosts: ['static.cloudflareinsights.com', 'cloudflareinsights.com'],
  storage: [],
  note: 'Keeps nothing on the device.',
  sources: ['https://developers.cloudflare.com/web-analytics/'],
  checked: '2026-11-29',
};
