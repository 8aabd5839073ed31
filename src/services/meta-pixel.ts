// Meta Pixel: measures what advertisements on Facebook and Instagram lead to.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const metaPixel: CatalogueEntry = {
  id: 'meta-pixel',
  name: 'Meta Pixel',
  description: 'measures what advertisements on Facebook and Instagram lead to',
  provider: 'Meta Platforms Ireland Limited',
  purpose: 'marketing',
  policy: 'https://www.facebook.com/privacy/policy/',
  hosts: ['connect.facebook.net', 'www.facebook.com'],
  storage: [
    { kind: 'cookie', name: '_fbp', days: 90 },
    { kind: 'cookie', name: '_fbc', days: 90 },
  ],
  signals: { meta: { keys: { consent: 'meta-pixel' } } },
  note: 'On its own host it keeps fr for 90 days, a name too short to be swept safely.',
  sources: [
    'https://www.facebook.com/privacy/policies/cookies/',
    'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
