// PayPal: payments.
import { BROWSER_LIMIT_DAYS, type CatalogueEntry } from './catalogue-entry.ts';

export const paypal: CatalogueEntry = {
  id: 'paypal',
  name: 'PayPal',
  description: 'payments',
  provider: 'PayPal (Europe) S.à r.l. et Cie, S.C.A.',
  purpose: 'necessary',
  policy: 'https://www.paypal.com/us/legalhub/paypal/privacy-full',
  hosts: ['*.paypal.com', '*.paypalobjects.com'],
  storage: [
    { kind: 'cookie', name: 'ts_c', days: BROWSER_LIMIT_DAYS },
    { kind: 'cookie', name: 'x-pp-s', days: 0 },
  ],
  lifetimes: 'observed',
  note: 'Load it where a visitor pays, and not on every page. On its own host it keeps further cookies against fraud, with names that a site may use itself.',
  sources: ['https://www.paypal.com/us/legalhub/paypal/cookie-full'],
  checked: '2026-11-29',
};
