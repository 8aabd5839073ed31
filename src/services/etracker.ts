// etracker: counts visits, without cookies by default.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const etracker: CatalogueEntry = {
  id: 'etracker',
  name: 'etracker',
  description: 'counts visits, without cookies by default',
  provider: 'etracker GmbH',
  purpose: 'analytics',
  policy: 'https://www.etracker.com/datenschutz/',
  hosts: ['*.etracker.com', '*.etracker.de'],
  storage: [
    { kind: 'cookie', name: '_et_coid', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 'BT_pdc', days: 365 },
    { kind: 'cookie', name: 'GS3_v', days: 365 },
    { kind: 'cookie', name: 'BT_ecl', days: 30 },
    { kind: 'cookie', name: 'isSdEnabled', days: 1 },
    { kind: 'cookie', name: 'BT_sdc', days: 0 },
    { kind: 'cookie', name: 'BT_ctst', days: 0 },
    { kind: 'cookie', name: 'et_allow_cookies', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 'et_oi_v2', days: BROWSER_LIMIT_DAYS },
    { kind: 'session-storage', name: 'et_scroll_depth', days: 0 },
    { kind: 'session-storage', name: 'et_cssSelectors*', days: 0 },
  ],
  note: 'It keeps most of this only where its cookies are enabled.',
  sources: [
    'https://help.etracker.com/en/article/cookies-used',
    'https://www.etracker.com/en/docs/integration-setup-2/settings-accounts/etracker-cookies/cookies-used/',
  ],
  checked: '2026-11-29',
};
