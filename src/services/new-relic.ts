// New Relic Browser: measures speed and errors, and records visits.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const newRelic: CatalogueEntry = {
  id: 'new-relic',
  name: 'New Relic Browser',
  description: 'measures speed and errors, and records visits',
  provider: 'New Relic, Inc.',
  purpose: 'analytics',
  policy: 'https://newrelic.com/termsandconditions/privacy',
  hosts: ['js-agent.newrelic.com', '*.nr-data.net'],
  storage: [{ kind: 'local-storage', name: 'NRBA_SESSION', days: 1 }],
  lifetimes: 'observed',
  note: 'On its own host it keeps JSESSIONID until the session ends, a name that a site may use itself.',
  sources: [
    'https://docs.newrelic.com/docs/browser/browser-monitoring/page-load-timing-resources/cookies-collected-browser-monitoring/',
  ],
  checked: '2026-11-29',
};
