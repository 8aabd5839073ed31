// Records as a large site has them over half a year: many notices, languages and countries, few of most, and visitors
// who come back. Pure: the same seed gives the same records.

import { createHash } from 'node:crypto';
import type { ConsentRecord, Parity } from '../../../src/consent/record.ts';
import { randomFrom } from '../../random-from.ts';
import { recordFor } from '../../unit/server/site.ts';

/** How often each of these is met, in parts of their sum. */
type Shares<Value> = readonly (readonly [value: Value, share: number])[];

const DAY_MS = 86_400_000;
const SPAN_DAYS = 180;
/** Visitors sleep: what a sine may add to or take from the middle rate without time ever going back. */
const DAILY_SWING = 0.7;

const NOTICE_VERSIONS = 12;
const WIDGET_VERSIONS = 6;
/** Some of a site's records are by those who have decided before. */
const RETURNING = 0.15;

const LOCALES: Shares<string> = [
  ['fr', 70],
  ['en', 12],
  ['de', 8],
  ['es', 5],
  ['nl', 3],
  ['pt-BR', 2],
];
/** The last comes ten times in ten million. */
const JURISDICTIONS: Shares<string> = [
  ['FR', 64],
  ['BE', 9],
  ['CH', 7],
  ['CA', 5],
  ['DE', 4],
  ['ES', 3],
  ['NL', 2],
  ['US-CA', 2],
  ['GB', 1.5],
  ['BR', 1],
  ['IT', 0.8],
  ['MA', 0.4],
  ['SN', 0.2],
  ['JP', 0.1],
  ['IS', 0.0001],
];
const GPC: Shares<boolean | null> = [
  [null, 70],
  [false, 23],
  [true, 7],
];
const PURPOSES = ['analytics', 'social', 'advertising', 'personalisation', 'matomo'];

const EQUAL: Parity = {
  refuse: { widthPx: 160, heightPx: 44, contrastHundredths: 1_210 },
  accept: { widthPx: 160, heightPx: 44, contrastHundredths: 1_210 },
  actionsToRefuse: 1,
  actionsToAccept: 1,
};

/** What a visitor does at the notice. */
type Act = Pick<ConsentRecord, 'event' | 'surface' | 'gesture'>;
const ACTS: Shares<Act> = [
  [{ event: 'grant-all', surface: 'first-layer', gesture: 'trusted' }, 52],
  [{ event: 'refuse-all', surface: 'first-layer', gesture: 'trusted' }, 33],
  [{ event: 'custom', surface: 'preferences', gesture: 'trusted' }, 7],
  [{ event: 'withdraw', surface: 'preferences', gesture: 'trusted' }, 3],
  [{ event: 'once', surface: 'placeholder', gesture: 'trusted' }, 2],
  [{ event: 'grant-all', surface: 'first-layer', gesture: 'synthetic' }, 1],
  [{ event: 'refuse-all', surface: 'api', gesture: 'none' }, 1],
  [{ event: 'custom', surface: 'placeholder', gesture: 'trusted' }, 1],
];

/** Makes the records of a log that will have `total` of them by `endMs`, and says when each was received. */
export class RealisticRecords {
  readonly #total: number;
  readonly #beginMs: number;
  readonly #random: () => number;

  constructor(total: number, endMs: number, seed = 1) {
    this.#total = total;
    this.#beginMs = endMs - SPAN_DAYS * DAY_MS;
    this.#random = randomFrom(seed);
  }

  /** When the record of that number comes in, in milliseconds; never decreasing with it. */
  timeMs(number: number): number {
    const days = (number / this.#total) * SPAN_DAYS;
    const swing = (DAILY_SWING * Math.sin(2 * Math.PI * days)) / (2 * Math.PI);
    return Math.floor(this.#beginMs + (days + swing) * DAY_MS);
  }

  /** To be asked by increasing number. */
  record(number: number): ConsentRecord {
    const random = this.#random;
    const unique = number.toString(16).padStart(12, '0');
    const timeMs = this.timeMs(number);
    const stage = number / this.#total;
    const locale = pick(LOCALES, random());
    const act = pick(ACTS, random());
    const isReturning = act.event === 'withdraw' || random() < RETURNING;
    const subject = isReturning ? Math.floor(number * random()) : number;
    const granted = grantedBy(act, random);
    const version = Math.floor(stage * NOTICE_VERSIONS);
    const release = Math.floor(stage * WIDGET_VERSIONS);
    return recordFor(0, {
      ...act,
      id: uuid(timeMs, unique),
      subject: `s${subject.toString(36)}`.padEnd(22, '_'),
      sequence: isReturning ? 2 : 1,
      granted,
      refused: act.event === 'once' ? [] : PURPOSES.filter((purpose) => !granted.includes(purpose)),
      notice: act.surface === 'api' ? '0'.repeat(64) : sha256(`notice ${version} ${locale}`),
      locale,
      revision: 1 + Math.floor(version / 4),
      layout: 'bar-bottom',
      gpc: pick(GPC, random()),
      jurisdiction: pick(JURISDICTIONS, random()),
      viewport: random() < 0.62 ? 'phone' : 'desktop',
      clientTime: new Date(timeMs).toISOString(),
      ...(act.surface === 'first-layer' && {
        parity: random() < 0.0005 ? { ...EQUAL, actionsToRefuse: 2 } : EQUAL,
      }),
      widget: { version: `1.${release}.0`, integrity: sha256(`widget ${release}`) },
    });
  }
}

function grantedBy({ event }: Act, random: () => number): readonly string[] {
  if (event === 'grant-all') return PURPOSES;
  if (event === 'refuse-all') return [];
  if (event === 'once') return ['social'];
  return PURPOSES.filter(() => random() < 0.4);
}

function pick<Value>(shares: Shares<Value>, random: number): Value {
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  let rest = random * sum;
  for (const [value, share] of shares) {
    rest -= share;
    if (rest < 0) return value;
  }
  const [first] = shares;
  if (!first) throw new RangeError('there is nothing to choose from');
  return first[0];
}

/** A UUIDv7 (RFC 9562 §5.7) whose last 12 digits are given. */
function uuid(timeMs: number, last: string): string {
  const time = timeMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${last}`;
}

const hashes = new Map<string, string>();

function sha256(text: string): string {
  const known = hashes.get(text) ?? createHash('sha256').update(text).digest('hex');
  hashes.set(text, known);
  return known;
}
