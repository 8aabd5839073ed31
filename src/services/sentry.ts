// Sentry: reports errors and measures speed.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const sentry: CatalogueEntry = {
  id: 'sentry',
  name: 'Sentry',
  description: 'reports errors and measures speed',
  provider: 'Functional Software, Inc.',
  purpose: 'analytics',
  policy: 'https://sentry.io/privacy/',
  hosts: ['*.sentry.io', '*.sentry-cdn.com'],
  storage: [{ kind: 'session-storage', name: 'sentryReplaySession', days: 0 }],
  note: 'Keeps something on the device with Session Replay only.',
  sources: ['https://docs.sentry.io/platforms/javascript/session-replay/'],
  checked: '2026-11-29',
};
