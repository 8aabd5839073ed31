// tawk.to: chat.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const tawk: CatalogueEntry = {
  id: 'tawk',
  name: 'tawk.to',
  description: 'chat',
  provider: 'tawk.to, Inc.',
  purpose: 'marketing',
  policy: 'https://www.tawk.to/privacy-policy/',
  hosts: ['*.tawk.to'],
  storage: [
    { kind: 'cookie', name: 'tawk_uuid_*', days: 180 },
    { kind: 'cookie', name: 'twk_uuid_*', days: 180 },
    { kind: 'cookie', name: 'twk_idm_key', days: 0 },
    { kind: 'cookie', name: 'TawkConnectionTime', days: 0 },
    { kind: 'local-storage', name: 'twk_token_*', days: UNTIL_DELETED_DAYS },
  ],
  sources: ['https://help.tawk.to/article/what-are-tawkto-cookies-and-what-do-they-do'],
  checked: '2026-11-29',
};
