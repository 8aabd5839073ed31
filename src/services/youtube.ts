// YouTube: videos.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const youtube: CatalogueEntry = {
  id: 'youtube',
  name: 'YouTube',
  description: 'videos',
  provider: 'Google Ireland Limited',
  purpose: 'social',
  policy: 'https://policies.google.com/privacy',
  hosts: ['www.youtube.com', 'youtube.com', 'i.ytimg.com'],
  storage: [
    { kind: 'cookie', name: 'VISITOR_INFO1_LIVE', days: 180 },
    { kind: 'cookie', name: 'VISITOR_PRIVACY_METADATA', days: 180 },
    { kind: 'cookie', name: '__Secure-YEC', days: 395 },
    { kind: 'cookie', name: 'YSC', days: 0 },
  ],
  tag: 'iframe',
  note: 'Videos from www.youtube-nocookie.com have an entry of their own: youtube-nocookie.',
  sources: [
    'https://policies.google.com/technologies/cookies',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
