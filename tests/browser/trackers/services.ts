// The trackers as services of a configuration: what each keeps on the device, found by looking, and how it tells a page view.

type Kind = 'cookie' | 'local-storage' | 'session-storage' | 'indexed-db';

/** One tracker of the test. */
export interface Tracker {
  /** Its service id, the first label of its host, and the name of its file in `application/`. */
  readonly id: string;
  /** Its package on npm. */
  readonly package: string;
  /** What is declared, and swept at withdrawal. */
  readonly storage: readonly (readonly [kind: Kind, name: string, days: number])[];
  /** Stands in the body that tells a page view, beside the page's address. */
  readonly pageView: string;
  /** Whether it keeps a page view to itself until the visitor leaves the page, or for seconds. */
  readonly sendsOnLeave: boolean;
}

/** Six trackers of the public registry. Vercel and Plausible keep nothing on the device. */
export const trackers: readonly Tracker[] = [
  {
    id: 'posthog',
    package: 'posthog-js',
    storage: [
      ['cookie', 'ph_*_posthog', 365],
      ['local-storage', 'ph_*_posthog', 365],
      ['session-storage', 'ph_*', 0],
    ],
    pageView: '"event":"$pageview"',
    sendsOnLeave: false,
  },
  {
    id: 'mixpanel',
    package: 'mixpanel-browser',
    storage: [
      ['cookie', 'mp_*_mixpanel', 365],
      ['local-storage', '__mp*', 365],
      ['session-storage', 'mp_*', 0],
      ['indexed-db', 'mixpanelBrowserDb', 365],
      ['indexed-db', 'mixpanelFlagsDb', 365],
    ],
    pageView: '"event":"$mp_web_page_view"',
    sendsOnLeave: true,
  },
  {
    id: 'segment',
    package: '@segment/analytics-next',
    storage: [
      ['cookie', 'ajs_anonymous_id', 365],
      ['cookie', 'ajs_user_id', 365],
      ['local-storage', 'ajs_*', 365],
    ],
    pageView: '"type":"page"',
    sendsOnLeave: false,
  },
  { id: 'vercel', package: '@vercel/analytics', storage: [], pageView: '"o":', sendsOnLeave: false },
  {
    id: 'plausible',
    package: '@plausible-analytics/tracker',
    storage: [],
    pageView: '"n":"pageview"',
    sendsOnLeave: false,
  },
  {
    id: 'datadog',
    package: '@datadog/browser-rum',
    storage: [
      ['cookie', '_dd_s*', 365],
      ['session-storage', '_dd_*', 0],
    ],
    pageView: '"type":"view"',
    sendsOnLeave: true,
  },
];

/** A configuration that declares some of the trackers. */
export function configurationOf(declared: readonly Tracker[], guard: 'none' | 'browser'): object {
  return {
    site: 'lettre-cyber.example',
    revision: 1,
    policy: '/confidentialite',
    controller: { name: 'La Lettre Cyber', contact: 'dpo@lettre-cyber.example' },
    purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }],
    services: declared.map((tracker) => ({
      id: tracker.id,
      purpose: 'analytics',
      name: tracker.package,
      provider: tracker.package,
      hosts: [`${tracker.id}.localhost`],
      storage: tracker.storage.map(([kind, name, days]) => ({ kind, name, days })),
    })),
    guard,
    log: '/temoin/records',
  };
}
