// Piwik PRO: counts visits and loads tags.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const piwikPro: CatalogueEntry = {
  id: 'piwik-pro',
  name: 'Piwik PRO',
  description: 'counts visits and loads tags',
  provider: 'Piwik PRO SA',
  purpose: 'analytics',
  policy: 'https://piwik.pro/privacy-policy/',
  hosts: ['*.piwik.pro'],
  storage: [
    { kind: 'cookie', name: '_pk_id.*', days: 395 },
    { kind: 'cookie', name: '_pk_ses.*', days: 1 },
    { kind: 'cookie', name: '_pk_cvar*', days: 1 },
    { kind: 'cookie', name: 'stg_traffic_source_priority', days: 1 },
    { kind: 'cookie', name: 'ppms_privacy_*', days: 365 },
    { kind: 'cookie', name: 'stg_last_interaction', days: 365 },
    { kind: 'cookie', name: 'stg_returning_visitor', days: 365 },
    { kind: 'cookie', name: 'ppms_privacy_bar_*', days: 0 },
    { kind: 'cookie', name: 'stg_fired__*', days: 0 },
    { kind: 'cookie', name: 'stg_utm_campaign', days: 0 },
    { kind: 'cookie', name: 'stg_pk_campaign', days: 0 },
    { kind: 'cookie', name: 'stg_externalReferrer', days: 0 },
  ],
  sources: ['https://help.piwik.pro/support/privacy/cookies-created-by-piwik-pro/'],
  checked: '2026-11-29',
};
