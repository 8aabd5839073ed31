// Adobe Analytics: counts visits (AppMeasurement).
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const adobeAnalytics: CatalogueEntry = {
  id: 'adobe-analytics',
  name: 'Adobe Analytics',
  description: 'counts visits (AppMeasurement)',
  provider: 'Adobe Systems Software Ireland Limited',
  purpose: 'analytics',
  policy: 'https://www.adobe.com/privacy.html',
  hosts: ['*.omtrdc.net', '*.2o7.net', '*.demdex.net', 'assets.adobedtm.com'],
  storage: [
    { kind: 'cookie', name: 's_cc', days: 0 },
    { kind: 'cookie', name: 's_sq', days: 0 },
    { kind: 'cookie', name: 'AMCVS_*', days: 0 },
    { kind: 'cookie', name: 's_vi', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 's_fid', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 's_ecid', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 'AMCV_*', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 'demdex', days: 180 },
  ],
  lifetimes: 'observed',
  note: 'Adobe Experience Platform Web SDK has an entry of its own: adobe-web-sdk.',
  sources: [
    'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/cookies-analytics',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
