// Klaviyo: follows contacts; mails and forms.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const klaviyo: CatalogueEntry = {
  id: 'klaviyo',
  name: 'Klaviyo',
  description: 'follows contacts; mails and forms',
  provider: 'Klaviyo, Inc.',
  purpose: 'marketing',
  policy: 'https://www.klaviyo.com/legal/privacy',
  hosts: ['*.klaviyo.com'],
  storage: [
    { kind: 'cookie', name: '__kla_id', days: BROWSER_LIMIT_DAYS },
    { kind: 'local-storage', name: 'klaviyoOnsite', days: UNTIL_DELETED_DAYS },
    { kind: 'local-storage', name: 'klaviyoPagesVisitCount', days: UNTIL_DELETED_DAYS },
  ],
  lifetimes: 'observed',
  sources: ['https://help.klaviyo.com/hc/en-us/articles/360034666712'],
  checked: '2026-11-29',
};
