// The widget's own identity: which release this gate belongs to, filled in by the build.
import type { WidgetVersion } from '../consent/notice.ts';

/** Replaced by tools/build.ts with texts, once the lazily loaded files and so their hash are known. */
declare const __TEMOIN_VERSION__: string;
declare const __TEMOIN_INTEGRITY__: string;
declare const __TEMOIN_LOCALES__: string;

/** Version and integrity, as notices and records carry them. */
export const widget: WidgetVersion = { version: __TEMOIN_VERSION__, integrity: __TEMOIN_INTEGRITY__ };

/** Folder of the lazily loaded files, beside the gate: the first 16 hex digits of the integrity. */
export const releaseFolder = widget.integrity.slice(0, 16);

/** The shipped languages, in the order in which they are fallen back to. */
export const availableLocales = __TEMOIN_LOCALES__.split(' ');
