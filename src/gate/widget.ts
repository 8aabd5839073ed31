// The widget's own identity: which release this gate belongs to, filled in by the build.

/** Replaced by tools/build.ts with texts, once the lazily loaded files and so their hash are known. */
declare const __TEMOIN_RELEASE__: string;
declare const __TEMOIN_LOCALES__: string;
declare const __TEMOIN_DEFAULT_LOCALE__: string;

/** Folder of the lazily loaded files, beside the gate: the first 16 hex digits of their integrity. */
export const releaseFolder = __TEMOIN_RELEASE__;

/** The shipped languages, as `chooseLocale` takes them. */
export const locales = __TEMOIN_LOCALES__;

/** The one that is spoken where none is wished for that is shipped, so that there always is a notice to refuse on. */
export const defaultLocale = __TEMOIN_DEFAULT_LOCALE__;
