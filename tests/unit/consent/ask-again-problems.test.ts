// The check of the days: what is too soon or too late for a place, said with the requirement and what to do.
import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/consent/configuration-check.ts';
import { configurationJsonSchema } from '../../../src/consent/configuration-schema.ts';
import { LANGUAGES } from './examples.ts';
import { expectFound, type Mistake, withValues } from './mistakes.ts';

const [YES, NO] = ['gate accepts', 'gate refuses'] as const;
const DAYS = 'askAgainDays';
const byPlace = (days: object) => ({ default: 182, ...days });

const mistakes: Mistake[] = [
  ['more than 13 months', DAYS, 396, 'at most 395, 13 months', YES],
  ['more than a browser keeps', DAYS, 730, '(TCF-12), and as browsers keep no cookie', YES],
  ['more than 13 months at a place', DAYS, byPlace({ ES: 730 }), 'is 730; lower it', YES, `${DAYS}.ES`],
  ['fewer than six months', DAYS, 181, '(CNIL-9, IT-3), or give fewer to a place', YES],
  ['no day', DAYS, 0, 'must be at least 182', NO],
  ['a default of few days', DAYS, { default: 120 }, 'at least 182, six months', YES, `${DAYS}.default`],
  ['fewer than four months', DAYS, byPlace({ IE: 119 }), 'at least 120', YES, `${DAYS}.IE`],
  ['days that nag', DAYS, byPlace({ DE: 30 }), '(DDP-1, OMNI-2), but is 30; raise it', YES, `${DAYS}.DE`],
  ['few days in Italy', DAYS, byPlace({ IT: 181 }), 'six months in "IT" (IT-3)', YES, `${DAYS}.IT`],
  ['few days in France', DAYS, byPlace({ FR: 150 }), '"FR" (CNIL-9)', YES, `${DAYS}.FR`],
  ['few days in Wallonia', DAYS, byPlace({ 'BE-WAL': 150 }), '(BE-2)', YES, `${DAYS}.BE-WAL`],
  ['few days in California', DAYS, byPlace({ 'US-CA': 182 }), 'months (US-8)', YES, `${DAYS}.US-CA`],
  ['a place in words', DAYS, byPlace({ France: 200 }), 'but is "France"; correct it', YES, `${DAYS}.France`],
  ['a place in small letters', DAYS, byPlace({ fr: 200 }), 'in capitals', YES, `${DAYS}.fr`],
  ['days in quotes', DAYS, '365', 'must be whole days, such as 182', NO],
  ['days with a fraction', DAYS, 200.5, 'must be whole days', NO],
  ['days that are null', DAYS, null, 'must be whole days', NO],
  ['places without a default', DAYS, { FR: 182 }, 'with a default', NO],
  ['a place’s days in quotes', DAYS, byPlace({ FR: '182' }), 'must be whole days', YES],
  ['a misspelt setting', 'askAgainDay', 365, `"${DAYS}" was probably meant`, YES],
];

describe('the check of a configuration', () => {
  it.each(mistakes)('finds %s at %s', expectFound);

  it.each([182, 365, 395, byPlace({}), byPlace({ IE: 120, FR: 182, 'US-CA': 365, ES: 395 })])(
    'accepts the days %j',
    (askAgainDays) => {
      expect(checkConfiguration(withValues({ askAgainDays }), LANGUAGES)).toEqual([]);
    },
  );

  it('wants twelve months of a configuration for an opt-out place, unless the place has its own days (US-8)', () => {
    const problemsOf = (askAgainDays: unknown) =>
      checkConfiguration(withValues({ jurisdiction: 'US-CA', askAgainDays }), LANGUAGES).map(
        ({ path, message }) => [path, /at least (\d+).*(US-8)/.exec(message)?.slice(1)],
      );
    expect(problemsOf(182)).toEqual([['askAgainDays', ['365', 'US-8']]]);
    expect(problemsOf({ default: 182 })).toEqual([['askAgainDays.default', ['365', 'US-8']]]);
    for (const good of [undefined, 365, { default: 365 }, byPlace({ 'US-CA': 395 })])
      expect(problemsOf(good)).toEqual([]);
  });
});

it('of a place that is no text only that is said', () => {
  const config = withValues({ jurisdiction: {}, askAgainDays: { default: 182 } });
  expect(checkConfiguration(config, LANGUAGES).map(({ path }) => path)).toEqual(['jurisdiction']);
});

it('the JSON Schema tells editors the bounds, and both ways to write the days', () => {
  const schema = JSON.parse(JSON.stringify(configurationJsonSchema(LANGUAGES)));
  const days = { type: 'integer', minimum: 120, maximum: 395 };
  expect(schema.properties.askAgainDays.anyOf).toEqual([
    days,
    expect.objectContaining({
      type: 'object',
      properties: { default: days },
      required: ['default'],
      additionalProperties: days,
    }),
  ]);
});
