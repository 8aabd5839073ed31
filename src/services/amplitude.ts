// Amplitude: product analytics, session recording and experiments.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const amplitude: CatalogueEntry = {
  id: 'amplitude',
  name: 'Amplitude',
  description: 'product analytics, session recording and experiments',
  provider: 'Amplitude, Inc.',
  purpose: 'analytics',
  policy: 'https://amplitude.com/privacy',
  hosts: ['*.amplitude.com'],
  storage: [
    { kind: 'cookie', name: 'AMP_*', days: 365 },
    { kind: 'local-storage', name: 'AMP_*', days: UNTIL_DELETED_DAYS },
  ],
  signals: { amplitude: { keys: { consent: 'amplitude' } } },
  sources: ['https://github.com/amplitude/Amplitude-TypeScript'],
  checked: '2026-11-29',
};
