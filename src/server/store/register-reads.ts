// The auditor's questions: pages and counts of the lines that a filter means, at a cost that is bounded for each.
//
// A filter is tried on the facets that the log has met, hundreds or some ten thousand: what is left is a list of their numbers, and the
// index of facets gives the lines of each in order. Lines whose facets do not tell (`other`), and those of a search that
// very many begin with, are looked at one by one, and only so many for one question.
import { setImmediate } from 'node:timers/promises';
import { FACET_NAMES, hasFacets, mayHaveFacets } from '../../consent/facets.ts';
import { KnownFacets, type NumberedFacets, PLACE_FACETS } from './known-facets.ts';
import type { LogStore, RegisterCount, RegisterFilter, RegisterPage } from './log-store.ts';
import { type Decided, type Decisions, isUnclear, lookedUp, walked } from './register-pages.ts';
import type { LineChoice, RegisterRows } from './register-rows.ts';

/** Of a search that more lines begin with than this, lines are walked along instead. */
const FOUND_MAX = 8_192;

/** How far is counted what no roll-up tells. */
const COUNTED_MAX = 10_000;

/** Rows of facets that are parsed in one go. */
const LEARNT_AT_ONCE = 5_000;

const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** The reading part of the contract, over the rows of any database. */
export function registerReads(rows: RegisterRows): Pick<LogStore, 'readRegister' | 'countRegister'> {
  const known = new KnownFacets();

  async function decide(filter: RegisterFilter): Promise<Decisions> {
    if (!FACET_NAMES.some((name) => filter[name] !== undefined))
      return { ofLines: ALL, ofDays: ALL, registered: UNBOUNDED };
    const { registered, rows: newer } = await rows.readFacetsAfter(known.last);
    // Others are answered between two parts of a large table.
    for (let at = 0; at < newer.length; at += LEARNT_AT_ONCE) {
      if (at) await setImmediate();
      known.learn(newer.slice(at, at + LEARNT_AT_ONCE));
    }
    return { ofLines: decided(known.ofLines, filter), ofDays: decided(known.ofDays, filter), registered };
  }

  return {
    async readRegister(filter, page) {
      const { search } = filter;
      const { ofLines, registered } = await decide(filter);
      const bounds = boundsOf(filter, page, registered);
      const found = search === undefined ? undefined : await rows.findBeginning(search, FOUND_MAX);
      if (found && found.length <= FOUND_MAX) return lookedUp(rows, filter, bounds, found);
      return walked(rows, filter, bounds, ofLines);
    },

    async countRegister(filter) {
      const decisions = await decide(filter);
      const bounds = boundsOf(filter, { order: 'ascending', limit: COUNTED_MAX }, decisions.registered);
      return filter.search === undefined
        ? countOf(rows, filter, bounds, decisions)
        : countFound(rows, filter, bounds, await rows.findBeginning(filter.search, FOUND_MAX));
    },
  };
}

/** Of a filter that names no facet. */
const ALL: Decided = { meant: undefined, unclear: [] };

function decided(known: readonly NumberedFacets[], filter: RegisterFilter): Decided {
  const meant: number[] = [];
  const unclear: number[] = [];
  for (const { number, facets } of known) {
    if (isUnclear(facets, filter)) {
      if (mayHaveFacets(facets, filter)) unclear.push(number);
    } else if (hasFacets(facets, filter)) meant.push(number);
  }
  return { meant: meant.length === known.length ? undefined : meant, unclear };
}

/** Page and range together; neither shows a line that came after the facets were read. */
function boundsOf({ within }: RegisterFilter, page: RegisterPage, registered: number): LineChoice {
  return {
    ...page,
    after: Math.max(page.after ?? -1, (within?.start ?? 0) - 1),
    before: Math.min(page.before ?? UNBOUNDED, within?.end ?? UNBOUNDED, registered),
  };
}

async function countOf(
  rows: RegisterRows,
  filter: RegisterFilter,
  { after, before }: LineChoice,
  { ofLines, ofDays }: Decisions,
): Promise<RegisterCount> {
  const { within, days } = filter;
  // Days are counted without the place.
  const hasPlace = PLACE_FACETS.some((name) => filter[name] !== undefined);
  const isByDays = !within || (days !== undefined && !hasPlace);
  const { meant, unclear } = within && isByDays ? ofDays : ofLines;
  const count = (numbers: readonly number[] | undefined, most: number) =>
    isByDays ? rows.countRolledUp(numbers, days) : rows.countBetween(numbers, after, before, most);
  const lines = meant?.length === 0 ? 0 : await count(meant, COUNTED_MAX + 1);
  const isMore = (!isByDays && lines > COUNTED_MAX) || (unclear.length > 0 && (await count(unclear, 1)) > 0);
  return { lines: isByDays ? lines : Math.min(lines, COUNTED_MAX), isMore };
}

async function countFound(
  rows: RegisterRows,
  filter: RegisterFilter,
  bounds: LineChoice,
  found: readonly number[],
): Promise<RegisterCount> {
  const { lines, lookedTo } = await lookedUp(rows, filter, bounds, found.slice(0, FOUND_MAX));
  return { lines: lines.length, isMore: lookedTo !== undefined || found.length > FOUND_MAX };
}
