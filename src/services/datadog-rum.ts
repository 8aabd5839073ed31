// Datadog RUM: measures speed and errors, and records visits.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const datadogRum: CatalogueEntry = {
  id: 'datadog-rum',
  name: 'Datadog RUM',
  description: 'measures speed and errors, and records visits',
  provider: 'Datadog, Inc.',
  purpose: 'analytics',
  policy: 'https://www.datadoghq.com/legal/privacy/',
  hosts: [
    'www.datadoghq-browser-agent.com',
    'browser-intake-datadoghq.com',
    'browser-intake-datadoghq.eu',
    'browser-intake-us3-datadoghq.com',
    'browser-intake-us5-datadoghq.com',
    'browser-intake-ap1-datadoghq.com',
  ],
  storage: [
    { kind: 'cookie', name: '_dd_s', days: 365 },
    { kind: 'cookie', name: '_dd_s_v2', days: 365 },
  ],
  sources: [
    'https://github.com/DataDog/browser-sdk',
    'https://docs.datadoghq.com/data_security/real_user_monitoring/',
  ],
  checked: '2026-11-29',
};
