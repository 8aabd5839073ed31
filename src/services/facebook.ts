// Facebook: posts, videos and buttons.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const facebook: CatalogueEntry = {
  id: 'facebook',
  name: 'Facebook',
  description: 'posts, videos and buttons',
  provider: 'Meta Platforms Ireland Limited',
  purpose: 'social',
  policy: 'https://www.facebook.com/privacy/policy/',
  hosts: ['connect.facebook.net', 'www.facebook.com'],
  storage: [{ kind: 'cookie', name: 'datr', days: BROWSER_LIMIT_DAYS }],
  lifetimes: 'observed',
  note: 'On its own host it keeps fr for 90 days and sb for two years, names too short to be swept safely.',
  sources: [
    'https://www.facebook.com/privacy/policies/cookies/',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
