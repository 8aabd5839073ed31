// The byte budgets, in brotli bytes as servers send them: a limit for each published entry. They may shrink; what raises one says why.
import type { SignalName, Signals } from '../../src/consent/signals.ts';

/** DESIGN §7, by name. */
export const DESIGN = {
  /** The gate as the demo's configuration needs it, with the configuration left out of it. */
  gateForDemo: 2_900,
  /** The gate with every feature. Not met so far; what it is held to meanwhile stands in budgets.test.ts. */
  gateWithEveryFeature: 4_200,
  /** The gate for the demo, its configuration, and the notice: with styles and one language. In every language. */
  firstBanner: 9_900,
  /** The same with the preferences opened, in the demo's language. */
  withPreferences: 12_900,
  /** What the banner adds to a page, the gate's own element included (tests/browser/footprint.test.ts). */
  elements: 20,
  /** What it adds to the page's heap, in bytes. Not met so far. */
  heapBytes: 100_000,
} as const;

/**
 * What the heap is held to meanwhile. The gate takes 59,000 of it, the notice with what decides 75,000, and what comes behind
 * that the rest, of which a third hashes the notice, where notices shown are counted.
 */
export const HEAP_SO_FAR_BYTES = 220_000;

/** The same sums where no budget of the design holds. */
export const OTHER_SUMS = {
  /** Letters that are not Latin take more bytes. */
  withPreferencesInAnyLanguage: 13_300,
  /** With the published gate, which reads its configuration. */
  firstBannerByPublishedGate: 12_100,
} as const;

/** Files in each language's folder: the limit in any of them, and in French, which is the demo's. */
export const IN_EACH_LANGUAGE: Readonly<Record<string, { readonly any: number; readonly fr: number }>> = {
  'button.js': { any: 3_060, fr: 3_030 },
  'decide.js': { any: 3_260, fr: 3_260 },
  'embeds.js': { any: 4_160, fr: 4_060 },
  'heard.js': { any: 640, fr: 620 },
  'notice.js': { any: 6_320, fr: 6_170 },
  'preferences.js': { any: 3_620, fr: 3_430 },
  'report.js': { any: 10_760, fr: 10_320 },
  'service-facts.js': { any: 1_520, fr: 1_440 },
  'your-choice.js': { any: 1_610, fr: 1_490 },
};

/** Files beside those folders. */
export const IN_NO_LANGUAGE: Readonly<Record<string, number>> = {
  // Every state's section, by the IAB's encoder; for pages that have it.
  'gpp.js': 11_300,
  'rare.js': 2_990,
  'tcf.js': 7_600,
};

/** What a site's developer imports: the module that package.json names, with our own modules that it imports. */
export const IMPORTED: Readonly<Record<string, number>> = {
  './dist/index.js': 20,
  // Comments included, since the site's own bundler takes them out.
  './dist/react.js': 1_000,
  './dist/services.js': 12_800,
  './dist/site.js': 20_500,
  './dist/vite.js': 17_300,
};

/** The auditor's page, by file; a `*` stands for the hash of its content. */
export const AUDITORS: Readonly<Record<string, number>> = {
  'audit.css': 5_900,
  'audit.js': 97_500,
  'check-*.js': 59_500,
  // The drawing library; for those who look at the rates.
  'draw.js': 75_500,
  'index.html': 260,
  'verify.html': 115_500,
  'view.html': 190,
  'view.js': 30_500,
};

/**
 * What a protocol adds to the gate for the demo. What tells vendors at all is counted once, with Google's, and the others
 * beside that. Matomo's keeps it from sending later; what finds a snippet's global is in Meta's and Pinterest's, once where
 * both are spoken. Adobe's is its base code, too; Mixpanel's and PostHog's heed what these keep on the device.
 */
export const SIGNALS: Readonly<Record<SignalName, number>> = {
  google: 400,
  adobe: 240,
  amplitude: 160,
  clarity: 120,
  hubspot: 135,
  matomo: 215,
  meta: 240,
  mixpanel: 265,
  piano: 165,
  pinterest: 170,
  posthog: 230,
  shopify: 170,
  tiktok: 145,
  uet: 140,
};

/** What the stubs of the IAB's APIs add to the gate for the demo. */
export const STUBS = { gpp: 460, tcf: 400 } as const;

/** The signals of a site that speaks IAB TCF. */
// The reason for the cast: an expanded configuration has more there, of which the gate needs nothing.
export const TCF_SPOKEN = {
  tcf: { cmpId: 880, cmpVersion: 1, publisherCC: 'FR', vendorListVersion: 177, tcfPolicyVersion: 5 },
} as Signals;
