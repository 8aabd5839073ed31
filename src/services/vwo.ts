// VWO: runs experiments and records visits.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const vwo: CatalogueEntry = {
  id: 'vwo',
  name: 'VWO',
  description: 'runs experiments and records visits',
  provider: 'Wingify Software Private Limited',
  purpose: 'analytics',
  policy: 'https://vwo.com/privacy-policy/',
  hosts: ['*.visualwebsiteoptimizer.com'],
  storage: [
    { kind: 'cookie', name: '_vwo_uuid', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: '_vwo_uuid_v2', days: 366 },
    { kind: 'cookie', name: '_vis_opt_exp_*', days: 100 },
    { kind: 'cookie', name: '_vis_opt_s', days: 100 },
    { kind: 'cookie', name: '_vwo_ds', days: 90 },
    { kind: 'cookie', name: '_vwo_sn', days: 1 },
    { kind: 'cookie', name: '_vis_opt_test_cookie', days: 0 },
  ],
  sources: [
    'https://help.vwo.com/hc/en-us/articles/360033990873',
    'https://github.com/jkwakman/Open-Cookie-Database',
  ],
  checked: '2026-11-29',
};
