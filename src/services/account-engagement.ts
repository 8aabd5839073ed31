// Salesforce Account Engagement: follows contacts; forms (formerly Pardot).
import type { CatalogueEntry } from './catalogue-entry.ts';

export const accountEngagement: CatalogueEntry = {
  id: 'account-engagement',
  name: 'Salesforce Account Engagement',
  description: 'follows contacts; forms (formerly Pardot)',
  provider: 'Salesforce, Inc.',
  purpose: 'marketing',
  policy: 'https://www.salesforce.com/company/legal/privacy/',
  hosts: ['*.pardot.com'],
  storage: [
    { kind: 'cookie', name: 'visitor_id*-hash', days: 365 },
    { kind: 'cookie', name: 'lpv*', days: 1 },
  ],
  lifetimes: 'observed',
  note: 'It also keeps visitor_id followed by the number of your account, for as long as you have set there; add that name.',
  sources: ['https://help.salesforce.com/s/articleView?id=sf.pardot_basics_cookies.htm'],
  checked: '2026-11-29',
};
