// All texts of the language that this copy of the preferences speaks.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Replaced by tools/build.ts, once per file of src/locales. */
declare const __TEMOIN_TEXTS__: LocaleTexts;

/** All texts of one language. */
export const texts: LocaleTexts = __TEMOIN_TEXTS__;
