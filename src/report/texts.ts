// The texts of the language that this copy of the report belongs to, from which it makes the notice that was shown.
import type { LocaleTexts } from '../consent/locale-texts.ts';

/** Replaced by tools/build.ts, once per file of src/locales. */
declare const __TEMOIN_TEXTS__: LocaleTexts;

/** All texts of one language: made when they are asked for, since most visits never need them. */
export const texts = (): LocaleTexts => __TEMOIN_TEXTS__;
