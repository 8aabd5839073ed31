// The vendors' tags as a site owner pastes them, held by `data-consent`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collector } from './collector.ts';

const packages = join(import.meta.dirname, '../../../node_modules');

/** The tags of one vendor; its proxy is where the collector is. */
export type HeldTags = (collector: Collector) => string;

const external = (vendor: string, src: string, attributes = '') =>
  `<script type="text/plain" data-consent="${vendor}" src="${src}" ${attributes}></script>`;

const inline = (vendor: string, code: string) =>
  `<script type="text/plain" data-consent="${vendor}">${code}</script>`;

/** By vendor. */
export const heldTags: Readonly<Record<string, HeldTags>> = {
  posthog: (collector) =>
    external('posthog', `${collector.address('posthog')}/static/array.full.js`) +
    inline(
      'posthog',
      `posthog.init('phc_temoin', { api_host: '${collector.address('posthog')}', ui_host: 'https://eu.posthog.com', opt_out_useragent_filter: true })`,
    ),
  // Mixpanel's own snippet, out of its package: it inserts the script that it names by itself.
  mixpanel: (collector) =>
    inline(
      'mixpanel',
      `const MIXPANEL_CUSTOM_LIB_URL = '${collector.address('mixpanel')}/lib/mixpanel.min.js';
${readFileSync(join(packages, 'mixpanel-browser/dist/mixpanel-jslib-snippet.min.js'), 'utf8')}
mixpanel.init('temoin-token', { api_host: '${collector.address('mixpanel')}', autocapture: true, track_pageview: true })`,
    ),
  segment: (collector) => {
    const address = collector.address('segment');
    return (
      inline(
        'segment',
        `window.analytics = Object.assign([['page'], ['identify', 'lectrice-7']], {
  _cdn: '${address}',
  _writeKey: 'temoin-key',
  _loadOptions: { integrations: { 'Segment.io': { apiHost: '${new URL(address).host}/v1', protocol: 'http' } } },
})`,
      ) + external('segment', `${address}/analytics.js/v1/temoin-key/analytics.min.js`, 'async')
    );
  },
  vercel: (collector) =>
    inline('vercel', 'window.va = window.va || function () { (window.vaq ||= []).push(arguments) }') +
    external(
      'vercel',
      `${collector.address('vercel')}/_vercel/insights/script.js`,
      `defer data-endpoint="${collector.address('vercel')}/_vercel/insights"`,
    ),
  plausible: (collector) =>
    external('plausible', `${collector.address('plausible')}/plausible.js`) +
    inline(
      'plausible',
      `plausibleTracker.init({ domain: 'lettre-cyber.example', endpoint: '${collector.address('plausible')}/api/event' })`,
    ),
  datadog: (collector) =>
    external('datadog', `${collector.address('datadog')}/datadog-rum.js`) +
    inline(
      'datadog',
      `DD_RUM.init({
  applicationId: '00000000-0000-4000-8000-000000000000', clientToken: 'temoin-token', site: 'datadoghq.eu',
  proxy: '${collector.address('datadog')}/intake', sessionSampleRate: 100, sessionReplaySampleRate: 0,
  trackUserInteractions: true })`,
    ),
};
