// PostHog in the site's own code, with its address of a reverse proxy.
import posthog from 'posthog-js';
import { vendorAddress } from './vendor-address.ts';

/** Counts page views and keeps a visitor's id, as by default. */
export function start(): void {
  posthog.init('phc_temoin', {
    api_host: vendorAddress('posthog'),
    ui_host: 'https://eu.posthog.com',
    opt_out_useragent_filter: true,
  });
}
