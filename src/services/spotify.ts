// Spotify: music and podcasts.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const spotify: CatalogueEntry = {
  id: 'spotify',
  name: 'Spotify',
  description: 'music and podcasts',
  provider: 'Spotify AB',
  purpose: 'social',
  policy: 'https://www.spotify.com/legal/privacy-policy/',
  hosts: ['open.spotify.com'],
  storage: [
    { kind: 'cookie', name: 'sp_t', days: 365 },
    { kind: 'cookie', name: 'sp_landing', days: 1 },
  ],
  lifetimes: 'observed',
  tag: 'iframe',
  sources: [
    'https://www.spotify.com/legal/cookies-policy/',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
