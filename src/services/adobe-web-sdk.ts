// Adobe Experience Platform Web SDK: measurement and personalisation (alloy).
import type { CatalogueEntry } from './catalogue-entry.ts';

export const adobeWebSdk: CatalogueEntry = {
  id: 'adobe-web-sdk',
  name: 'Adobe Experience Platform Web SDK',
  description: 'measurement and personalisation (alloy)',
  provider: 'Adobe Systems Software Ireland Limited',
  purpose: 'analytics',
  policy: 'https://www.adobe.com/privacy.html',
  hosts: ['*.adobedc.net', '*.demdex.net', '*.alloycdn.com', 'assets.adobedtm.com'],
  storage: [
    { kind: 'cookie', name: 'kndctr_*_identity', days: 395 },
    { kind: 'cookie', name: 'kndctr_*_consent', days: 180 },
    { kind: 'cookie', name: 'demdex', days: 180 },
    { kind: 'cookie', name: 'kndctr_*_cluster', days: 1 },
    { kind: 'cookie', name: 'AMCV_*', days: 390 },
  ],
  signals: { adobe: { keys: { collect: 'adobe-web-sdk' } } },
  sources: [
    'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/web-sdk',
    'https://www.npmjs.com/package/@adobe/alloy',
  ],
  checked: '2026-11-29',
};
