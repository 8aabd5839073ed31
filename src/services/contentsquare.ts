// Contentsquare: records visits and draws heat maps.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const contentsquare: CatalogueEntry = {
  id: 'contentsquare',
  name: 'Contentsquare',
  description: 'records visits and draws heat maps',
  provider: 'Content Square SAS',
  purpose: 'analytics',
  policy: 'https://contentsquare.com/privacy-center/',
  hosts: ['*.contentsquare.net', '*.contentsquare.com'],
  storage: [
    { kind: 'cookie', name: '_cs_id', days: 395 },
    { kind: 'cookie', name: '_cs_c', days: 395 },
    { kind: 'cookie', name: '_cs_ep', days: 395 },
    { kind: 'cookie', name: '_cs_optout', days: 395 },
    { kind: 'cookie', name: '_cs_ex', days: 30 },
    { kind: 'cookie', name: '_cs_i', days: 3 },
    { kind: 'cookie', name: '_cs_s', days: 1 },
    { kind: 'cookie', name: '_cs_s_ctx', days: 1 },
    { kind: 'cookie', name: '_cs_mk_*', days: 1 },
    { kind: 'cookie', name: '_cs_cvars', days: 0 },
    { kind: 'cookie', name: '_cs_debug', days: 0 },
    { kind: 'cookie', name: '_cs_t', days: 0 },
    { kind: 'cookie', name: '_cs_same_site', days: 0 },
    { kind: 'cookie', name: '_cs_root-domain', days: 0 },
  ],
  sources: ['https://docs.contentsquare.com/en/web/cookies/'],
  checked: '2026-11-29',
};
