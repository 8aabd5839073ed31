// Parse.ly: measures what is read, for publishers.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const parsely: CatalogueEntry = {
  id: 'parsely',
  name: 'Parse.ly',
  description: 'measures what is read, for publishers',
  provider: 'Automattic Inc.',
  purpose: 'analytics',
  policy: 'https://automattic.com/privacy/',
  hosts: ['*.parsely.com'],
  storage: [
    { kind: 'cookie', name: '_parsely_visitor', days: 395 },
    { kind: 'cookie', name: '_parsely_session', days: 1 },
    { kind: 'local-storage', name: '_parsely_*', days: UNTIL_DELETED_DAYS },
  ],
  lifetimes: 'observed',
  sources: ['https://docs.parse.ly/', 'https://github.com/Parsely/wp-parsely'],
  checked: '2026-11-29',
};
