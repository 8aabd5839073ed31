// X Pixel: measures what advertisements on X lead to.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const xPixel: CatalogueEntry = {
  id: 'x-pixel',
  name: 'X Pixel',
  description: 'measures what advertisements on X lead to',
  provider: 'X Internet Unlimited Company',
  purpose: 'marketing',
  policy: 'https://x.com/en/privacy',
  hosts: ['static.ads-twitter.com', 'analytics.twitter.com', 'ads-twitter.com', 't.co'],
  storage: [
    { kind: 'cookie', name: 'personalization_id', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 'muc_ads', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 'guest_id_ads', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 'guest_id_marketing', days: BROWSER_LIMIT_DAYS },
  ],
  lifetimes: 'observed',
  note: 'It also keeps guest_id, which a site may use itself, and _twclid, whose lifetime its maker does not name.',
  sources: [
    'https://help.x.com/en/rules-and-policies/x-cookies',
    'https://cookiesentry.com/cookies/providers/x-twitter',
  ],
  checked: '2026-11-29',
};
