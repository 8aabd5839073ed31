// X posts: posts and timelines.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const xPosts: CatalogueEntry = {
  id: 'x-posts',
  name: 'X posts',
  description: 'posts and timelines',
  provider: 'X Internet Unlimited Company',
  purpose: 'social',
  policy: 'https://x.com/en/privacy',
  hosts: ['platform.twitter.com', 'platform.x.com', 'syndication.twitter.com'],
  storage: [
    { kind: 'cookie', name: 'personalization_id', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 'guest_id_ads', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 'guest_id_marketing', days: BROWSER_LIMIT_DAYS },
  ],
  lifetimes: 'observed',
  note: 'It also keeps guest_id, which a site may use itself.',
  sources: [
    'https://help.x.com/en/rules-and-policies/x-cookies',
    'https://cookiesentry.com/cookies/providers/x-twitter',
  ],
  checked: '2026-11-29',
};
