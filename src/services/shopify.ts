// Shopify analytics: counts visits and sales of a shop.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const shopify: CatalogueEntry = {
  id: 'shopify',
  name: 'Shopify analytics',
  description: 'counts visits and sales of a shop',
  provider: 'Shopify International Limited',
  purpose: 'analytics',
  policy: 'https://www.shopify.com/legal/privacy',
  hosts: ['monorail-edge.shopifysvc.com'],
  storage: [
    { kind: 'cookie', name: '_shopify_y', days: 365 },
    { kind: 'cookie', name: '_shopify_s', days: 1 },
    { kind: 'cookie', name: '_shopify_sa_p', days: 1 },
    { kind: 'cookie', name: '_shopify_sa_t', days: 1 },
    { kind: 'cookie', name: '_landing_page', days: 14 },
    { kind: 'cookie', name: '_orig_referrer', days: 14 },
  ],
  lifetimes: 'observed',
  signals: { shopify: { keys: { analytics: 'shopify' } } },
  note: 'What a shop needs to work, such as the cart, is not part of this.',
  sources: ['https://www.shopify.com/legal/cookies'],
  checked: '2026-11-29',
};
