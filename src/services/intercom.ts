// Intercom: chat and messages.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const intercom: CatalogueEntry = {
  id: 'intercom',
  name: 'Intercom',
  description: 'chat and messages',
  provider: 'Intercom R&D Unlimited Company',
  purpose: 'marketing',
  policy: 'https://www.intercom.com/legal/privacy',
  hosts: ['*.intercom.io', '*.intercomcdn.com', '*.intercomassets.com'],
  storage: [
    { kind: 'cookie', name: 'intercom-id-*', days: 270 },
    { kind: 'cookie', name: 'intercom-device-id-*', days: 270 },
    { kind: 'cookie', name: 'intercom-session-*', days: 7 },
  ],
  note: 'A chat that a visitor opens is asked for: load it at the click, and --purpose necessary.',
  sources: ['https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies'],
  checked: '2026-11-29',
};
