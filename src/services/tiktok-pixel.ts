// TikTok Pixel: measures what advertisements on TikTok lead to.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const tiktokPixel: CatalogueEntry = {
  id: 'tiktok-pixel',
  name: 'TikTok Pixel',
  description: 'measures what advertisements on TikTok lead to',
  provider: 'TikTok Technology Limited',
  purpose: 'marketing',
  policy: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en',
  hosts: ['analytics.tiktok.com'],
  storage: [
    { kind: 'cookie', name: '_ttp', days: 395 },
    { kind: 'cookie', name: '_tt_enable_cookie', days: 395 },
    { kind: 'cookie', name: 'ttcsid*', days: 395 },
    { kind: 'session-storage', name: 'tt_sessionId', days: 0 },
    { kind: 'session-storage', name: 'tt_pixel_session_index', days: 0 },
    { kind: 'session-storage', name: 'tt_appInfo', days: 0 },
  ],
  signals: { tiktok: { keys: { consent: 'tiktok-pixel' } } },
  sources: [
    'https://ads.tiktok.com/help/article?aid=10007540',
    'https://kukie.io/blog/tiktok-pixel-cookies-compliance',
  ],
  checked: '2026-11-29',
};
