// Friendly Captcha: tells people from programs in forms.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const friendlyCaptcha: CatalogueEntry = {
  id: 'friendly-captcha',
  name: 'Friendly Captcha',
  description: 'tells people from programs in forms',
  provider: 'Friendly Captcha GmbH',
  purpose: 'necessary',
  policy: 'https://friendlycaptcha.com/legal/privacy-end-users/',
  hosts: ['*.frcapi.com', '*.friendlycaptcha.com', '*.friendlycaptcha.eu'],
  storage: [],
  note: 'Keeps nothing on the device.',
  sources: ['https://friendlycaptcha.com/legal/privacy-end-users/'],
  checked: '2026-11-29',
};
