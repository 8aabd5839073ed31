// Crisp: chat.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const crisp: CatalogueEntry = {
  id: 'crisp',
  name: 'Crisp',
  description: 'chat',
  provider: 'Crisp IM SAS',
  purpose: 'marketing',
  policy: 'https://crisp.chat/en/privacy/',
  hosts: ['*.crisp.chat'],
  storage: [
    { kind: 'cookie', name: 'crisp-client*', days: 180 },
    { kind: 'local-storage', name: 'crisp-client*', days: UNTIL_DELETED_DAYS },
  ],
  lifetimes: 'observed',
  note: 'A chat that a visitor opens is asked for: load it at the click, and --purpose necessary.',
  sources: ['https://help.crisp.chat/en/article/crisp-chatbox-cookie-ip-policy-1147xor/'],
  checked: '2026-11-29',
};
