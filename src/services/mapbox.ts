// Mapbox: maps.
import { type CatalogueEntry, UNTIL_DELETED_DAYS } from './catalogue-entry.ts';

export const mapbox: CatalogueEntry = {
  id: 'mapbox',
  name: 'Mapbox',
  description: 'maps',
  provider: 'Mapbox, Inc.',
  purpose: 'social',
  policy: 'https://www.mapbox.com/legal/privacy',
  hosts: ['*.mapbox.com'],
  storage: [{ kind: 'local-storage', name: 'mapbox.eventData*', days: UNTIL_DELETED_DAYS }],
  sources: ['https://github.com/mapbox/mapbox-gl-js'],
  checked: '2026-11-29',
};
