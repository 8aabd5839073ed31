// Vimeo: videos.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const vimeo: CatalogueEntry = {
  id: 'vimeo',
  name: 'Vimeo',
  description: 'videos',
  provider: 'Vimeo.com, Inc.',
  purpose: 'social',
  policy: 'https://vimeo.com/privacy',
  hosts: ['*.vimeo.com', '*.vimeocdn.com'],
  storage: [
    { kind: 'cookie', name: 'vuid', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 'player_clearance', days: 7 },
  ],
  tag: 'iframe',
  note: 'On its own host it keeps player and flags for a year too, names that a site may use itself. With dnt=1 in the address of the video it sets none.',
  sources: ['https://help.vimeo.com/hc/en-us/articles/26080940921361'],
  checked: '2026-11-29',
};
