// AdRoll: shows advertisements for what was looked at.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const adroll: CatalogueEntry = {
  id: 'adroll',
  name: 'AdRoll',
  description: 'shows advertisements for what was looked at',
  provider: 'NextRoll, Inc.',
  purpose: 'marketing',
  policy: 'https://www.nextroll.com/privacy',
  hosts: ['*.adroll.com'],
  storage: [
    { kind: 'cookie', name: '__adroll*', days: 395 },
    { kind: 'cookie', name: '__ar_v4', days: 395 },
  ],
  lifetimes: 'observed',
  sources: [
    'https://www.nextroll.com/privacy',
    'https://help.adroll.com/hc/en-us/articles/360003799912-AdRoll-s-Cookie-Consent-Banner',
  ],
  checked: '2026-11-29',
};
