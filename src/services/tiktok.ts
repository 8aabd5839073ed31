// TikTok videos: videos.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const tiktok: CatalogueEntry = {
  id: 'tiktok',
  name: 'TikTok videos',
  description: 'videos',
  provider: 'TikTok Technology Limited',
  purpose: 'social',
  policy: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en',
  hosts: ['www.tiktok.com', '*.ttwstatic.com'],
  storage: [
    { kind: 'cookie', name: 'ttwid', days: 365 },
    { kind: 'cookie', name: 'tt_webid_v2', days: 365 },
    { kind: 'cookie', name: 'tt_csrf_token', days: 0 },
    { kind: 'cookie', name: 'tt_chain_token', days: 0 },
  ],
  lifetimes: 'observed',
  sources: ['https://cookiesentry.com/cookies/providers/tiktok'],
  checked: '2026-11-29',
};
