// Brevo: follows contacts; mails and chat.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const brevo: CatalogueEntry = {
  id: 'brevo',
  name: 'Brevo',
  description: 'follows contacts; mails and chat',
  provider: 'Sendinblue SAS',
  purpose: 'marketing',
  policy: 'https://www.brevo.com/legal/privacypolicy/',
  hosts: [
    'sibautomation.com',
    'cdn.brevo.com',
    'in-automate.brevo.com',
    'in-automate.sendinblue.com',
    'conversations-widget.brevo.com',
  ],
  storage: [{ kind: 'cookie', name: 'sib_cuid', days: 180 }],
  lifetimes: 'observed',
  sources: [
    'https://help.brevo.com/hc/en-us/articles/4409601214226',
    'https://www.consentstack.io/vendors/brevo',
  ],
  checked: '2026-11-29',
};
