// For how many days a choice is remembered: one number for a configuration and its place, and all that goes by it.
import { describe, expect, it } from 'vitest';
import { askAgainDays } from '../../../src/consent/ask-again.ts';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { parseJson, readConfiguration } from '../../../src/consent/configuration.ts';
import { noticeOf } from '../../../src/consent/notice-of.ts';
import { atPlacesApart } from '../../../src/consent/places.ts';
import { validChoice } from '../../../src/consent/policy.ts';
import { publishedNotices } from '../../../src/consent/published-notices.ts';
import { en } from '../../../src/locales/en.ts';
import { locales } from '../../../src/locales/index.ts';
import { choiceOf, configuration, DAY_SECONDS, NOW, SMALLEST, WIDGET } from './examples.ts';
import { whilePolluted } from './polluted.ts';

type Setting = Configuration['askAgainDays'];

const BY_PLACE = { default: 182, IE: 120, 'US-CA': 390 };

const rows: [setting: Setting, place: string | undefined, days: number][] = [
  [undefined, undefined, 182],
  [undefined, 'FR', 182],
  [undefined, 'US-CA', 365],
  [undefined, 'US-NY', 182],
  [365, undefined, 365],
  [365, 'FR', 365],
  [182, 'US-TX', 365],
  [390, 'US-TX', 390],
  [BY_PLACE, undefined, 182],
  [BY_PLACE, 'FR', 182],
  [BY_PLACE, 'IE', 120],
  [BY_PLACE, 'US-CA', 390],
  [BY_PLACE, 'US-TX', 365],
  [BY_PLACE, 'toString', 182],
];

const configOf = (days: Setting, jurisdiction: string | undefined): Configuration => {
  const written = { ...configuration, askAgainDays: days, jurisdiction };
  const read = readConfiguration(parseJson(JSON.stringify(written)));
  if (!read) throw new Error('the gate refuses this example');
  return read;
};

describe.each(rows)('the days of %j at the place %s', (setting, place, days) => {
  const config = configOf(setting, place);

  it(`are ${days}`, () => {
    expect(askAgainDays(config)).toBe(days);
  });

  it.each([{ social: true }, { social: false }])(
    'are those of a choice, whatever it says (OMNI-3, CNIL-9): %j',
    (decisions) => {
      const madeAt = (time: number) =>
        validChoice(config, [['eu-consent', choiceOf(decisions, { time })]], NOW)?.decisions.social;
      expect(madeAt(NOW - days * DAY_SECONDS + 1)).toBe(decisions.social);
      expect(madeAt(NOW - days * DAY_SECONDS)).toBeUndefined();
    },
  );

  it('are what the notice says, of the choice and of what the widget itself keeps (CNIL-15)', () => {
    const notice = noticeOf(config, en, WIDGET);
    expect(notice.validityDays).toBe(days);
    expect(notice.texts.withdraw).toContain(days === 182 ? 'for six months.' : `for ${days} days.`);
    const own = notice.services.find(({ id }) => id === 'temoin')?.storage.map((item) => item.days);
    expect(own).toEqual([days, days]);
  });
});

it.each(Object.entries(locales))(
  'the first layer has no more than 60 words in %s, whatever the days',
  (_tag, texts) => {
    const { body, withdraw, title } = noticeOf({ ...configuration, askAgainDays: 365 }, texts, WIDGET).texts;
    expect(withdraw).toContain('365');
    expect(`${title} ${body} ${withdraw}`.split(/\s+/).length).toBeLessThanOrEqual(60);
  },
);

describe('a setting that is none', () => {
  it.each([
    null,
    true,
    '365',
    [],
    [365],
    {},
    { FR: 365 },
    { '': 365 },
    { default: '365' },
    { default: true },
    0,
    -1,
    0.5,
    1e9,
  ])('has the gate refuse the configuration: %j', (setting) => {
    const config = { ...JSON.parse(SMALLEST), askAgainDays: setting };
    expect(readConfiguration(parseJson(JSON.stringify(config)))).toBeUndefined();
  });
});

it('a polluted prototype prolongs nothing (SEC-5)', () => {
  const config = configOf(182, 'FR');
  whilePolluted({ FR: 9999, default: 9999, askAgainDays: 9999 }, () => {
    expect(askAgainDays(config)).toBe(182);
    expect(askAgainDays(configOf(undefined, 'FR'))).toBe(182);
  });
});

it('a log whose visitors are of all places publishes every notice that any of them can be shown (REC-3)', () => {
  const config = { ...configuration, askAgainDays: { ...BY_PLACE, IT: 200 } };
  const all = atPlacesApart(config).flatMap((each) => publishedNotices(each, [en], WIDGET));
  for (const jurisdiction of ['FR', 'IE', 'IT', 'US-CA', 'US-TX', 'US-NY', 'XX'])
    expect(all).toContainEqual(noticeOf({ ...config, jurisdiction }, en, WIDGET));
  expect(all).toContainEqual(noticeOf(config, en, WIDGET));
  expect(new Set(all.map((notice) => JSON.stringify(notice))).size).toBe(all.length);
});
