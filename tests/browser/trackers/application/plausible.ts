// Plausible in the site's own code, with its address of a proxy.
import { init } from '@plausible-analytics/tracker';
import { vendorAddress } from './vendor-address.ts';

/** Counts page views and the attention given to them. */
export function start(): void {
  init({ domain: 'lettre-cyber.example', endpoint: `${vendorAddress('plausible')}/api/event` });
}
