// What the vendors' servers answer: their published scripts out of the npm packages, and short answers of their APIs.
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { packageAsScript } from './bundles.ts';

const packages = join(import.meta.dirname, '../../../node_modules');

/** A vendor's answer; without a body there is nothing at that address. */
export interface VendorAnswer {
  readonly type: string;
  readonly body: string | undefined;
}

/** Folders of the packages whose files a vendor serves as they are, by the start of their path. */
const folders: readonly [vendor: string, path: RegExp, folder: string][] = [
  ['posthog', /^\/static\/(?:\d[\d.]*\/)?/, 'posthog-js/dist'],
  ['mixpanel', /^\/lib\//, 'mixpanel-browser/dist'],
  ['segment', /^\/analytics-next\/bundles\//, '@segment/analytics-next/dist/umd'],
  ['datadog', /^\/(?=datadog-rum|chunks\/)/, '@datadog/browser-rum/bundle'],
];

const json = (value: unknown): VendorAnswer => ({ type: 'application/json', body: JSON.stringify(value) });

const script = (body: string | undefined): VendorAnswer => ({ type: 'text/javascript', body });

/** What a vendor's server answers at a path. */
export async function vendorAnswer(vendor: string, path: string): Promise<VendorAnswer> {
  for (const [owner, start, folder] of folders) {
    if (vendor === owner && start.test(path)) return script(await file(folder, path.replace(start, '')));
  }
  if (/\/analytics\.js\/v1\/.*\.js$/.test(path))
    return script(await file('@segment/analytics-next/dist/umd', 'standalone.js'));
  if (/^\/v1\/projects\/.*\/settings$/.test(path))
    return json({ integrations: { 'Segment.io': { apiKey: 'temoin-key', unbundledIntegrations: [] } } });
  if (path === '/_vercel/insights/script.js')
    return script(await file(import.meta.dirname, 'vercel-script.js'));
  if (path === '/plausible.js')
    return script(await packageAsScript('@plausible-analytics/tracker', 'plausibleTracker'));
  if (/^\/array\/.*\/config\.js$/.test(path)) return script('');
  if (vendor === 'posthog') return json({ status: 1, featureFlags: {}, supportedCompression: ['gzip-js'] });
  return json(vendor === 'mixpanel' ? 1 : { success: true });
}

async function file(folder: string, name: string): Promise<string | undefined> {
  try {
    const from = folder.startsWith('/') ? folder : join(packages, folder);
    return await readFile(join(from, normalize(`/${name}`)), 'utf8');
  } catch {
    // What the caller sees instead: not found.
    return undefined;
  }
}
