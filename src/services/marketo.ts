// Adobe Marketo Engage: follows contacts; forms (Munchkin).
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const marketo: CatalogueEntry = {
  id: 'marketo',
  name: 'Adobe Marketo Engage',
  description: 'follows contacts; forms (Munchkin)',
  provider: 'Adobe Systems Software Ireland Limited',
  purpose: 'marketing',
  policy: 'https://www.adobe.com/privacy.html',
  hosts: ['*.marketo.net', '*.marketo.com', '*.mktoresp.com'],
  storage: [{ kind: 'cookie', name: '_mkto_trk', days: BROWSER_LIMIT_DAYS }],
  lifetimes: 'observed',
  sources: [
    'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/javascriptapi/lead-tracking',
  ],
  checked: '2026-11-29',
};
