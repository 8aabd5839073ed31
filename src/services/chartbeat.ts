// Chartbeat: measures what is read, for newsrooms.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const chartbeat: CatalogueEntry = {
  id: 'chartbeat',
  name: 'Chartbeat',
  description: 'measures what is read, for newsrooms',
  provider: 'Chartbeat, Inc.',
  purpose: 'analytics',
  policy: 'https://chartbeat.com/privacy/',
  hosts: ['*.chartbeat.com', '*.chartbeat.net'],
  storage: [
    { kind: 'cookie', name: '_cb', days: 395 },
    { kind: 'cookie', name: '_chartbeat2', days: 395 },
    { kind: 'cookie', name: '_cb_ls', days: 395 },
    { kind: 'cookie', name: '_cb_svref', days: 1 },
    { kind: 'cookie', name: '_chartbeat4', days: 1 },
    { kind: 'cookie', name: '_chartbeat5', days: 1 },
  ],
  lifetimes: 'observed',
  note: 'Its video and headline tests keep _v__chartbeat3 and _t_tests.',
  sources: ['https://help.chartbeat.com/hc/en-us/articles/360044659014-Chartbeat-Cookies'],
  checked: '2026-11-29',
};
