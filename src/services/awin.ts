// Awin: attributes sales to partners that led there.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const awin: CatalogueEntry = {
  id: 'awin',
  name: 'Awin',
  description: 'attributes sales to partners that led there',
  provider: 'AWIN AG',
  purpose: 'marketing',
  policy: 'https://www.awin.com/gb/privacy',
  hosts: ['www.dwin1.com', '*.awin1.com', '*.zenaps.com'],
  storage: [],
  note: 'It keeps _aw_* on your site for as long as your programme attributes sales; add that with your number of days.',
  sources: ['https://wiki.awin.com/index.php/Advertiser_MasterTag', 'https://www.awin.com/gb/privacy'],
  checked: '2026-11-29',
};
