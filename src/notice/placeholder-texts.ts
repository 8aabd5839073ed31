// The placeholders' texts in the language that this copy of them speaks.
import type { PlaceholderTexts } from '../consent/locale-texts.ts';

/** Replaced by tools/build.ts, once per file of src/locales. */
declare const __TEMOIN_PLACEHOLDER_TEXTS__: PlaceholderTexts;

/** As much of one language as placeholders need. */
export const placeholderTexts: PlaceholderTexts = __TEMOIN_PLACEHOLDER_TEXTS__;
