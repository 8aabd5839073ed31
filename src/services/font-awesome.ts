// Font Awesome: icons from a server of theirs.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const fontAwesome: CatalogueEntry = {
  id: 'font-awesome',
  name: 'Font Awesome',
  description: 'icons from a server of theirs',
  provider: 'Fonticons, Inc.',
  purpose: 'social',
  policy: 'https://fontawesome.com/privacy',
  hosts: ['kit.fontawesome.com', 'ka-f.fontawesome.com', 'ka-p.fontawesome.com', 'use.fontawesome.com'],
  storage: [],
  note: 'Keeps nothing on the device. Served from your own site the icons need no consent.',
  sources: ['https://fontawesome.com/privacy'],
  checked: '2026-11-29',
};
