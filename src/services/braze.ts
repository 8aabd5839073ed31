// Braze: messages and notifications.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const braze: CatalogueEntry = {
  id: 'braze',
  name: 'Braze',
  description: 'messages and notifications',
  provider: 'Braze, Inc.',
  purpose: 'marketing',
  policy: 'https://www.braze.com/company/legal/privacy',
  hosts: ['*.braze.com', '*.braze.eu', 'js.appboycdn.com'],
  storage: [
    { kind: 'cookie', name: 'ab.storage.*', days: BROWSER_LIMIT_DAYS },
    { kind: 'local-storage', name: 'ab.storage.*', days: UNTIL_DELETED_DAYS },
    { kind: 'indexed-db', name: 'AppboyServiceWorkerAsyncStorage', days: UNTIL_DELETED_DAYS },
  ],
  lifetimes: 'observed',
  sources: [
    'https://www.braze.com/docs/developer_guide/platform_integration_guides/web/cookies_and_storage/',
  ],
  checked: '2026-11-29',
};
