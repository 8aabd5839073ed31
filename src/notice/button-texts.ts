// The floating button's texts in the language that this copy of it speaks.
import type { ButtonTexts } from '../consent/locale-texts.ts';

/** Replaced by tools/build.ts, once per file of src/locales. */
declare const __TEMOIN_BUTTON_TEXTS__: ButtonTexts;

/** As much of one language as the button needs. */
export const buttonTexts: ButtonTexts = __TEMOIN_BUTTON_TEXTS__;
