// Matomo: counts visits, on a server of the site’s own choice.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const matomo: CatalogueEntry = {
  id: 'matomo',
  name: 'Matomo',
  description: 'counts visits, on a server of the site’s own choice',
  provider: 'InnoCraft Ltd',
  purpose: 'analytics',
  policy: 'https://matomo.org/privacy-policy/',
  hosts: [],
  storage: [
    { kind: 'cookie', name: '_pk_id*', days: 395 },
    { kind: 'cookie', name: '_pk_ref*', days: 180 },
    { kind: 'cookie', name: '_pk_ses*', days: 1 },
    { kind: 'cookie', name: '_pk_cvar*', days: 1 },
    { kind: 'cookie', name: '_pk_hsr*', days: 1 },
  ],
  signals: { matomo: { keys: { consent: 'matomo' } } },
  note: 'The host is that of your Matomo; for Matomo Cloud it is like example.matomo.cloud, to which cdn.matomo.cloud comes.',
  sources: ['https://matomo.org/faq/general/faq_146/'],
  checked: '2026-11-29',
};
