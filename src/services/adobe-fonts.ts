// Adobe Fonts: fonts from a server of Adobe.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const adobeFonts: CatalogueEntry = {
  id: 'adobe-fonts',
  name: 'Adobe Fonts',
  description: 'fonts from a server of Adobe',
  provider: 'Adobe Systems Software Ireland Limited',
  purpose: 'social',
  policy: 'https://www.adobe.com/privacy/policies/adobe-fonts.html',
  hosts: ['use.typekit.net', 'p.typekit.net'],
  storage: [],
  tag: 'link',
  note: 'Keeps nothing on the device.',
  sources: ['https://www.adobe.com/privacy/policies/adobe-fonts.html'],
  checked: '2026-11-29',
};
