// Amazon Ads: measures what advertisements on Amazon lead to, and sells them.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const amazonAds: CatalogueEntry = {
  id: 'amazon-ads',
  name: 'Amazon Ads',
  description: 'measures what advertisements on Amazon lead to, and sells them',
  provider: 'Amazon Europe Core SARL',
  purpose: 'marketing',
  policy: 'https://www.amazon.com/gp/help/customer/display.html?nodeId=468496',
  hosts: ['*.amazon-adsystem.com'],
  storage: [
    { kind: 'cookie', name: 'ad-id', days: 270 },
    { kind: 'cookie', name: 'ad-privacy', days: BROWSER_LIMIT_DAYS },
  ],
  lifetimes: 'observed',
  tcfVendorId: 793,
  sources: [
    'https://www.consentstack.io/vendors/amazon-dsp',
    'https://vendor-list.consensu.org/v3/vendor-list.json',
  ],
  checked: '2026-11-29',
};
