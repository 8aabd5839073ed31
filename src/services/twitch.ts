// Twitch: live videos.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const twitch: CatalogueEntry = {
  id: 'twitch',
  name: 'Twitch',
  description: 'live videos',
  provider: 'Twitch Interactive, Inc.',
  purpose: 'social',
  policy: 'https://www.twitch.tv/p/legal/privacy-notice/',
  hosts: ['player.twitch.tv', 'embed.twitch.tv', 'clips.twitch.tv'],
  storage: [],
  tag: 'iframe',
  note: 'What it keeps on its own host is not documented with lifetimes, and not listed.',
  sources: ['https://www.twitch.tv/p/legal/cookie-notice/', 'https://dev.twitch.tv/docs/embed/'],
  checked: '2026-11-29',
};
