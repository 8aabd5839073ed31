// Mixpanel: product analytics and session recording.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const mixpanel: CatalogueEntry = {
  id: 'mixpanel',
  name: 'Mixpanel',
  description: 'product analytics and session recording',
  provider: 'Mixpanel, Inc.',
  purpose: 'analytics',
  policy: 'https://mixpanel.com/legal/privacy-policy/',
  hosts: ['*.mixpanel.com', 'cdn.mxpnl.com'],
  storage: [
    { kind: 'cookie', name: 'mp_*_mixpanel', days: 365 },
    { kind: 'local-storage', name: 'mp_*_mixpanel', days: UNTIL_DELETED_DAYS },
    { kind: 'local-storage', name: '__mp_opt_in_out_*', days: UNTIL_DELETED_DAYS },
    { kind: 'local-storage', name: '__mpq_*', days: UNTIL_DELETED_DAYS },
  ],
  signals: { mixpanel: { keys: { consent: 'mixpanel' } } },
  sources: ['https://github.com/mixpanel/mixpanel-js'],
  checked: '2026-11-29',
};
