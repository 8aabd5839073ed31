// Disqus: comments.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const disqus: CatalogueEntry = {
  id: 'disqus',
  name: 'Disqus',
  description: 'comments',
  provider: 'Disqus, Inc.',
  purpose: 'social',
  policy: 'https://help.disqus.com/en/articles/1717103-disqus-privacy-policy',
  hosts: ['*.disqus.com', 'disqus.com', '*.disquscdn.com'],
  storage: [
    { kind: 'cookie', name: 'disqus_unique', days: 365 },
    { kind: 'cookie', name: '__jid', days: 1 },
  ],
  lifetimes: 'observed',
  note: 'It loads advertisements of others, which keep what they want.',
  sources: ['https://help.disqus.com/en/articles/1717155-use-of-cookies'],
  checked: '2026-11-29',
};
