// Google Fonts: fonts from a server of Google.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const googleFonts: CatalogueEntry = {
  id: 'google-fonts',
  name: 'Google Fonts',
  description: 'fonts from a server of Google',
  provider: 'Google Ireland Limited',
  purpose: 'social',
  policy: 'https://policies.google.com/privacy',
  hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
  storage: [],
  tag: 'link',
  note: 'Keeps nothing on the device. Google learns the visitor’s address all the same; served from your own site the fonts need no consent.',
  sources: ['https://developers.google.com/fonts/faq/privacy'],
  checked: '2026-11-29',
};
