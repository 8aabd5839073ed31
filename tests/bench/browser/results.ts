// The results of a run: what `npm run bench` writes, and the tables are made from.
import type { Recorded } from '../environment.ts';
import type { ContenderKind } from './contender.ts';
import type { RoundValue } from './rounds.ts';

/** The visits that are measured. */
export const SCENARIOS = [
  'cost',
  'cost-4x',
  'first',
  'first-4x',
  'first-slow',
  'accept-100',
  'accept-1000',
  'return',
  'return-slow',
  'preferences',
] as const;

/** One of them. */
export type ScenarioName = (typeof SCENARIOS)[number];

/** What one visit came to, by metric; the names carry their units. */
export type Sample = Readonly<Record<string, number>>;

/** Of one contender in one scenario: the value of each round, by metric. */
export type Rounds = Record<string, RoundValue[]>;

/** Who was measured. */
export interface Measured {
  readonly name: string;
  readonly label: string;
  readonly kind: ContenderKind;
  readonly version?: string;
  readonly remark?: string;
}

/** A whole run. */
export type Results = Recorded<Run>;

interface Run {
  readonly browser: string;
  readonly rounds: number;
  /** Visits that failed, and are in no number. */
  readonly failed: readonly string[];
  readonly contenders: readonly Measured[];
  /** By scenario and contender. */
  readonly measured: Readonly<Partial<Record<ScenarioName, Readonly<Record<string, Rounds>>>>>;
}

/** Adds what one visit of a round came to. A visit that failed is `null` in every metric of that round. */
export function addSample(rounds: Rounds, round: number, sample: Sample | undefined): void {
  for (const metric of new Set([...Object.keys(rounds), ...Object.keys(sample ?? {})])) {
    rounds[metric] ??= Array.from({ length: round }, () => null);
    const values = rounds[metric];
    const value = sample?.[metric];
    values[round] = value === undefined ? null : Math.round(value * 10_000) / 10_000;
  }
}
