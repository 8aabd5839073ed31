// LiveChat: chat.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const livechat: CatalogueEntry = {
  id: 'livechat',
  name: 'LiveChat',
  description: 'chat',
  provider: 'Text, Inc.',
  purpose: 'marketing',
  policy: 'https://www.livechat.com/legal/privacy-policy/',
  hosts: ['*.livechatinc.com'],
  storage: [
    { kind: 'cookie', name: '__lc_cid', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: '__lc_cst', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: '__lc2_cid', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: '__lc2_cst', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: '__oauth_redirect_detector', days: 0 },
  ],
  lifetimes: 'observed',
  sources: ['https://www.livechat.com/legal/privacy-policy/'],
  checked: '2026-11-29',
};
