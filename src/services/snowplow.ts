// Snowplow: collects events, on a server of the site’s own choice.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const snowplow: CatalogueEntry = {
  id: 'snowplow',
  name: 'Snowplow',
  description: 'collects events, on a server of the site’s own choice',
  provider: 'Snowplow Analytics Limited',
  purpose: 'analytics',
  policy: 'https://snowplow.io/privacy-policy',
  hosts: [],
  storage: [
    { kind: 'cookie', name: '_sp_id.*', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: '_sp_ses.*', days: 1 },
    { kind: 'local-storage', name: 'snowplowOutQueue_*', days: UNTIL_DELETED_DAYS },
  ],
  lifetimes: 'observed',
  note: 'The host is that of your collector.',
  sources: [
    'https://docs.snowplow.io/docs/sources/web-trackers/cookies-and-local-storage/',
    'https://github.com/snowplow/snowplow-javascript-tracker',
  ],
  checked: '2026-11-29',
};
