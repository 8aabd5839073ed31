// Kameleoon: runs experiments and personalises pages.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const kameleoon: CatalogueEntry = {
  id: 'kameleoon',
  name: 'Kameleoon',
  description: 'runs experiments and personalises pages',
  provider: 'Kameleoon SAS',
  purpose: 'analytics',
  policy: 'https://www.kameleoon.com/privacy-policy',
  hosts: ['*.kameleoon.com', '*.kameleoon.eu', '*.kameleoon.io'],
  storage: [
    { kind: 'cookie', name: 'kameleoonVisitorCode', days: 380 },
    { kind: 'local-storage', name: 'kameleoon*', days: 380 },
  ],
  sources: [
    'https://docs.kameleoon.com/developer-docs/privacy-and-compliance/data-collection-client-side',
    'https://help.kameleoon.com/question/how-unique-visitors-are-tracked-and-counted/',
  ],
  checked: '2026-11-29',
};
