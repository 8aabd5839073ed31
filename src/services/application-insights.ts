// Azure Application Insights: measures speed, errors and visits.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const applicationInsights: CatalogueEntry = {
  id: 'application-insights',
  name: 'Azure Application Insights',
  description: 'measures speed, errors and visits',
  provider: 'Microsoft Ireland Operations Limited',
  purpose: 'analytics',
  policy: 'https://privacy.microsoft.com/privacystatement',
  hosts: ['js.monitor.azure.com', '*.applicationinsights.azure.com', 'dc.services.visualstudio.com'],
  storage: [
    { kind: 'cookie', name: 'ai_user', days: 365 },
    { kind: 'cookie', name: 'ai_session', days: 1 },
    { kind: 'session-storage', name: 'AI_buffer*', days: 0 },
    { kind: 'session-storage', name: 'AI_sentBuffer*', days: 0 },
  ],
  lifetimes: 'observed',
  sources: [
    'https://github.com/microsoft/ApplicationInsights-JS',
    'https://learn.microsoft.com/en-us/azure/azure-monitor/app/javascript-sdk',
  ],
  checked: '2026-11-29',
};
