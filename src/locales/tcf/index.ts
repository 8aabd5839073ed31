// The words about the IAB's framework, by language: for whoever expands a configuration, and never for a visitor's page.
import type { TcfWords } from '../../consent/tcf/words.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** By the tag of the widget's locale. */
export const tcfWords: Readonly<Record<string, TcfWords>> = { en, fr };
