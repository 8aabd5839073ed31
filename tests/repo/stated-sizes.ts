// Sizes of files that the documents state in their sentences, each with what measures it.
import { minify } from 'terser';
import type { Signals } from '../../src/consent/signals.ts';
import { brotliBytes, type Published } from '../../tools/published.ts';
import { expanded } from '../unit/consent/tcf/fixture.ts';
import { DESIGN, HEAP_SO_FAR_BYTES, OTHER_SUMS, TCF_SPOKEN } from './byte-budgets.ts';

/** A sentence with sizes in it. */
export interface Statement {
  readonly document: string;
  /** Matches once, with a group for each number, where the document is taken as one line. */
  readonly words: RegExp;
  /** What each number tells, in bytes: as it is measured, or a limit of ours. */
  readonly bytes: (published: Published) => readonly number[] | Promise<readonly number[]>;
}

/** Protocols that came together, in the words of the changelog. */
const FIRST_TOLD = ['uet', 'clarity', 'meta', 'tiktok', 'pinterest', 'hubspot', 'matomo'];
const THEN_TOLD = ['piano', 'adobe', 'shopify', 'posthog', 'mixpanel', 'amplitude'];

const google: Signals = { google: {} };

/** The least and the most that one of these adds to a gate. */
async function spanOf({ gateForDemo }: Published, names: readonly string[]): Promise<number[]> {
  const without = await gateForDemo(google);
  const added = await Promise.all(
    names.map(async (name) => (await gateForDemo({ ...google, [name]: {} })) - without),
  );
  return [Math.min(...added), Math.max(...added)];
}

const lazyFile =
  (name: string) =>
  async ({ bytes, release }: Published) => [await bytes(`${release}/${name}.js`)];

export const STATEMENTS: readonly Statement[] = [
  {
    document: 'README.md',
    words: /Google's costs ([\d.]+) kB/,
    bytes: async ({ gateForDemo }) => [(await gateForDemo(google)) - (await gateForDemo())],
  },
  {
    document: 'README.md',
    words: /`temoin\/react`, ([\d.]+) kB minified/,
    bytes: async ({ text }) => [
      await brotliBytes((await minify(text('react.js'), { module: true })).code ?? ''),
    ],
  },
  {
    document: 'README.md',
    words:
      /holds the gate for the demo to ([\d,]+) B, .*? to ([\d,]+) B, in every language, .*? to ([\d,]+) B in French and ([\d,]+) B in any other/,
    bytes: () => [
      DESIGN.gateForDemo,
      DESIGN.firstBanner,
      DESIGN.withPreferences,
      OTHER_SUMS.withPreferencesInAnyLanguage,
    ],
  },
  {
    document: 'README.md',
    words: /: ([\d,]+) B for the gate with every feature/,
    bytes: () => [DESIGN.gateWithEveryFeature],
  },
  {
    document: 'README.md',
    words: /the guard in the browser takes ([\d.]+) kB and reading a configuration ([\d.]+) kB/,
    bytes: async ({ gateWith }) => {
      const whole = await gateWith({});
      return [
        whole - (await gateWith({ guardsBrowser: false })),
        whole - (await gateWith({ readsConfiguration: false })),
      ];
    },
  },
  {
    document: 'README.md',
    words: /at most ([\d,]+) kB of heap more, where ([\d,]+) kB are wanted/,
    bytes: () => [HEAP_SO_FAR_BYTES, DESIGN.heapBytes],
  },
  {
    document: 'ARCHITECTURE.md',
    words: /what the first has brought: ([\d.]+) kB that no banner waits for/,
    bytes: lazyFile('fr/preferences'),
  },
  {
    document: 'ARCHITECTURE.md',
    words: /every state's section, most of ([\d.]+) kB/,
    bytes: lazyFile('gpp'),
  },
  { document: 'ARCHITECTURE.md', words: /of the ([\d.]+) kB of `tcf\.js`/, bytes: lazyFile('tcf') },
  {
    document: 'docs/SIGNALS.md',
    words: /the eleven vendors of the tests' list and two languages that gate is ([\d.]+) kB/,
    bytes: async ({ gateOf }) => [await gateOf(expanded())],
  },
  {
    document: 'docs/SIGNALS.md',
    words: /The stub\*\* is in the site's own gate, in (\d+) bytes/,
    bytes: async ({ gateForDemo }) => [(await gateForDemo(TCF_SPOKEN)) - (await gateForDemo())],
  },
  { document: 'docs/SIGNALS.md', words: /`gpp\.js` \(([\d.]+) kB\)/, bytes: lazyFile('gpp') },
  { document: 'docs/SIGNALS.md', words: /`tcf\.js` \(([\d.]+) kB\)/, bytes: lazyFile('tcf') },
  {
    document: 'CHANGELOG.md',
    words: /before their own set-up: ([\d.]+) to ([\d.]+) kB each/,
    bytes: (published) => spanOf(published, FIRST_TOLD),
  },
  {
    document: 'CHANGELOG.md',
    words: /that waited for them through a refusal: ([\d.]+) to ([\d.]+) kB each/,
    bytes: (published) => spanOf(published, THEN_TOLD),
  },
  {
    document: 'CHANGELOG.md',
    words: /with the preferences open a page has loaded ([\d.]+) kB/,
    bytes: () => [DESIGN.withPreferences],
  },
];

/** Sizes that are not of our files: what a browser allows, and what others publish. */
export const OTHERS = [
  /a cookie of 4,096 bytes/,
  /It is 4\.9 of the/,
  /own way to a string would be 7\.9 kB/,
  /its API, 9\.8 kB/,
];
