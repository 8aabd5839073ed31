// Google reCAPTCHA: tells people from programs in forms.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const recaptcha: CatalogueEntry = {
  id: 'recaptcha',
  name: 'Google reCAPTCHA',
  description: 'tells people from programs in forms',
  provider: 'Google Ireland Limited',
  purpose: 'social',
  policy: 'https://policies.google.com/privacy',
  hosts: ['www.google.com', 'www.gstatic.com', 'www.recaptcha.net'],
  storage: [{ kind: 'cookie', name: '_GRECAPTCHA', days: 180 }],
  lifetimes: 'observed',
  note: 'In a form that a visitor asks for it may be necessary; the CNIL holds that it is not where it serves more than security.',
  sources: [
    'https://developers.google.com/recaptcha/docs/faq',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
