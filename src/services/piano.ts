// Piano Analytics: counts visits (formerly AT Internet).
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const piano: CatalogueEntry = {
  id: 'piano',
  name: 'Piano Analytics',
  description: 'counts visits (formerly AT Internet)',
  provider: 'AT Internet SAS',
  purpose: 'analytics',
  policy: 'https://www.piano.io/legal/privacy-policy',
  hosts: ['*.xiti.com', '*.ati-host.net', '*.aticdn.net', '*.pa-cd.com', '*.piano.io'],
  storage: [
    { kind: 'cookie', name: '_pcid', days: 395 },
    { kind: 'cookie', name: '_pctx', days: 395 },
    { kind: 'cookie', name: 'pa_vid', days: 395 },
    { kind: 'cookie', name: 'pa_user', days: 395 },
    { kind: 'cookie', name: 'pa_privacy', days: 395 },
    { kind: 'cookie', name: 'atuserid', days: 395 },
    { kind: 'local-storage', name: '_ls_ttl', days: UNTIL_DELETED_DAYS },
  ],
  signals: { piano: { keys: { consent: 'piano' } } },
  note: 'Where it collects through a domain of your own, that one is no third party’s; mark its tags.',
  sources: [
    'https://www.npmjs.com/package/piano-analytics-js',
    'https://developers.atinternet-solutions.com/piano-analytics/',
  ],
  checked: '2026-11-29',
};
