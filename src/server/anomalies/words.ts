// Anomalies in words: why each is told, the numbers that led to it, and what an honest explanation could be. Pure.
import type { FacetFilter } from '../../consent/facets.ts';
import { partOf, type Share } from './chance.ts';
import type { Anomaly, DatedAnomaly } from './detect.ts';
import type { HeartbeatMissing, RecordsMissing } from './missing-hours.ts';
import type { RateShift } from './rate-shifts.ts';
import { HOURS_A_DAY } from './series.ts';
import type { SyntheticBurst } from './synthetic-bursts.ts';
import { SMALL_GROUP } from './thresholds.ts';
import type { UnequalParity } from './unequal-parity.ts';
import type { VolumeShift } from './volume-shifts.ts';

/** One number with its name; null where it is of so few records that it is not told. */
interface ToldNumber {
  readonly name: string;
  readonly value: number | null;
  readonly unit: 'records' | 'percent' | 'hours' | 'weeks';
}

/** One anomaly as it is told. */
export interface ToldAnomaly {
  readonly kind: Anomaly['kind'];
  readonly unit: Anomaly['unit'];
  /** ISO 8601 in UTC with milliseconds; `to` is not of it any more. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly reason: string;
  readonly numbers: readonly ToldNumber[];
  readonly explanations: readonly string[];
  readonly changes: DatedAnomaly['changes'];
  /** The facets that its records have; the time is that above. */
  readonly filter: FacetFilter;
}

type Told = Omit<ToldAnomaly, 'kind' | 'unit' | 'from' | 'to' | 'changes'>;

const HOUR_MS = 3_600_000;

export function toldAnomaly({ anomaly, changes }: DatedAnomaly): ToldAnomaly {
  const { kind, unit, start, end } = anomaly;
  const [from, to] = [start, end].map((hour) => new Date(hour * HOUR_MS).toISOString());
  return { kind, unit, from: from ?? '', to: to ?? '', changes, ...told(anomaly) };
}

function told(anomaly: Anomaly): Told {
  switch (anomaly.kind) {
    case 'rate-shift':
      return rateShift(anomaly);
    case 'volume-shift':
      return volumeShift(anomaly);
    case 'heartbeat-missing':
      return heartbeatMissing(anomaly);
    case 'records-missing':
      return recordsMissing(anomaly);
    case 'synthetic-burst':
      return syntheticBurst(anomaly);
    case 'parity-unequal':
      return unequalParity(anomaly);
  }
}

function rateShift({ purpose, direction, share, before, unit, start, end }: RateShift): Told {
  const change = direction === 'more' ? 'rose' : 'fell';
  return {
    title: `Consent to ${purpose} ${change}`,
    reason:
      `${percentWords(share)} of the decisions of ${spanWords(unit, start, end)} granted ${purpose}; in the four weeks before it was ` +
      `${percentWords(before)}. Chance alone does not do that.`,
    numbers: [
      percent('granted then', share),
      records('decisions then', share.all),
      percent('granted in the four weeks before', before),
      records('decisions in the four weeks before', before.all),
    ],
    explanations: [
      'Another notice or another widget was shown: what was published then stands beside, and the notices can be compared.',
      'Other visitors came than before, as by a campaign, or by a link from a site with other readers.',
      'Something on the page made one of the answers easier or harder than the other; the parity of these records says what was measured.',
    ],
    filter: direction === 'more' ? { granted: purpose } : { refused: purpose },
  };
}

function volumeShift({ direction, records: count, usual, weeks, unit, start, end }: VolumeShift): Told {
  const isMore = direction === 'more';
  return {
    title: isMore ? 'Far more records than usual' : 'Far fewer records than usual',
    reason:
      `${beginning(amountWords(count))} came in ${spanWords(unit, start, end)}, where the same ${unit === 'hour' ? 'hours' : 'weekdays'} of the ` +
      `${weeks} weeks before had ${aboutWords(usual)}, and scattered far less than that.`,
    numbers: [
      records('then', count),
      records('usually', usual),
      { name: 'compared with', value: weeks, unit: 'weeks' },
    ],
    explanations: isMore
      ? [
          'More visitors came, as after a campaign or a report on the site.',
          'All visitors were asked again: a new revision, or a choice that has become too old, brings everybody’s decision at once.',
          'A script made decisions in number; gesture and time of these records tell more.',
        ]
      : [
          'Fewer visitors came, as on a holiday, or the site was down.',
          'The notice did not show or could not be answered: an error on the page, or a tag that was removed.',
          'Records did not reach the log, or were left out. Browsers send again what was not acknowledged, so that a mere outage is followed by more records than usual.',
        ],
    filter: {},
  };
}

function heartbeatMissing({ hours }: HeartbeatMissing): Told {
  return {
    title:
      hours === 1
        ? 'An hour without the log’s heartbeat'
        : `${grouped(hours)} hours without the log’s heartbeat`,
    reason:
      'The log publishes a heartbeat in every hour, which cannot be made up for later; here it has published none (docs/FORMAT.md, §11).',
    numbers: [{ name: 'without a heartbeat', value: hours, unit: 'hours' }],
    explanations: [
      'The server was down or being moved; browsers keep their records meanwhile and send them later.',
      'The clock of the server was set.',
      'What the log had in this time was left out, as when an older backup was brought back. A visitor’s receipt of that time would prove it.',
    ],
    filter: {},
  };
}

function recordsMissing({ hours, usual, weeks, unit, start, end }: RecordsMissing): Told {
  return {
    title: 'No records where there always were some',
    reason:
      `None came in ${spanWords(unit, start, end)}. In each of the ${weeks} weeks before the same time had some, ` +
      `${aboutWords(usual)}.`,
    numbers: [
      { name: 'without a record', value: hours, unit: 'hours' },
      records('usually in this time', usual),
      { name: 'compared with', value: weeks, unit: 'weeks' },
    ],
    explanations: [
      'The site or the log was down; where it was the log, a heartbeat is missing too, and records came in later.',
      'The notice did not show, or the site no longer loaded the widget.',
      'Records were left out. A visitor’s receipt of that time would prove it.',
    ],
    filter: {},
  };
}

function syntheticBurst({ share, before, unit, start, end }: SyntheticBurst): Told {
  return {
    title: 'Many decisions made by a script',
    reason:
      `Of the records of ${spanWords(unit, start, end)}, ${percentWords(share)} say that a script made the gesture; in the four weeks ` +
      `before it was ${percentWords(before)}.`,
    numbers: [
      records('made by a script then', share.some),
      records('of all then', share.all),
      percent('in the four weeks before', before),
    ],
    explanations: [
      'A test, a scanner or a crawler of the operator’s answered the notice.',
      'Many visitors have a tool that answers notices for them: then most of these refuse.',
      'A script on the page answers in the visitor’s place. Where these records grant, no visitor has consented.',
    ],
    filter: { gesture: 'synthetic' },
  };
}

function unequalParity({ notice, widget, records: count, all }: UnequalParity): Told {
  return {
    title: 'Refusing was harder than accepting',
    reason:
      `${beginning(amountWords(count))} of version ${widget ?? 'unknown'} of the widget and one notice say that refusing was smaller, less legible or ` +
      'more actions away than accepting (CNIL-1). There should be none.',
    numbers: [records('unequal', count), records('of all with this notice and widget', all)],
    explanations: [
      'The site’s own style sheet or theme has changed the buttons.',
      'The browser was zoomed, or has fonts that make one label wider than the other.',
      'The notice of this version is at fault: it can be drawn again from the history of notices.',
    ],
    filter: {
      parity: 'unequal',
      ...(notice !== undefined && { notice }),
      ...(widget !== undefined && { widget }),
    },
  };
}

/** Whether a group is so small that it is told in no number; there is nobody in an empty one. */
export const isSmall = (count: number) => count > 0 && count < SMALL_GROUP;

/** In whole records: medians of two may lie between. */
const records = (name: string, count: number): ToldNumber => ({
  name,
  value: isSmall(count) ? null : Math.round(count),
  unit: 'records',
});

/** In whole percent, so that it does not tell how many a few are. */
const percent = (name: string, share: Share): ToldNumber => ({
  name,
  value: isSmall(share.all) ? null : Math.round(partOf(share) * 100),
  unit: 'percent',
});

const percentWords = (share: Share) =>
  isSmall(share.all) ? 'a part that is too small to be told' : `${Math.round(partOf(share) * 100)} %`;

const grouped = (count: number) => Math.round(count).toLocaleString('en');

function amountWords(count: number): string {
  if (isSmall(count)) return `fewer than ${SMALL_GROUP} records`;
  if (count === 0) return 'no records';
  return `${grouped(count)} records`;
}

const aboutWords = (count: number) => (isSmall(count) ? '' : 'about ') + amountWords(count);

const beginning = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `this hour`, `these 3 days`; a time stands beside. */
function spanWords(unit: Anomaly['unit'], start: number, end: number): string {
  const hours = { hour: 1, day: HOURS_A_DAY, week: 7 * HOURS_A_DAY }[unit];
  const count = Math.round((end - start) / hours);
  return count === 1 ? `this ${unit}` : `these ${grouped(count)} ${unit}s`;
}
