// Instagram: posts and videos.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const instagram: CatalogueEntry = {
  id: 'instagram',
  name: 'Instagram',
  description: 'posts and videos',
  provider: 'Meta Platforms Ireland Limited',
  purpose: 'social',
  policy: 'https://privacycenter.instagram.com/policy',
  hosts: ['www.instagram.com', '*.cdninstagram.com'],
  storage: [
    { kind: 'cookie', name: 'ig_did', days: 365 },
    { kind: 'cookie', name: 'ig_nrcb', days: 365 },
    { kind: 'cookie', name: 'datr', days: BROWSER_LIMIT_DAYS },
  ],
  lifetimes: 'observed',
  note: 'On its own host it keeps csrftoken and mid too, names that a site may use itself.',
  sources: ['https://www.facebook.com/privacy/policies/cookies/'],
  checked: '2026-11-29',
};
