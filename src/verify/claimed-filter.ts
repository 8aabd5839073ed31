// The filter that a partial export claims to have been made by: whether its records are what it asks for.
import type { StoredRecord } from '../consent/record.ts';

/** As the header states it (docs/FORMAT.md §8); without members, everything. */
export interface ClaimedFilter {
  /** A record id or a subject, or the beginning of one. */
  readonly search?: string;
  readonly event?: string;
}

/** @returns `undefined` for anything that is not such a filter, unknown members included; never throws */
export function readClaimedFilter(value: unknown): ClaimedFilter | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const members = Object.entries(value);
  const isKnown = members.every(
    ([name, text]) => (name === 'search' || name === 'event') && typeof text === 'string',
  );
  return isKnown ? Object.fromEntries(members) : undefined;
}

/** Whether the record is one that the filter asks for. */
export function isAskedFor({ search, event }: ClaimedFilter, record: StoredRecord): boolean {
  if (event !== undefined && record.event !== event) return false;
  return search === undefined || record.id.startsWith(search) || record.subject.startsWith(search);
}
