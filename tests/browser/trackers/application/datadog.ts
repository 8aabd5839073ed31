// Datadog Real User Monitoring in the site's own code, with its address of a proxy.
import { datadogRum } from '@datadog/browser-rum';
import { vendorAddress } from './vendor-address.ts';

/** Measures every visit; what it measures leaves with the page, or after half a minute. */
export function start(): void {
  datadogRum.init({
    applicationId: '00000000-0000-4000-8000-000000000000',
    clientToken: 'temoin-token',
    site: 'datadoghq.eu',
    proxy: `${vendorAddress('datadog')}/intake`,
    sessionSampleRate: 100,
    sessionReplaySampleRate: 0,
    trackUserInteractions: true,
  });
}
