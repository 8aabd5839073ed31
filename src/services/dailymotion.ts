// Dailymotion: videos.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const dailymotion: CatalogueEntry = {
  id: 'dailymotion',
  name: 'Dailymotion',
  description: 'videos',
  provider: 'Dailymotion SA',
  purpose: 'social',
  policy: 'https://legal.dailymotion.com/en/privacy-policy/',
  hosts: ['*.dailymotion.com', '*.dmcdn.net'],
  storage: [
    { kind: 'cookie', name: 'v1st', days: 395 },
    { kind: 'cookie', name: 'dmvk', days: 0 },
  ],
  lifetimes: 'observed',
  tag: 'iframe',
  note: 'It loads advertisements of others, which keep what they want.',
  sources: ['https://legal.dailymotion.com/en/cookie-policy/'],
  checked: '2026-11-29',
};
