// Zendesk: help and chat (Web Widget).
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const zendesk: CatalogueEntry = {
  id: 'zendesk',
  name: 'Zendesk',
  description: 'help and chat (Web Widget)',
  provider: 'Zendesk, Inc.',
  purpose: 'marketing',
  policy: 'https://www.zendesk.com/company/agreements-and-terms/privacy-notice/',
  hosts: ['*.zdassets.com', '*.zendesk.com', '*.zopim.com', '*.zopim.io'],
  storage: [
    { kind: 'cookie', name: '__zlcmid', days: 365 },
    { kind: 'local-storage', name: 'ZD-*', days: UNTIL_DELETED_DAYS },
  ],
  lifetimes: 'observed',
  sources: [
    'https://www.zendesk.com/company/agreements-and-terms/cookie-policy/',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
