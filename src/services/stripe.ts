// Stripe: payments.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const stripe: CatalogueEntry = {
  id: 'stripe',
  name: 'Stripe',
  description: 'payments',
  provider: 'Stripe Payments Europe, Limited',
  purpose: 'necessary',
  policy: 'https://stripe.com/privacy',
  hosts: ['*.stripe.com', '*.stripe.network'],
  storage: [
    { kind: 'cookie', name: '__stripe_mid', days: 365 },
    { kind: 'cookie', name: '__stripe_sid', days: 1 },
  ],
  lifetimes: 'observed',
  note: 'Load it where a visitor pays, and not on every page.',
  sources: ['https://stripe.com/legal/cookies-policy', 'https://github.com/jkwakman/Open-Cookie-Database'],
  checked: '2026-11-29',
};
