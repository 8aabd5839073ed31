// Fullstory: records visits.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const fullstory: CatalogueEntry = {
  id: 'fullstory',
  name: 'Fullstory',
  description: 'records visits',
  provider: 'Fullstory, Inc.',
  purpose: 'analytics',
  policy: 'https://www.fullstory.com/legal/privacy/',
  hosts: ['*.fullstory.com'],
  storage: [
    { kind: 'cookie', name: 'fs_uid', days: 365 },
    { kind: 'cookie', name: 'fs_cid', days: 365 },
    { kind: 'cookie', name: 'fs_lua', days: 1 },
  ],
  lifetimes: 'observed',
  sources: [
    'https://help.fullstory.com/hc/en-us/articles/360020829513',
    'https://www.consentstack.io/vendors/fullstory',
  ],
  checked: '2026-11-29',
};
