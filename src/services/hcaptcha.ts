// hCaptcha: tells people from programs in forms.
import type { CatalogueEntry } from './catalogue-entry.ts';

export const hcaptcha: CatalogueEntry = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  description: 'tells people from programs in forms',
  provider: 'Intuition Machines, Inc.',
  purpose: 'necessary',
  policy: 'https://www.hcaptcha.com/privacy',
  hosts: ['hcaptcha.com', '*.hcaptcha.com'],
  storage: [],
  note: 'Load it with the form that needs it, and not on every page. On its own host it may keep cookies against abuse.',
  sources: ['https://docs.hcaptcha.com/'],
  checked: '2026-11-29',
};
