// Pages of the lines that a filter means: along those whose facets it can mean, or out of those that a search has found.
import { FACET_NAMES, type FacetFilter, facetsOf, hasFacets, mayHaveFacets } from '../../consent/facets.ts';
import type { LineFacets } from './known-facets.ts';
import type { RegisterFilter, RegisterLine, RegisterPage, RegisterPart } from './log-store.ts';
import type { LineChoice, RegisterRows } from './register-rows.ts';
import { recordObjectOf } from './searched-record.ts';

/** Lines looked at for one question. */
const LOOKS_MAX = 4_096;

/** Lines looked at in one step, the first of which is as long as the page. */
const LOOKS_AT_ONCE = 1_024;

/** What of a filter some facets decide. */
export interface Decided {
  /** Numbers of facets whose every line is meant; undefined where that is so of all. */
  readonly meant: readonly number[] | undefined;
  /** Numbers of facets of which each line must be looked at. */
  readonly unclear: readonly number[];
}

/** The same of those of lines, and of those that days are counted by. */
export interface Decisions {
  readonly ofLines: Decided;
  readonly ofDays: Decided;
  /** Only lines below this index are known to have facets of these numbers. */
  readonly registered: number;
}

/** The page out of lines that are known by their indexes. */
export async function lookedUp(
  rows: RegisterRows,
  filter: RegisterFilter,
  bounds: LineChoice,
  found: readonly number[],
): Promise<RegisterPart> {
  const indexes = sorted(found, bounds);
  const lines: RegisterLine[] = [];
  for (let at = 0; at < indexes.length && lines.length < bounds.limit; ) {
    if (at >= LOOKS_MAX) return { lines, lookedTo: indexes[at - 1] ?? 0 };
    const next = indexes.slice(at, at + (at ? LOOKS_AT_ONCE : Math.min(bounds.limit, LOOKS_AT_ONCE)));
    const read = await rows.readLines({ ...bounds, indexes: next, limit: next.length });
    lines.push(...read.filter((line) => isMeant(line, filter)));
    at += next.length;
  }
  return { lines: lines.slice(0, bounds.limit) };
}

/** The page by going along the lines that can be meant. */
export async function walked(
  rows: RegisterRows,
  filter: RegisterFilter,
  bounds: LineChoice,
  { meant, unclear }: Decided,
): Promise<RegisterPart> {
  const numbers = meant && [...meant, ...unclear];
  if (numbers?.length === 0) return { lines: [] };
  const looks = unclear.length > 0 || filter.search !== undefined;
  const lines: RegisterLine[] = [];
  let choice: LineChoice = { ...bounds, ...(numbers && { numbers }) };
  for (let looked = 0; ; ) {
    const read = await rows.readLines(choice);
    for (const line of read) {
      if (!looks || isMeant(line, filter)) lines.push(line);
      if (lines.length === bounds.limit) return { lines };
    }
    const last = read.at(-1);
    if (!last || read.length < choice.limit) return { lines };
    looked += read.length;
    if (looked >= LOOKS_MAX) return { lines, lookedTo: last.index };
    choice = { ...choice, ...behind(last.index, choice), limit: LOOKS_AT_ONCE };
  }
}

const behind = (index: number, { order }: RegisterPage) =>
  order === 'ascending' ? { after: index } : { before: index };

function sorted(indexes: readonly number[], { order, after, before }: LineChoice): number[] {
  const inside = [...new Set(indexes)].filter((index) => index > after && index < before);
  return inside.sort((a, b) => (order === 'ascending' ? a - b : b - a));
}

/** Whether a filter asks for what the facets of a line do not tell of its record. */
export const isUnclear = (facets: LineFacets, filter: FacetFilter) =>
  facets.other === true &&
  FACET_NAMES.some((name) => filter[name] !== undefined && facets[name] === undefined);

function isMeant(line: RegisterLine, filter: RegisterFilter): boolean {
  const { search } = filter;
  if (search !== undefined && !line.id.startsWith(search) && !line.subject.startsWith(search)) return false;
  if (!isUnclear(line.facets, filter)) return hasFacets(line.facets, filter);
  const record = recordObjectOf(new TextDecoder().decode(line.bytes));
  return record ? hasFacets(facetsOf(record), filter) : mayHaveFacets(line.facets, filter);
}
