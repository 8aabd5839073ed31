// Granted or not: the one table of every way things can be, from the cookies of a device to what may run (DESIGN §4.1).
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { VALIDITY_DAYS } from '../../../src/consent/policy.ts';
import { cookie, whatRuns } from './device.ts';
import { configuration, DAY_SECONDS, idsOf, NOW, withSince } from './examples.ts';

/** Required by the example's configuration, so that they run in every row. */
const REQUIRED = ['necessary', 'session'];

const VALIDITY_SECONDS = VALIDITY_DAYS * DAY_SECONDS;
const EXPIRY = NOW - VALIDITY_SECONDS;

const ON = 'analytics:1!social:1';
const OFF = 'analytics:0!social:0';
const ALL = 'analytics social matomo posthog video';

const voided: Configuration = { ...configuration, askAgainBefore: 3 };

/** When; the cookies; the optional ids that run then; the configuration where it is not the example's. */
type Row = [when: string, cookies: string[], runs: string, config?: Configuration];

const decided: Row[] = [
  ['nothing was chosen (GDPR-1, GDPR-2, CK-3)', [], ''],
  ['everything was granted', [cookie(ON)], ALL],
  ['everything was refused', [cookie(OFF)], ''],
  ['one purpose was granted, the other refused (GDPR-3)', [cookie('analytics:0!social:1')], 'social video'],
  ['one purpose was refused, the other not named', [cookie('social:0')], ''],
  ['one purpose was granted, the other not named', [cookie('social:1')], 'social video'],
  [
    'a service was refused, its purpose granted',
    [cookie(`${ON}!matomo:0`)],
    'analytics social posthog video',
  ],
  ['a service was granted, its purpose refused', [cookie(`${OFF}!matomo:1`)], 'matomo'],
  ['a service was granted, its purpose not named', [cookie('matomo:1')], 'matomo'],
  ['a service says the same as its purpose', [cookie(`${OFF}!matomo:0`)], ''],
  ['a required purpose was refused', [cookie('necessary:0')], ''],
  ['a required purpose’s service was refused', [cookie('session:0')], ''],
  ['an unknown id was granted', [cookie('ghost:1!constructor:1')], ''],
];

const revisions: Row[] = [
  ['the choice is of an older revision', [cookie(ON, { revision: 1 })], ALL],
  ['the choice is of a later revision', [cookie(ON, { revision: 9 })], ALL],
  ['a purpose is newer than the choice (GDPR-14)', [cookie(ON)], 'social video', withSince({ analytics: 4 })],
  [
    'a purpose is newer than the choice, which grants its service (GDPR-14)',
    [cookie(`${ON}!matomo:1`)],
    'social video',
    withSince({ analytics: 4 }),
  ],
  [
    'a service is newer than the choice, which grants it (GDPR-14)',
    [cookie(`${ON}!matomo:1`)],
    'analytics social posthog video',
    withSince({ matomo: 4 }),
  ],
  [
    'purpose and service are as new as the choice',
    [cookie(ON, { revision: 4 })],
    ALL,
    withSince({ analytics: 4, matomo: 4 }),
  ],
  ['a required purpose is newer than the choice', [cookie(ON)], ALL, withSince({ necessary: 4, session: 4 })],
  ['choices older than this one were voided', [cookie(ON, { revision: 3 })], ALL, voided],
  ['choices as old as this one were voided', [cookie(ON, { revision: 2 })], '', voided],
];

const clocks: Row[] = [
  ['the choice has a second left (CNIL-9)', [cookie(ON, { time: EXPIRY + 1 })], ALL],
  ['the choice is at its limit to the second (CNIL-9)', [cookie(ON, { time: EXPIRY })], ''],
  ['the choice expired a second ago (CNIL-9)', [cookie(ON, { time: EXPIRY - 1 })], ''],
  ['the choice is of this second', [cookie(ON, { time: NOW })], ALL],
  ['the clock was set back by five minutes', [cookie(ON, { time: NOW + 300 })], ALL],
  ['the choice comes from the future', [cookie(ON, { time: NOW + 301 })], ''],
];

const several: Row[] = [
  ['a newer cookie refuses', [cookie(ON, { time: NOW - 9 }), cookie(OFF, { time: NOW - 8 })], ''],
  ['a newer cookie grants', [cookie(OFF, { time: NOW - 9 }), cookie(ON, { time: NOW - 8 })], ALL],
  ['a later cookie of the same second refuses', [cookie(ON), cookie(OFF, { sequence: 2 })], ''],
  ['a later cookie of the same second grants', [cookie(OFF), cookie(ON, { sequence: 2 })], ALL],
  [
    'the newer cookie has the lower sequence',
    [cookie(OFF, { time: NOW - 9, sequence: 7 }), cookie(ON, { time: NOW - 8 })],
    ALL,
  ],
  [
    'the server’s copy is newer (CK-6)',
    [cookie(ON, { time: NOW - 9 }), cookie(OFF, { name: 'eu-consent-server', time: NOW - 8 })],
    '',
  ],
  ['only the server’s copy is left (CK-6)', [cookie(ON, { name: 'eu-consent-server' })], ALL],
  ['two cookies tie', [cookie(ON), cookie(OFF)], ''],
  [
    'two cookies tie: the stricter names more ids',
    [cookie('analytics:1'), cookie(`${OFF}!matomo:1`)],
    'matomo',
  ],
  ['two cookies tie: the stricter names strangers', [cookie('social:1'), cookie('matomo:1!a:1')], 'matomo'],
  [
    'two cookies tie, one voided by a newer purpose',
    [cookie(ON, { revision: 4 }), cookie(`${ON}!matomo:0!video:0`)],
    '',
    withSince({ analytics: 4, social: 4 }),
  ],
  [
    'the newest comes from the future, an older one grants',
    [cookie(OFF, { time: NOW + 301 }), cookie('social:1')],
    'social video',
  ],
  [
    'the newest was voided, an older one grants',
    [cookie(OFF, { revision: 2, time: NOW - 8 }), cookie('social:1', { time: NOW - 9 })],
    'social video',
    voided,
  ],
  ['one of two is damaged', [cookie(`${OFF}!`), cookie('social:1', { time: NOW - 99 })], 'social video'],
];

const damaged: Row[] = [
  ['the cookie is of a newer version', [cookie(ON, { version: 2 })], ''],
  ['the cookie names an id twice', [cookie('analytics:1!analytics:1')], ''],
  ['the cookie was cut off', [cookie(ON).slice(0, -1)], ''],
  ['the cookie is of another name', [cookie(ON, { name: 'eu-consent-2' })], ''],
  ['the cookie is empty', ['eu-consent='], ''],
  ['the cookie is only a word', ['eu-consent=accept'], ''],
];

const table = [...decided, ...revisions, ...clocks, ...several, ...damaged].map(
  ([when, cookies, runs, config = configuration]) =>
    [when, runs || 'nothing optional', cookies, config] as const,
);

describe('granted or not', () => {
  it.each(table)('when %s: %s', (_when, runs, cookies, config) => {
    const expected = idsOf(config).filter((id) => REQUIRED.includes(id) || runs.split(' ').includes(id));
    expect(whatRuns(config, cookies)).toEqual(expected);
    expect(whatRuns(config, cookies.toReversed())).toEqual(expected);
  });
});
