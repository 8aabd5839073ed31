// Google Maps: maps.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const googleMaps: CatalogueEntry = {
  id: 'google-maps',
  name: 'Google Maps',
  description: 'maps',
  provider: 'Google Ireland Limited',
  purpose: 'social',
  policy: 'https://policies.google.com/privacy',
  hosts: ['maps.googleapis.com', 'maps.gstatic.com', 'maps.google.com', 'www.google.com'],
  storage: [{ kind: 'cookie', name: 'NID', days: 180 }],
  tag: 'iframe',
  sources: [
    'https://policies.google.com/technologies/cookies',
    'https://developers.google.com/maps/documentation/javascript/content-security-policy',
  ],
  checked: '2026-11-29',
};
