// Reddit Pixel: measures what advertisements on Reddit lead to.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const redditPixel: CatalogueEntry = {
  id: 'reddit-pixel',
  name: 'Reddit Pixel',
  description: 'measures what advertisements on Reddit lead to',
  provider: 'Reddit Netherlands B.V.',
  purpose: 'marketing',
  policy: 'https://www.reddit.com/policies/privacy-policy',
  hosts: ['www.redditstatic.com', 'alb.reddit.com', 'pixel-config.reddit.com'],
  storage: [
    { kind: 'cookie', name: '_rdt_uuid', days: 90 },
    { kind: 'cookie', name: '_rdt_cid', days: 90 },
  ],
  lifetimes: 'observed',
  sources: ['https://www.reddit.com/policies/cookies', 'https://github.com/ghostery/trackerdb'],
  checked: '2026-11-29',
};
