// OpenStreetMap: maps.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const openstreetmap: CatalogueEntry = {
  id: 'openstreetmap',
  name: 'OpenStreetMap',
  description: 'maps',
  provider: 'OpenStreetMap Foundation',
  purpose: 'social',
  policy: 'https://osmfoundation.org/wiki/Privacy_Policy',
  hosts: ['www.openstreetmap.org', 'tile.openstreetmap.org', '*.tile.openstreetmap.org'],
  storage: [{ kind: 'cookie', name: '_osm_totp_token', days: 1 }],
  lifetimes: 'observed',
  tag: 'iframe',
  note: 'Tiles alone keep nothing on the device.',
  sources: [
    'https://osmfoundation.org/wiki/Privacy_Policy',
    'https://operations.osmfoundation.org/policies/tiles/',
  ],
  checked: '2026-11-29',
};
