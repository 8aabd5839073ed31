// Taboola: recommends content and advertisements.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const taboola: CatalogueEntry = {
  id: 'taboola',
  name: 'Taboola',
  description: 'recommends content and advertisements',
  provider: 'Taboola Europe Limited',
  purpose: 'marketing',
  policy: 'https://www.taboola.com/policies/privacy-policy',
  hosts: ['*.taboola.com'],
  storage: [
    { kind: 'cookie', name: 't_gid', days: 395 },
    { kind: 'cookie', name: 't_pt_gid', days: 395 },
    { kind: 'cookie', name: 'trc_cookie_storage', days: 365 },
    { kind: 'cookie', name: 'taboola_usg', days: 365 },
    { kind: 'cookie', name: 'taboola_session_id', days: 0 },
    { kind: 'local-storage', name: 'taboola global*', days: UNTIL_DELETED_DAYS },
  ],
  lifetimes: 'observed',
  tcfVendorId: 42,
  sources: [
    'https://policies.taboola.com/en/cookie-policy',
    'https://github.com/jkwakman/Open-Cookie-Database',
    'https://vendor-list.consensu.org/v3/vendor-list.json',
  ],
  checked: '2026-11-29',
};
