// The auditor's questions: pages and counts of the lines that a filter means, at a cost that is bounded for each.
//
// A filter is tried on the facets that the log has met, a few hundred: what is left is a list of their numbers, and the
// index of facets gives the lines of each in order. Lines whose facets do not tell (`other`), and those of a search that
// very many begin with, are looked at one by one, and only so many for one question.
import { FACET_NAMES, type FacetFilter, facetsOf, hasFacets } from '../../consent/facets.ts';
import { recordObjectOf } from './followed-slice.ts';
import { KnownFacets, type LineFacets } from './known-facets.ts';
import type {
  LogStore,
  RegisterCount,
  RegisterFilter,
  RegisterLine,
  RegisterPage,
  RegisterPart,
} from './log-store.ts';
import type { LineChoice, RegisterRows } from './register-rows.ts';

/** Lines looked at for one question. */
const LOOKS_MAX = 8_192;

/** Lines looked at in one step, the first of which is as long as the page. */
const LOOKS_AT_ONCE = 1_024;

/** Lines that begin with a search are sorted out one by one up to this number. */
const FEW = 4_096;

/** How far is counted what no roll-up tells. */
const COUNTED_MAX = 10_000;

const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** What of a filter the facets decide. */
interface Decided {
  /** Numbers of facets whose every line is meant; undefined where that is so of all. */
  readonly meant: readonly number[] | undefined;
  /** Numbers of facets of which each line must be looked at. */
  readonly unclear: readonly number[];
  /** Only lines below this index are known to have facets of these numbers. */
  readonly registered: number;
}

/** The reading part of the contract, over the rows of any database. */
export function registerReads(rows: RegisterRows): Pick<LogStore, 'readRegister' | 'countRegister'> {
  const known = new KnownFacets();

  async function decide(filter: RegisterFilter): Promise<Decided> {
    if (!FACET_NAMES.some((name) => filter[name] !== undefined))
      return { meant: undefined, unclear: [], registered: UNBOUNDED };
    const { registered, rows: newer } = await rows.readFacetsAfter(known.last);
    known.learn(newer);
    const meant: number[] = [];
    const unclear: number[] = [];
    for (const { number, facets } of known.all) {
      if (isUnclear(facets)) {
        if (mayHave(facets, filter)) unclear.push(number);
      } else if (hasFacets(facets, filter)) meant.push(number);
    }
    return { meant: meant.length === known.all.length ? undefined : meant, unclear, registered };
  }

  return {
    async readRegister(filter, page) {
      const { search } = filter;
      const decided = await decide(filter);
      const bounds = boundsOf(filter, page, decided.registered);
      const found = search === undefined ? undefined : await rows.findBeginning(search, FEW);
      if (found && found.length <= FEW) return lookedUp(rows, filter, bounds, found);
      return walked(rows, filter, bounds, decided);
    },

    async countRegister(filter) {
      const decided = await decide(filter);
      const bounds = boundsOf(filter, { order: 'ascending', limit: COUNTED_MAX }, decided.registered);
      return filter.search === undefined
        ? countOf(rows, filter, bounds, decided)
        : countFound(rows, filter, bounds, await rows.findBeginning(filter.search, FEW));
    },
  };
}

/** Page and range together; neither shows a line that came after the facets were read. */
function boundsOf({ within }: RegisterFilter, page: RegisterPage, registered: number): LineChoice {
  return {
    ...page,
    after: Math.max(page.after ?? -1, (within?.start ?? 0) - 1),
    before: Math.min(page.before ?? UNBOUNDED, within?.end ?? UNBOUNDED, registered),
  };
}

/** The page out of few lines that are known by their indexes. */
async function lookedUp(
  rows: RegisterRows,
  filter: RegisterFilter,
  bounds: LineChoice,
  found: readonly number[],
): Promise<RegisterPart> {
  const indexes = sorted(found, bounds);
  const lines: RegisterLine[] = [];
  for (let at = 0; at < indexes.length && lines.length < bounds.limit; at += LOOKS_AT_ONCE) {
    const next = indexes.slice(at, at + LOOKS_AT_ONCE);
    const read = await rows.readLines({ ...bounds, indexes: next, limit: next.length });
    lines.push(...read.filter((line) => isMeant(line, filter)));
  }
  return { lines: lines.slice(0, bounds.limit) };
}

/** The page by going along the lines that can be meant. */
async function walked(
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

async function countOf(
  rows: RegisterRows,
  { within, days }: RegisterFilter,
  { after, before }: LineChoice,
  { meant, unclear }: Decided,
): Promise<RegisterCount> {
  const isByDays = !within || days !== undefined;
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
  const few = found.length <= FEW;
  const { lines } = await lookedUp(rows, filter, bounds, few ? found : found.slice(0, FEW));
  return { lines: lines.length, isMore: !few };
}

function sorted(indexes: readonly number[], { order, after, before }: LineChoice): number[] {
  const inside = [...new Set(indexes)].filter((index) => index > after && index < before);
  return inside.sort((a, b) => (order === 'ascending' ? a - b : b - a));
}

const isUnclear = ({ other }: LineFacets) => other === true;

/** What is not known of them may be anything. */
const mayHave = ({ event }: LineFacets, filter: FacetFilter) =>
  filter.event === undefined || event === undefined || event === filter.event;

function isMeant(line: RegisterLine, filter: RegisterFilter): boolean {
  const { search } = filter;
  if (search !== undefined && !line.id.startsWith(search) && !line.subject.startsWith(search)) return false;
  if (!isUnclear(line.facets)) return hasFacets(line.facets, filter);
  const record = recordObjectOf(new TextDecoder().decode(line.bytes));
  return record ? hasFacets(facetsOf(record), filter) : mayHave(line.facets, filter);
}
