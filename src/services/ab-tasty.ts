// AB Tasty: runs experiments and personalises pages.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const abTasty: CatalogueEntry = {
  id: 'ab-tasty',
  name: 'AB Tasty',
  description: 'runs experiments and personalises pages',
  provider: 'AB Tasty SAS',
  purpose: 'analytics',
  policy: 'https://www.abtasty.com/privacy-policy/',
  hosts: ['*.abtasty.com'],
  storage: [
    { kind: 'cookie', name: 'ABTasty', days: 395 },
    { kind: 'cookie', name: 'ABTastySession', days: 1 },
    { kind: 'cookie', name: 'ABTastyDomainTest', days: 0 },
    { kind: 'cookie', name: 'abTastyDebug', days: 0 },
    { kind: 'local-storage', name: 'ABTastyData', days: UNTIL_DELETED_DAYS },
    { kind: 'session-storage', name: 'ABTasty*', days: 0 },
  ],
  sources: ['https://docs.abtasty.com/client-side/tag/tag-cookies'],
  checked: '2026-11-29',
};
