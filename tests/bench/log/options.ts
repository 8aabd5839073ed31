// What `npm run bench:log` may be told.
import { parseArgs } from 'node:util';
import type { Pace } from './load-rounds.ts';

/** What can be measured by itself. */
export const PARTS = ['load', 'stored', 'growth', 'verification', 'memory', 'drain'] as const;
export type Part = (typeof PARTS)[number];

/** Without any, everything, as docs/PERFORMANCE.md has it. */
export interface BenchOptions {
  readonly parts: readonly Part[];
  readonly pace: Pace;
  /** Records of the largest log whose growth is measured. */
  readonly largest: number;
  /** Records that are verified, and taken while memory is looked at. */
  readonly records: number;
}

const USAGE = `npm run bench:log -- [options]: measures the log beside a bare server and beside c15t, and writes the results
into tests/bench/results/ and the tables of README.md and docs/PERFORMANCE.md. Needs wrk; PostgreSQL's programs where
PostgreSQL is to be measured.

  --only <parts>        of ${PARTS.join(',')}: these alone, separated by commas
  --tables              nothing is measured: the tables are written from the results that are there
  --seconds <number>    how long each server is under load in each round (4)
  --rounds <number>     how often each is measured, by turns (5)
  --warm-up <number>    seconds of load before the first round (3)
  --largest <number>    records of the largest log whose growth is measured, a power of ten (1000000)
  --records <number>    records that are verified, and taken while memory is looked at (1000000)`;

/**
 * @returns `undefined` where only help was asked for, which is then printed
 * @throws where an option is none, or no number
 */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      only: text(PARTS.join(',')),
      tables: { type: 'boolean', default: false },
      seconds: text('4'),
      rounds: text('5'),
      'warm-up': text('3'),
      largest: text('1000000'),
      records: text('1000000'),
    },
  });
  if (values.help) {
    console.log(USAGE);
    return undefined;
  }
  return {
    parts: values.tables ? [] : values.only.split(',').map(readPart),
    pace: {
      seconds: readCount(values.seconds),
      rounds: readCount(values.rounds),
      warmUpSeconds: readCount(values['warm-up']),
    },
    largest: readCount(values.largest),
    records: readCount(values.records),
  };
}

function readPart(text: string): Part {
  const part = PARTS.find((each) => each === text);
  if (!part) throw new RangeError(`${text} is none of ${PARTS.join(', ')}`);
  return part;
}

function readCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new RangeError(`${text} is not a whole number above zero`);
  return Number(text);
}
