// The rates of some days: how many granted each purpose, by spans and groups, with the band that such a number has.
import type { Configuration } from '../../consent/configuration.ts';
import { wilsonBand } from '../../consent/wilson.ts';
import type { ScopedStore } from '../audit/scoped-store.ts';
import type { KnownNotice, KnownNotices } from '../known-notices.ts';
import { dayText } from '../roll-up-query.ts';
import type { NumberedFacets } from '../store/known-facets.ts';
import type { DayRange } from '../store/log-store.ts';
import type { RateQuery } from './rate-query.ts';
import { hideSmall, type ToldGroup } from './small-groups.ts';
import { type Span, spansOf } from './spans.ts';
import { type Counted, tallyOf } from './tally.ts';

/** Sums by span and facets in one answer: far above what is met in earnest. */
const SUMS_MAX = 100_000;

const FACETS_AT_ONCE = 1_000;

/** Notices whose purposes are looked up, those with most records first; visitors choose hashes freely. */
const NOTICES_MAX = 500;

/** Purposes whose rates are told. */
const PURPOSES_MAX = 64;

/** How many of those that decided, who may be none. Both ends of the band lie between 0 and 1. */
export interface Rate {
  readonly hits: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** One span as the answer has it. */
export interface RateSpan {
  readonly from: string;
  readonly to: string;
  readonly isWhole: boolean;
  readonly groups: readonly RateGroup[];
}

/** What is told of a group in a span; null stands for what is hidden. */
export interface RateGroup {
  /** Position in the list of groups; null of those that may not, or need not, be told apart. */
  readonly group: number | null;
  readonly choices: number | null;
  /** One of each purpose, in their order. */
  readonly rates: readonly (Rate | null)[];
  /** Notices shown; null also where none are counted by what is split by. */
  readonly shown: number | null;
  /** Choices on the first layer, of the notices shown; null where that is no rate. */
  readonly answered: Rate | null;
}

/** All that was counted. */
export interface Rates {
  readonly purposes: readonly string[];
  readonly groups: readonly { readonly name: string; readonly notice?: KnownNotice }[];
  readonly spans: readonly RateSpan[];
  readonly unread: number;
}

/** What it reads. */
type Source = Pick<ScopedStore, 'readSpanRollUps' | 'sumShown' | 'readFacets'>;

/**
 * @param today days since 1970
 * @returns undefined where more was counted than one answer can take
 */
export async function ratesOf(
  store: Source,
  notices: KnownNotices,
  configuration: Configuration,
  { days, per, by }: RateQuery,
  today: number,
): Promise<Rates | undefined> {
  const spans = spansOf(per, days, today);
  const counted = await countedIn(store, spans);
  if (!counted) return undefined;
  const met = await noticesOf(notices, counted);
  const purposes = purposesOf(configuration, met);
  const tally = tallyOf(counted, purposes, by);
  const told = spans.map((_span, at) => hideSmall(tally.spans.get(at) ?? new Map()));
  // One that is told nowhere is not named either.
  const isTold = new Set(told.flatMap((groups) => groups.map(({ name }) => name)));
  const groups = tally.groups.filter((name) => isTold.has(name));
  const ofGroup = new Map(met.map((notice) => [notice.hash, notice]));
  return {
    purposes,
    groups: groups.map((name) => {
      const notice = by === 'notice' ? ofGroup.get(name) : undefined;
      return { name, ...(notice && { notice }) };
    }),
    spans: spans.map((span, at) => rateSpanOf(span, told[at] ?? [], groups, by !== 'surface')),
    unread: tally.unread,
  };
}

async function countedIn(store: Source, spans: readonly DayRange[]): Promise<Counted | undefined> {
  const rollUps = await store.readSpanRollUps(spans, SUMS_MAX + 1);
  const shown = await store.sumShown(spans, SUMS_MAX + 1);
  if (rollUps.length > SUMS_MAX || shown.length > SUMS_MAX) return undefined;
  const numbers = [...new Set(rollUps.map(({ facets }) => facets))];
  const facets: NumberedFacets[] = [];
  for (let at = 0; at < numbers.length; at += FACETS_AT_ONCE)
    facets.push(...(await store.readFacets(numbers.slice(at, at + FACETS_AT_ONCE))));
  return { rollUps, shown, facets };
}

/** What the log has published of the notices that were met. */
async function noticesOf(notices: KnownNotices, { rollUps, shown, facets }: Counted): Promise<KnownNotice[]> {
  const noticeOf = new Map(facets.map((each) => [each.number, each.facets.notice]));
  const sizes = new Map<string, number>();
  const add = (hash: string | undefined, size: number) => {
    if (hash !== undefined) sizes.set(hash, (sizes.get(hash) ?? 0) + size);
  };
  for (const { facets: number, received } of rollUps) add(noticeOf.get(number), received);
  for (const each of shown) add(each.notice, each.shown);
  const largest = [...sizes].sort(([, a], [, b]) => b - a).slice(0, NOTICES_MAX);
  const found = await Promise.all(largest.map(([hash]) => notices.find(hash)));
  return found.filter((notice) => notice !== undefined);
}

/** Those of today first, then those that notices of the time asked about. Records name services too. */
function purposesOf({ purposes }: Configuration, notices: readonly KnownNotice[]): string[] {
  const today = purposes.filter(({ required }) => !required).map(({ id }) => id);
  return [...new Set([...today, ...notices.flatMap((notice) => notice.purposes)])].slice(0, PURPOSES_MAX);
}

/** @param hasShown whether notices shown can be told by what is split by */
function rateSpanOf(
  { start, end, isWhole }: Span,
  told: readonly ToldGroup[],
  groups: readonly string[],
  hasShown: boolean,
): RateSpan {
  const position = new Map(groups.map((name, at) => [name, at]));
  return {
    from: dayText(start),
    to: dayText(end),
    isWhole,
    groups: told.map((each) => ({
      ...rateGroupOf(each, position),
      ...(!hasShown && { shown: null, answered: null }),
    })),
  };
}

function rateGroupOf(
  { name, choices, purposes, shown, answered }: ToldGroup,
  position: ReadonlyMap<string, number>,
): RateGroup {
  return {
    group: name === undefined ? null : (position.get(name) ?? null),
    choices: choices ?? null,
    rates: purposes.map((rate) => (rate && choices !== undefined ? rateOf(...rate) : null)),
    shown: shown ?? null,
    answered: shown !== undefined && answered !== undefined ? rateOf(answered, shown) : null,
  };
}

/** Of nobody it says nothing, and so does its band. Null where it is of fewer than there are, as where notices went uncounted. */
function rateOf(hits: number, of: number): Rate | null {
  if (hits > of) return null;
  const { low, high } = wilsonBand(hits, of);
  return { hits, of, low: rounded(low), high: rounded(high) };
}

const rounded = (share: number) => Math.round(share * 1e4) / 1e4;
