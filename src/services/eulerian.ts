// Eulerian: counts visits and attributes sales.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const eulerian: CatalogueEntry = {
  id: 'eulerian',
  name: 'Eulerian',
  description: 'counts visits and attributes sales',
  provider: 'Eulerian Technologies SAS',
  purpose: 'analytics',
  policy: 'https://www.eulerian.com/en/privacy/',
  hosts: ['*.eulerian.net'],
  storage: [{ kind: 'cookie', name: 'etuix', days: 395 }],
  lifetimes: 'observed',
  note: 'It usually collects through a domain of your own, which is no third party’s; mark its tags.',
  sources: ['https://www.eulerian.com/en/privacy/', 'https://github.com/ghostery/trackerdb'],
  checked: '2026-11-29',
};
