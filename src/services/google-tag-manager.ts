// Google Tag Manager: loads other tags, of which each needs its own consent.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const googleTagManager: CatalogueEntry = {
  id: 'google-tag-manager',
  name: 'Google Tag Manager',
  description: 'loads other tags, of which each needs its own consent',
  provider: 'Google Ireland Limited',
  purpose: 'analytics',
  policy: 'https://policies.google.com/privacy',
  hosts: ['*.googletagmanager.com'],
  storage: [],
  signals: { google: { keys: {} } },
  note: 'Keeps nothing on the device by itself. What its container loads has entries of its own; signals.google tells them of the choice.',
  sources: [
    'https://developers.google.com/tag-platform/security/guides/csp',
    'https://support.google.com/tagmanager/answer/9323295',
  ],
  checked: '2026-11-29',
};
