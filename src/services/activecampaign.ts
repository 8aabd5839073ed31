// ActiveCampaign: follows contacts; mails and forms.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const activecampaign: CatalogueEntry = {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  description: 'follows contacts; mails and forms',
  provider: 'ActiveCampaign, LLC',
  purpose: 'marketing',
  policy: 'https://www.activecampaign.com/legal/privacy-policy',
  hosts: ['trackcmp.net', '*.app-us1.com'],
  storage: [
    { kind: 'cookie', name: 'prism_*', days: 30 },
    { kind: 'cookie', name: 'ac_enable_tracking', days: 30 },
  ],
  lifetimes: 'observed',
  sources: [
    'https://help.activecampaign.com/hc/en-us/articles/221493708',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
