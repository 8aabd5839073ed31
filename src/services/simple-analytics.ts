// Simple Analytics: counts visits without cookies.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const simpleAnalytics: CatalogueEntry = {
  id: 'simple-analytics',
  name: 'Simple Analytics',
  description: 'counts visits without cookies',
  provider: 'Simple Analytics B.V.',
  purpose: 'analytics',
  policy: 'https://www.simpleanalytics.com/privacy-policy',
  hosts: ['*.simpleanalyticscdn.com'],
  storage: [],
  note: 'Keeps nothing on the device.',
  sources: ['https://docs.simpleanalytics.com/what-we-collect'],
  checked: '2026-11-29',
};
