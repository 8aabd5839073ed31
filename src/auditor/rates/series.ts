// What was told of rates as series: of each group its points in time, for a picture and for a table. Pure.

import { SURFACES } from '../../consent/facets.ts';
import { languageName, noticeWasShown, SURFACE_WORDS } from '../../consent/record-words.ts';
import { shortened } from '../words.ts';
import type { Rate, RateSpan, RatesAnswer } from './rates-answer.ts';

/** One span of a series. */
export interface Point {
  readonly span: RateSpan;
  /** Null where it may not be told, or is none; undefined where nobody decided. */
  readonly rate: Rate | null | undefined;
}

/** The same of counts. */
export interface CountPoint {
  readonly span: RateSpan;
  readonly choices: number | null | undefined;
  readonly shown: number | null | undefined;
}

/** The rates of one group. */
export interface Series {
  /** In words; empty where nothing is split. */
  readonly group: string;
  readonly points: readonly Point[];
}

/** The counts of one group. */
export interface CountSeries {
  readonly group: string;
  readonly points: readonly CountPoint[];
}

/** Those that are told together. */
const TOGETHER = 'Others, together';

type Told = RateSpan['groups'][number];

/** One series for each group that was ever told, the largest first; what is told together comes last. */
function ofGroups<T>(answer: RatesAnswer, take: (told: Told | undefined) => T) {
  const seriesOf = (group: string, isIn: (told: Told) => boolean) => ({
    group,
    points: answer.spans.map((span) => ({ span, value: take(span.groups.find(isIn)) })),
  });
  // Without a split there is but one group, whether it is told by its name or, where it is small, without.
  if (answer.by === null) return [seriesOf('', () => true)];
  const positions = [...answer.groups.keys(), null].filter((group) =>
    answer.spans.some((span) => span.groups.some((told) => told.group === group)),
  );
  return positions.map((group) =>
    seriesOf(group === null ? TOGETHER : groupWords(answer, group), (told) => told.group === group),
  );
}

/** The rate of one purpose. @param purpose position among the purposes */
export const rateSeries = (answer: RatesAnswer, purpose: number): Series[] =>
  seriesOf(answer, ({ rates }) => rates[purpose] ?? null);

/** Choices on the first layer, of the notices shown. */
export const answerSeries = (answer: RatesAnswer): Series[] => seriesOf(answer, ({ answered }) => answered);

const seriesOf = (answer: RatesAnswer, take: (told: Told) => Rate | null): Series[] =>
  ofGroups(answer, (told) => {
    const rate = told && take(told);
    // Of nobody there is nothing to tell, and nothing to hide.
    return rate?.of === 0 ? undefined : rate;
  }).map(({ group, points }) => ({
    group,
    points: points.map(({ span, value }) => ({ span, rate: value })),
  }));

/** How many choices, and notices shown. */
export const countSeries = (answer: RatesAnswer): CountSeries[] =>
  ofGroups(answer, (told) => told).map(({ group, points }) => ({
    group,
    points: points.map(({ span, value }) => ({ span, choices: value?.choices, shown: value?.shown })),
  }));

function groupWords({ by, groups }: RatesAnswer, position: number): string {
  const { name = '', notice } = groups[position] ?? {};
  if (by === 'locale') return `${languageName(name)} (${name})`;
  if (by === 'viewport') return name === 'phone' ? 'Phone' : 'Desktop';
  if (by === 'surface') return SURFACE_WORDS[SURFACES.find((known) => known === name) ?? 'api'];
  if (by !== 'notice') return '';
  if (!noticeWasShown(name)) return 'No notice was shown';
  const hash = shortened(name, 8, 4);
  if (!notice) return `Unpublished ${hash}`;
  return `Revision ${notice.revision}, ${languageName(notice.locale)}, widget ${notice.widget} (${hash})`;
}

/** From the first span of which anything is told, since a log has not always been there. */
export function withoutEmptyStart(answer: RatesAnswer): RatesAnswer {
  const first = answer.spans.findIndex(({ groups }) => groups.length > 0);
  const spans = answer.spans.slice(Math.max(first, 0));
  const [start] = spans;
  const changes = answer.changes.filter(({ time }) => !start || time.slice(0, 10) >= start.from);
  return { ...answer, spans, changes };
}

/** A change that is marked in pictures, and what it was. */
export interface Mark {
  /** What it is called there. */
  readonly sign: string;
  readonly time: string;
  readonly words: readonly string[];
}

/** What is published within so long of each other was one change. */
const TOGETHER_MS = 600_000;

/** The changes as marks, numbered by time. */
export function marksOf({ changes }: RatesAnswer): Mark[] {
  const marks: { time: string; words: string[] }[] = [];
  for (const change of changes) {
    const last = marks.at(-1);
    const words = changeWords(change);
    if (last && Date.parse(change.time) - Date.parse(last.time) < TOGETHER_MS) last.words.push(words);
    else marks.push({ time: change.time, words: [words] });
  }
  return marks.map((mark, at) => ({ ...mark, sign: `${at + 1}` }));
}

function changeWords({ kind, publications, revision, widget }: RatesAnswer['changes'][number]): string {
  if (kind === 'widget') return `widget ${widget ?? 'of an unreadable version'}`;
  const notices = publications === 1 ? '1 notice' : `${publications} notices`;
  return revision === undefined ? notices : `${notices} of revision ${revision}, drawn by widget ${widget}`;
}

/** `62%`; a tenth where that tells more. */
export const percent = (part: number): string => {
  const tenths = Math.round(part * 1_000) / 10;
  return `${tenths < 10 || tenths > 90 ? tenths : Math.round(tenths)}%`;
};

/** `23 Nov 2026`, `week from 23 Nov 2026` or `November 2026`. */
export function spanWords({ from }: Pick<RateSpan, 'from'>, per: RatesAnswer['per']): string {
  const date = new Date(`${from}T00:00:00Z`);
  const inWords = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(date);
  if (per === 'month') return inWords({ month: 'long', year: 'numeric' });
  const day = inWords({ day: 'numeric', month: 'short', year: 'numeric' });
  return per === 'week' ? `week from ${day}` : day;
}

/** What a picture shows, in a sentence: first and last, lowest and highest. */
export function seriesWords({ points }: Series, per: RatesAnswer['per']): string {
  const told = points.flatMap(({ span, rate }) => (rate ? [{ span, share: rate.hits / rate.of, rate }] : []));
  const last = told.at(-1);
  if (!last) return 'Nothing can be told.';
  const shares = told.map(({ share }) => share);
  const range =
    told.length > 1 ? `From ${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}; last ` : '';
  const band = `${percent(last.rate.low)} to ${percent(last.rate.high)}`;
  return `${range}${percent(last.share)} (95% band ${band}), ${spanWords(last.span, per)}.`;
}
