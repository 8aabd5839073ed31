// The Trade Desk: buys advertisements for advertisers.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const theTradeDesk: CatalogueEntry = {
  id: 'the-trade-desk',
  name: 'The Trade Desk',
  description: 'buys advertisements for advertisers',
  provider: 'The UK Trade Desk Ltd',
  purpose: 'marketing',
  policy: 'https://www.thetradedesk.com/us/privacy',
  hosts: ['*.adsrvr.org'],
  storage: [
    { kind: 'cookie', name: 'TDID', days: 365 },
    { kind: 'cookie', name: 'TDCPM', days: 365 },
  ],
  lifetimes: 'observed',
  tcfVendorId: 21,
  sources: [
    'https://github.com/jkwakman/Open-Cookie-Database',
    'https://vendor-list.consensu.org/v3/vendor-list.json',
  ],
  checked: '2026-11-29',
};
