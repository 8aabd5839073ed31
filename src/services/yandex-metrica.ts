// Yandex Metrica: counts and records visits.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const yandexMetrica: CatalogueEntry = {
  id: 'yandex-metrica',
  name: 'Yandex Metrica',
  description: 'counts and records visits',
  provider: 'YANDEX LLC',
  purpose: 'analytics',
  policy: 'https://yandex.com/legal/confidential/',
  hosts: ['mc.yandex.ru', 'mc.yandex.com', 'mc.webvisor.org'],
  storage: [
    { kind: 'cookie', name: '_ym_uid', days: 365 },
    { kind: 'cookie', name: '_ym_d', days: 365 },
    { kind: 'cookie', name: 'yandexuid', days: 365 },
    { kind: 'cookie', name: 'ymex', days: 365 },
    { kind: 'cookie', name: '_ym_isad', days: 2 },
    { kind: 'cookie', name: '_ym_visorc*', days: 1 },
    { kind: 'cookie', name: '_ym_metrika_enabled', days: 1 },
    { kind: 'cookie', name: '_ym_hostIndex', days: 1 },
    { kind: 'cookie', name: '_ym_debug', days: 0 },
  ],
  lifetimes: 'observed',
  note: 'On its own host it keeps further identifiers that are not listed here.',
  sources: [
    'https://yandex.com/support/metrica/en/general/cookie-usage',
    'https://twinby.com/legal/cookie-policy',
  ],
  checked: '2026-11-29',
};
