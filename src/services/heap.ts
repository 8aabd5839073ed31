// Heap: product analytics and session recording.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const heap: CatalogueEntry = {
  id: 'heap',
  name: 'Heap',
  description: 'product analytics and session recording',
  provider: 'Heap, Inc.',
  purpose: 'analytics',
  policy: 'https://contentsquare.com/privacy-center/',
  hosts: ['*.heapanalytics.com', 'heapanalytics.com', '*.heap-api.com'],
  storage: [
    { kind: 'cookie', name: '_hp2_id.*', days: 395 },
    { kind: 'cookie', name: '_hp2_props.*', days: 395 },
    { kind: 'cookie', name: '_hp5_event_props.*', days: 395 },
    { kind: 'cookie', name: '_hp5_meta.*', days: 395 },
    { kind: 'cookie', name: '_hp2_ses_props.*', days: 1 },
    { kind: 'cookie', name: '_hp5_let.*', days: 1 },
    { kind: 'cookie', name: '_hp2_hld*', days: 1 },
  ],
  lifetimes: 'observed',
  sources: ['https://docs.contentsquare.com/en/web/cookies/', 'https://developers.heap.io/docs/web'],
  checked: '2026-11-29',
};
