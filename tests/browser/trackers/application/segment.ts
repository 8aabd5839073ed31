// Segment in the site's own code, with its addresses of a custom proxy.
import { AnalyticsBrowser } from '@segment/analytics-next';
import { vendorAddress } from './vendor-address.ts';

/** Counts the page view and names the visitor, so that everything it can keep is kept. */
export function start(): void {
  const address = vendorAddress('segment');
  const analytics = AnalyticsBrowser.load(
    { writeKey: 'temoin-key', cdnURL: address },
    { integrations: { 'Segment.io': { apiHost: `${new URL(address).host}/v1`, protocol: 'http' } } },
  );
  void analytics.page();
  void analytics.identify('lectrice-7');
}
