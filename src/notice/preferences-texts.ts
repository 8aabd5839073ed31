// The preferences' texts in the language that this copy of them speaks.
import type { PreferencesPart, PreferencesTexts } from '../consent/locale-texts.ts';
import { firstLayerTexts } from './first-layer-texts.ts';

/** Replaced by tools/build.ts, once per file of src/locales. */
declare const __TEMOIN_PREFERENCES_TEXTS__: PreferencesPart;

const { layers, descriptions } = __TEMOIN_PREFERENCES_TEXTS__;

/** As much of one language as the preferences need; what the first layer has said is loaded already. */
export const preferencesTexts: PreferencesTexts = {
  ...firstLayerTexts,
  layers: { ...firstLayerTexts.layers, ...layers },
  purposes: Object.fromEntries(
    Object.entries(descriptions).map(([id, description]) => [
      id,
      { title: id, ...firstLayerTexts.purposes[id], description },
    ]),
  ),
};
