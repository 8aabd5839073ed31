// Outbrain: recommends content and advertisements.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const outbrain: CatalogueEntry = {
  id: 'outbrain',
  name: 'Outbrain',
  description: 'recommends content and advertisements',
  provider: 'Outbrain UK Limited',
  purpose: 'marketing',
  policy: 'https://www.outbrain.com/privacy/',
  hosts: ['*.outbrain.com', '*.outbrainimg.com'],
  storage: [{ kind: 'cookie', name: 'obuid', days: 90 }],
  lifetimes: 'observed',
  note: 'What it keeps for its partners on its own host has their names and is not listed.',
  sources: ['https://www.outbrain.com/privacy/cookies/', 'https://github.com/jkwakman/Open-Cookie-Database'],
  checked: '2026-11-29',
};
