// The message that a notice was shown: what a widget tells the log, where the site counts them, and nothing of who saw it.
import type { ConsentRecord } from './record.ts';

/** No id, no time and nothing of the device but whether it is narrow: two visitors of one notice say the same. */
export type Shown = Pick<ConsentRecord, 'site' | 'notice' | 'locale' | 'viewport'>;

/**
 * Where it is posted: beside the records.
 * @param log address of the records, absolute
 */
export const shownAddress = (log: string): string => new URL('shown', log).href;
