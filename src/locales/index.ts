// All languages, for the operator's side; the visitor's browser loads one.
import type { LocaleTexts } from '../consent/locale-texts.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Every shipped language by its tag, in the order in which they are fallen back to. */
export const locales: Readonly<Record<string, LocaleTexts>> = { en, fr };
