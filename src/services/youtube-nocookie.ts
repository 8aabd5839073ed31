// YouTube (enhanced privacy): videos, without cookies before they are played.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const youtubeNocookie: CatalogueEntry = {
  id: 'youtube-nocookie',
  name: 'YouTube (enhanced privacy)',
  description: 'videos, without cookies before they are played',
  provider: 'Google Ireland Limited',
  purpose: 'social',
  policy: 'https://policies.google.com/privacy',
  hosts: ['www.youtube-nocookie.com', 'i.ytimg.com'],
  storage: [],
  tag: 'iframe',
  note: 'What it keeps in the storage of its own host is not documented with lifetimes, and not listed.',
  sources: ['https://support.google.com/youtube/answer/171780'],
  checked: '2026-11-29',
};
