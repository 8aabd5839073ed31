// The first layer's texts in the language that this copy of the notice speaks.
import type { FirstLayerTexts } from '../consent/locale-texts.ts';

/** Replaced by tools/build.ts, once per file of src/locales. */
declare const __TEMOIN_FIRST_LAYER_TEXTS__: FirstLayerTexts;

/** As much of one language as the first layer needs. */
export const firstLayerTexts: FirstLayerTexts = __TEMOIN_FIRST_LAYER_TEXTS__;
