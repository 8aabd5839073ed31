// Optimizely Web Experimentation: runs experiments and personalises pages.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const optimizely: CatalogueEntry = {
  id: 'optimizely',
  name: 'Optimizely Web Experimentation',
  description: 'runs experiments and personalises pages',
  provider: 'Optimizely Inc.',
  purpose: 'analytics',
  policy: 'https://www.optimizely.com/legal/privacy-notice/',
  hosts: ['*.optimizely.com'],
  storage: [
    { kind: 'cookie', name: 'optimizelyEndUserId', days: 180 },
    { kind: 'cookie', name: 'optimizelyDomainTestCookie', days: 180 },
    { kind: 'cookie', name: 'optimizelyRedirectData', days: 1 },
    { kind: 'cookie', name: 'optimizelyOptOut', days: BROWSER_LIMIT_DAYS },
    { kind: 'local-storage', name: 'optimizely*', days: UNTIL_DELETED_DAYS },
  ],
  lifetimes: 'observed',
  sources: [
    'https://github.com/jkwakman/Open-Cookie-Database',
    'https://www.optimizely.com/legal/privacy-notice/',
  ],
  checked: '2026-11-29',
};
