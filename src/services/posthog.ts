// PostHog: product analytics, session recording and experiments.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const posthog: CatalogueEntry = {
  id: 'posthog',
  name: 'PostHog',
  description: 'product analytics, session recording and experiments',
  provider: 'PostHog Inc.',
  purpose: 'analytics',
  policy: 'https://posthog.com/privacy',
  hosts: ['*.posthog.com'],
  storage: [
    { kind: 'cookie', name: 'ph_*_posthog', days: 365 },
    { kind: 'local-storage', name: 'ph_*_posthog', days: UNTIL_DELETED_DAYS },
    { kind: 'local-storage', name: '__ph_opt_in_out_*', days: UNTIL_DELETED_DAYS },
    { kind: 'session-storage', name: 'ph_*_window_id', days: 0 },
    { kind: 'session-storage', name: 'ph_*_primary_window_exists', days: 0 },
  ],
  signals: { posthog: { keys: { consent: 'posthog' } } },
  note: 'Where it is proxied or self-hosted, name that host too.',
  sources: ['https://github.com/PostHog/posthog-js', 'https://posthog.com/docs/privacy'],
  checked: '2026-11-29',
};
