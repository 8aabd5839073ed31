// Crazy Egg: draws heat maps and runs experiments.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const crazyEgg: CatalogueEntry = {
  id: 'crazy-egg',
  name: 'Crazy Egg',
  description: 'draws heat maps and runs experiments',
  provider: 'Crazy Egg, Inc.',
  purpose: 'analytics',
  policy: 'https://www.crazyegg.com/privacy',
  hosts: ['*.crazyegg.com'],
  storage: [
    { kind: 'cookie', name: '_ce.s', days: 365 },
    { kind: 'cookie', name: '_ce.clock_data', days: 1 },
    { kind: 'cookie', name: '_ce.clock_event', days: 1 },
    { kind: 'cookie', name: 'cebs', days: 0 },
    { kind: 'cookie', name: 'cebsp_*', days: 0 },
  ],
  lifetimes: 'observed',
  note: 'It also keeps is_returning, which a site may use itself.',
  sources: ['https://www.crazyegg.com/cookies', 'https://support.crazyegg.com/cookies/'],
  checked: '2026-11-29',
};
