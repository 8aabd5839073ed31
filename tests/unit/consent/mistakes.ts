// Mistakes that a site owner can make in a configuration, and what must become of each.
import { expect } from 'vitest';
import { parseJson, readConfiguration } from '../../../src/consent/configuration.ts';
import { checkConfiguration, configurationOrProblems } from '../../../src/consent/configuration-check.ts';
import { LANGUAGES, SMALLEST } from './examples.ts';

/**
 * The mistake; where in the smallest configuration it is made, as in `services[0].hosts`; with which value
 * (`undefined` leaves it out); words that the problem says; whether the gate refuses it as well; and where the
 * problem is said to be, if that is elsewhere.
 */
export type Mistake = [
  mistake: string,
  at: string,
  value: unknown,
  words: string,
  gate: 'gate refuses' | 'gate accepts',
  reportedAt?: string,
];

/** The smallest configuration with values at some places. */
export function withValues(values: Record<string, unknown>): unknown {
  const config = JSON.parse(SMALLEST);
  for (const [path, value] of Object.entries(values)) {
    const keys = path.split(/[.[\]]+/).filter(Boolean);
    const last = keys.pop() ?? '';
    keys.reduce((place, key) => place[key], config)[last] = value;
  }
  return parseJson(JSON.stringify(config));
}

/** Expects the mistake to be the one problem that is found, in its words and at its place. */
export function expectFound(...[, at, value, words, gate, reportedAt = at]: Mistake): void {
  const config = withValues({ [at]: value });
  const problems = checkConfiguration(config, LANGUAGES);
  expect(problems).toEqual([{ path: reportedAt, message: expect.stringContaining(words) }]);
  expect(configurationOrProblems(config, LANGUAGES)).toEqual({ problems });
  expect(readConfiguration(config) ? 'gate accepts' : 'gate refuses').toBe(gate);
}
