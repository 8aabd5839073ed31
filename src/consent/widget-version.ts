// The widget's version: which release of it draws a notice and makes a record.
import type { WidgetVersion } from './notice.ts';

/** Replaced by tools/build.ts in the files that browsers load when they need them. */
declare const __TEMOIN_VERSION__: string;
declare const __TEMOIN_INTEGRITY__: string;

/** Version and integrity, as the notices and records that this file makes carry them. */
export const widget: WidgetVersion = { version: __TEMOIN_VERSION__, integrity: __TEMOIN_INTEGRITY__ };
