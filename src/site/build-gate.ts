// Building a gate: from its published source, with the features that are wanted and nothing else.
import { minify } from 'terser';
import { daysAtPlace, USUAL_DAYS } from '../consent/ask-again.ts';
import { bakeConfiguration } from '../consent/baked-gate.ts';
import type { Configuration } from '../consent/configuration.ts';
import { withGppApis } from '../consent/gpp-apis.ts';
import { folderOf } from '../consent/locale.ts';
import { isOptOut, OPT_OUT_EXAMPLE } from '../consent/presumption.ts';
import { asGuarded, SIGNAL_NAMES, type SignalName, withSignalKeys } from '../consent/signals.ts';
import { languagesOf } from '../consent/tcf/languages.ts';
import { tcfAtPlace, tcfOf } from '../consent/tcf/tcf-of.ts';

/** The gate's source among the published files: bundled, but neither minified nor decided. */
export { GATE_SOURCE } from '../consent/widget-manifest.ts';

/** What a gate can be built with or without (src/gate/features.ts). */
export interface GateFeatures {
  readonly readsConfiguration: boolean;
  readonly guardsBrowser: boolean;
  readonly isGuardedByServer: boolean;
  readonly letsGoOnce: boolean;
  /** Folder of the one language that is spoken; empty where that follows the page and the browser. */
  readonly language: string;
  /** Folders of the languages that there are texts in, divided by `|`, closer ones first; empty for all. */
  readonly languages: string;
  /** Folder of the one for whoever wishes for none of them; empty for the usual one. */
  readonly othersLanguage: string;
  readonly asksAgain: boolean;
  /** For which a choice is remembered; 0 where the configuration in the gate has the number. */
  readonly askAgainDays: number;
  readonly mayPresume: boolean;
  readonly hasButton: boolean;
  /** The protocols that it tells; a gate that reads its configuration loads them. */
  readonly tells: readonly SignalName[];
  readonly hasGpp: boolean;
  readonly hasTcf: boolean;
}

/** What the published `temoin.js` is built with, which must serve every site. */
export const ALL_FEATURES: GateFeatures = {
  readsConfiguration: true,
  guardsBrowser: true,
  isGuardedByServer: true,
  letsGoOnce: true,
  language: '',
  languages: '',
  othersLanguage: '',
  asksAgain: true,
  askAgainDays: 0,
  // Loaded by a gate that reads that it needs it.
  mayPresume: false,
  hasButton: true,
  tells: [],
  hasGpp: false,
  // Its configuration is expanded where the gate is built, with the list of vendors.
  hasTcf: false,
};

/**
 * What a configuration that is baked in needs. It was checked before, so the gate checks nothing any more; and a guard
 * without hosts would guard nothing.
 */
function featuresFor(configuration: Configuration): GateFeatures {
  const { guard = 'browser', purposes, services = [], locale, askAgainBefore } = asGuarded(configuration);
  const folders = languagesOf(configuration).map(folderOf);
  return {
    readsConfiguration: false,
    guardsBrowser: guard === 'browser' && services.some(({ hosts = [] }) => hosts.length > 0),
    isGuardedByServer: guard === 'server',
    letsGoOnce: guard !== 'server',
    language: locale ? folderOf(locale) : folders.length === 1 ? `${folders[0]}` : '',
    // `pt-br` before `pt`, which begins alike.
    languages: folders.length > 1 ? folders.toSorted((a, b) => b.length - a.length).join('|') : '',
    othersLanguage: folders.length > 1 ? `${folders[0]}` : '',
    asksAgain: !!askAgainBefore || [...purposes, ...services].some(({ since }) => since),
    askAgainDays: daysAtPlace(configuration),
    mayPresume: isOptOut(configuration),
    hasButton: !!configuration.button,
    tells: SIGNAL_NAMES.filter((name) => configuration.signals?.[name]),
    hasGpp: !!configuration.signals?.gpp,
    hasTcf: !!tcfOf(configuration)?.cmpId,
  };
}

/** By source and features: one takes a fifth of a second, and of many sites most need the same. */
const built = new Map<string, Map<string, Promise<string>>>();

/**
 * Builds a gate.
 * @param source text of the published `gate.source.js`
 * @throws Error where the source is not one of this release
 */
export function buildGate(source: string, features: GateFeatures): Promise<string> {
  const ofSource = built.get(source) ?? new Map<string, Promise<string>>();
  const key = JSON.stringify(features);
  const gate = ofSource.get(key) ?? minifyGate(source, features);
  built.set(source, ofSource.set(key, gate));
  return gate;
}

async function minifyGate(source: string, features: GateFeatures): Promise<string> {
  const { code } = await minify(source, {
    ecma: 2020,
    toplevel: true,
    compress: {
      ecma: 2020,
      passes: 6,
      // Smaller, as brotli sees it, than functions taken apart.
      inline: 1,
      keep_fargs: false,
      lhs_constants: false,
      unsafe_regexp: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      // Nothing of ours reads a property for what the reading does.
      pure_getters: true,
      // Only texts are joined, of which nothing but texts are made.
      unsafe: true,
      global_defs: {
        __TEMOIN_READS_CONFIGURATION__: features.readsConfiguration,
        __TEMOIN_GUARDS_BROWSER__: features.guardsBrowser,
        __TEMOIN_GUARDED_BY_SERVER__: features.isGuardedByServer,
        __TEMOIN_LETS_GO_ONCE__: features.letsGoOnce,
        __TEMOIN_LANGUAGE__: features.language,
        __TEMOIN_LANGUAGES__: features.languages,
        __TEMOIN_OTHERS_LANGUAGE__: features.othersLanguage,
        __TEMOIN_ASKS_AGAIN__: features.asksAgain,
        __TEMOIN_ASK_AGAIN_DAYS__: features.askAgainDays,
        __TEMOIN_MAY_PRESUME__: features.mayPresume,
        __TEMOIN_HAS_BUTTON__: features.hasButton,
        __TEMOIN_HAS_SIGNALS__: features.tells.length > 0,
        __TEMOIN_HAS_GPP__: features.hasGpp,
        ...Object.fromEntries(
          SIGNAL_NAMES.map((name) => [`__TEMOIN_TELLS__.${name}`, features.tells.includes(name)]),
        ),
        __TEMOIN_HAS_TCF__: features.hasTcf,
      },
    },
    format: { ecma: 2020 },
  });
  if (!code || code.includes('__TEMOIN_')) throw new Error('the gate’s source is not of this release');
  return code;
}

/**
 * Builds the gates of one site whose visitors are of several places: one for each rule, in which the place is put anew
 * for each visitor.
 * @returns gives the gate for a place of ISO 3166
 */
export async function gatesByPlace(
  source: string,
  configuration: Configuration,
  configurationText: string,
): Promise<(jurisdiction: string) => string> {
  const at = (jurisdiction: string) => ({ ...configuration, jurisdiction });
  const [optIn, optOut] = await Promise.all(
    ['', OPT_OUT_EXAMPLE].map((place) => buildGate(source, { ...featuresFor(at(place)), askAgainDays: 0 })),
  );
  return (jurisdiction) => {
    const there = at(jurisdiction);
    return bakeConfiguration(
      (isOptOut(there) ? optOut : optIn) ?? '',
      textAtPlace(there, configurationText, { jurisdiction }),
    );
  };
}

/** The gate for one site: what its configuration needs, and the configuration in it. */
export async function gateFor(
  source: string,
  configuration: Configuration,
  configurationText: string,
): Promise<string> {
  const gate = await buildGate(source, featuresFor(configuration));
  return bakeConfiguration(gate, textAtPlace(configuration, configurationText));
}

/**
 * The configuration's text with the days of its place as a number, which is all that code on a page reads; without
 * them where they are the usual ones, to spare each page the bytes; and with what its signals come to there: expressions,
 * sections of GPP, whether the GDPR applies where it speaks IAB TCF.
 * @param changes what else is different there
 */
function textAtPlace(configuration: Configuration, text: string, changes: object = {}): string {
  // The reason for the cast: it is the text of a configuration.
  const here = tcfAtPlace(JSON.parse(text) as Configuration, configuration.jurisdiction);
  const { askAgainDays: _, ...written } = withSignalKeys(asGuarded(here));
  const days = daysAtPlace(configuration);
  const there = withGppApis({ ...written, ...changes });
  return JSON.stringify({ ...there, ...(days !== USUAL_DAYS && { askAgainDays: days }) });
}
