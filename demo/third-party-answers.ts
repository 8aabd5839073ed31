// What the second origin answers to measuring calls: the least that keeps the trackers' real code content.

/** An answer in JSON, or in plain text where the real service answers so. */
export interface TrackerAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * The answer to one measuring call: posthog-js, Plausible's tracker, or the two embeds.
 *
 * PostHog: `/array/<token>/config` is its remote configuration, `/flags/` its feature flags, `/e/` and
 * `/i/…` take events. Every optional product is answered as switched off. Plausible: `/api/event`
 * answers 202 with `ok`, as its ingestion does. The embeds: anything under their `mesure/`.
 *
 * @returns `undefined` when none of them is known to ask for `path`.
 */
export function answerTracker(path: string): TrackerAnswer | undefined {
  if (/^\/array\/[^/]+\/config$/.test(path)) return json(REMOTE_CONFIG);
  if (path === '/flags/') return json({ ...REMOTE_CONFIG, flags: {}, errorsWhileComputingFlags: false });
  if (path === '/e/' || path.startsWith('/i/')) return json({ status: 'Ok' });
  if (path === '/api/event') return { status: 202, contentType: 'text/plain; charset=utf-8', body: 'ok' };
  if (/^\/(lecteur|publication)\/mesure\/[a-z]+$/.test(path)) return json({});
  return undefined;
}

const REMOTE_CONFIG = {
  supportedCompression: ['gzip', 'gzip-js'],
  hasFeatureFlags: false,
  autocapture_opt_out: true,
  captureDeadClicks: false,
  capturePerformance: false,
  heatmaps: false,
  sessionRecording: false,
  siteApps: [],
  surveys: false,
};

function json(value: unknown): TrackerAnswer {
  return { status: 200, contentType: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}
