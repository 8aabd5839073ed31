// OneSignal: notifications.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const onesignal: CatalogueEntry = {
  id: 'onesignal',
  name: 'OneSignal',
  description: 'notifications',
  provider: 'OneSignal, Inc.',
  purpose: 'marketing',
  policy: 'https://onesignal.com/privacy_policy',
  hosts: ['*.onesignal.com', 'onesignal.com'],
  storage: [
    { kind: 'indexed-db', name: 'ONE_SIGNAL_SDK_DB', days: UNTIL_DELETED_DAYS },
    { kind: 'local-storage', name: 'onesignal-*', days: UNTIL_DELETED_DAYS },
    { kind: 'local-storage', name: 'os_pageViews', days: UNTIL_DELETED_DAYS },
  ],
  lifetimes: 'observed',
  sources: [
    'https://github.com/OneSignal/OneSignal-Website-SDK',
    'https://documentation.onesignal.com/docs/en/data-collected-by-the-onesignal-sdk',
  ],
  checked: '2026-11-29',
};
