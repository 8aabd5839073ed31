// The texts of the visitor's own choice in the language that this copy of them speaks.
import type { YourChoiceTexts } from '../consent/locale-texts.ts';

/** Replaced by tools/build.ts, once per file of src/locales. */
declare const __TEMOIN_YOUR_CHOICE_TEXTS__: YourChoiceTexts;

/** As much of one language as is needed to say what was chosen. */
export const yourChoiceTexts: YourChoiceTexts = __TEMOIN_YOUR_CHOICE_TEXTS__;
