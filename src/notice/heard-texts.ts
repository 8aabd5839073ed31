// What whoever is heard is told, in the language that this copy of it speaks.
import type { HeardTexts } from '../consent/locale-texts.ts';

/** Replaced by tools/build.ts, once per file of src/locales. */
declare const __TEMOIN_HEARD_TEXTS__: HeardTexts;

/** As much of one language as that needs. */
export const heardTexts: HeardTexts = __TEMOIN_HEARD_TEXTS__;
