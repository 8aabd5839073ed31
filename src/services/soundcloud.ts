// SoundCloud: music and podcasts.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const soundcloud: CatalogueEntry = {
  id: 'soundcloud',
  name: 'SoundCloud',
  description: 'music and podcasts',
  provider: 'SoundCloud Global Limited & Co. KG',
  purpose: 'social',
  policy: 'https://soundcloud.com/pages/privacy',
  hosts: ['w.soundcloud.com', '*.sndcdn.com'],
  storage: [{ kind: 'cookie', name: 'sc_anonymous_id', days: BROWSER_LIMIT_DAYS }],
  lifetimes: 'observed',
  tag: 'iframe',
  sources: ['https://soundcloud.com/pages/cookies'],
  checked: '2026-11-29',
};
