// The filter that a partial export claims to have been made by: whether its records are what it asks for.
import { FACET_NAMES, type FacetFilter, facetsOf, hasFacets } from '../consent/facets.ts';
import type { StoredRecord } from '../consent/record.ts';

/** As the header states it (docs/FORMAT.md §8); without members, everything. */
export interface ClaimedFilter extends FacetFilter {
  /** A record id or a subject, or the beginning of one. */
  readonly search?: string;
}

const NAMES: readonly string[] = ['search', ...FACET_NAMES];

/** @returns `undefined` for anything that is not such a filter, unknown members included; never throws */
export function readClaimedFilter(value: unknown): ClaimedFilter | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const members = Object.entries(value);
  const isKnown = members.every(([name, text]) => NAMES.includes(name) && typeof text === 'string');
  return isKnown ? Object.fromEntries(members) : undefined;
}

/** Whether the record is one that the filter asks for. */
export function isAskedFor({ search, ...facets }: ClaimedFilter, record: StoredRecord): boolean {
  if (!hasFacets(facetsOf({ ...record }), facets)) return false;
  return search === undefined || record.id.startsWith(search) || record.subject.startsWith(search);
}
