// What a record and the notice that it names say, for the form of ISO/IEC TS 27560; and how it is said that they say nothing. Pure.
import type { NoticeDocument } from './notice-document.ts';
import type { StoredRecord } from './record.ts';
import type { NotAvailable } from './record-27560-schema.ts';

/** The party that every other one is told from. */
export const CONTROLLER = 'controller';

/** What is known beside the record. */
export interface Known {
  readonly record: StoredRecord;
  readonly notice: NoticeDocument | undefined;
  /** Why nothing of a notice is known. */
  readonly why: string;
}

/** Says of a field why it has no value. */
export const unknown = (why: string): NotAvailable => ({ not_available: why });

/** The text, unless there is none. */
export const said = (text: string | undefined, why: string): string | NotAvailable => text || unknown(why);

/** A number of days in ISO 8601; a notice may state what is none. */
export const daysOf = (days: number): string | NotAvailable =>
  Number.isInteger(days) && days > 0 && days < 1e9
    ? `P${days}D`
    : unknown('what the notice states is no number of days');

/** Providers are numbered in the order of the notice: they have no ids of their own. */
export function partyId({ notice }: Known, provider: string): string {
  const names = [...new Set(notice?.services.map((service) => service.provider))];
  return `provider-${names.indexOf(provider) + 1}`;
}
