// Mixpanel in the site's own code, with its address of a proxy.
import mixpanel from 'mixpanel-browser';
import { vendorAddress } from './vendor-address.ts';

/** Counts page views and what is done on the page. */
export function start(): void {
  mixpanel.init('temoin-token', {
    api_host: vendorAddress('mixpanel'),
    autocapture: true,
    track_pageview: true,
  });
}
