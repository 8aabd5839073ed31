// Smartsupp: chat.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const smartsupp: CatalogueEntry = {
  id: 'smartsupp',
  name: 'Smartsupp',
  description: 'chat',
  provider: 'Smartsupp.com, s.r.o.',
  purpose: 'marketing',
  policy: 'https://www.smartsupp.com/privacy',
  hosts: ['*.smartsuppchat.com', '*.smartsuppcdn.com', '*.smartsupp.com'],
  storage: [
    { kind: 'cookie', name: 'ssupp.vid', days: 180 },
    { kind: 'cookie', name: 'ssupp.visits', days: 180 },
  ],
  lifetimes: 'observed',
  sources: ['https://www.smartsupp.com/privacy'],
  checked: '2026-11-29',
};
