// The TC signals: what a choice says about each purpose, special feature and vendor of the IAB's list.
import type { Choice } from '../../consent/choice.ts';
import type { Configuration } from '../../consent/configuration.ts';
import { decisionsOn } from '../../consent/policy.ts';

/** By number of purpose, special feature or vendor. What is not asked about is not in it. */
export type Signals = Readonly<Record<number, boolean>>;

/** Each list of signals under the name that the IAB's own encoder has for it. */
export interface TcSignals {
  readonly purposeConsents: Signals;
  readonly purposeLegitimateInterests: Signals;
  readonly specialFeatureOptins: Signals;
  readonly vendorConsents: Signals;
  readonly vendorLegitimateInterests: Signals;
  readonly vendorsDisclosed: Signals;
}

/** The ids of an expanded configuration, by what they decide, each before a number (`tcf-v-755`). */
const LISTS = {
  'tcf-': 'purposeConsents',
  'tcf-li-': 'purposeLegitimateInterests',
  'tcf-sf-': 'specialFeatureOptins',
  'tcf-v-': 'vendorConsents',
  'tcf-lv-': 'vendorLegitimateInterests',
} as const;

const ID = /^(tcf-(?:\w+-)?)([1-9]\d*)$/;

/** TCF-3: purposes for which nobody may rely on a legitimate interest, whatever a configuration says. */
const CONSENT_ALONE = [1, 3, 4, 5, 6];

/**
 * What a choice says: nothing positive before there is one, and nothing that it does not grant (TCF-3). That holds for
 * legitimate interests too, which the notice shows as off until the visitor accepts.
 * @param isShown whether a layer is on the screen just now, so that all vendors are being disclosed
 */
export function tcSignalsOf(config: Configuration, choice: Choice | undefined, isShown: boolean): TcSignals {
  // What is only presumed was chosen by nobody.
  const chosen = choice?.sequence ? choice : undefined;
  const decisions = decisionsOn(config, chosen);
  const lists = Object.fromEntries(
    Object.values(LISTS).map((name) => [name, {} as Record<number, boolean>]),
  ) as Record<(typeof LISTS)[keyof typeof LISTS], Record<number, boolean>>;
  for (const id in decisions) {
    const [, kind = '', number] = ID.exec(id) ?? [];
    // The reason for the cast: an id of another kind has no list.
    const list = (LISTS as Readonly<Record<string, keyof typeof lists>>)[kind];
    if (!list) continue;
    const isBarred = list === 'purposeLegitimateInterests' && CONSENT_ALONE.includes(Number(number));
    if (!isBarred) lists[list][Number(number)] = !!decisions[id];
  }
  // TCF-2: exactly those that were shown to whoever chose; one that came later was not.
  const vendorsDisclosed: Record<number, boolean> = {};
  for (const { id, since = 0 } of config.services ?? []) {
    const [, kind = '', number] = ID.exec(id) ?? [];
    const wasShown = !!chosen && chosen.revision >= since && decisions[id] !== undefined;
    if (VENDORS.includes(kind)) vendorsDisclosed[Number(number)] ||= isShown || wasShown;
  }
  return { ...lists, vendorsDisclosed };
}

/** The kinds of ids that are vendors; of the last there is nothing to decide, as they have special purposes alone. */
const VENDORS = ['tcf-v-', 'tcf-lv-', 'tcf-d-'];
