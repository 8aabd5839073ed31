// Vercel Web Analytics in the site's own code, with its addresses on another host.
import { inject } from '@vercel/analytics';
import { vendorAddress } from './vendor-address.ts';

/** Inserts Vercel's script, which counts page views. */
export function start(): void {
  const address = vendorAddress('vercel');
  inject({
    mode: 'production',
    scriptSrc: `${address}/_vercel/insights/script.js`,
    endpoint: `${address}/_vercel/insights`,
  });
}
