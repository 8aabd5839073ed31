// Mailchimp: follows contacts; mails and forms.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const mailchimp: CatalogueEntry = {
  id: 'mailchimp',
  name: 'Mailchimp',
  description: 'follows contacts; mails and forms',
  provider: 'The Rocket Science Group LLC',
  purpose: 'marketing',
  policy: 'https://www.intuit.com/privacy/statement/',
  hosts: ['chimpstatic.com', '*.list-manage.com'],
  storage: [],
  note: 'What its site tracking keeps is not documented with lifetimes, and not listed.',
  sources: ['https://mailchimp.com/legal/cookies/'],
  checked: '2026-11-29',
};
