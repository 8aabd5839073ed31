// Granted or not: the one table of every way things can be, from the cookies of a device to what may run (DESIGN §4.1).
import { describe, expect, it } from 'vitest';
import { USUAL_DAYS } from '../../../src/consent/ask-again.ts';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { cookie, whatRuns } from './device.ts';
import { configuration, DAY_SECONDS, idsOf, NOW, withSince } from './examples.ts';

/** Required by the example's configuration, so that they run in every row. */
const REQUIRED = ['necessary', 'session'];

const VALIDITY_SECONDS = USUAL_DAYS * DAY_SECONDS;
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

/** Cookies of one name: what another path or domain has left behind contradicts the newest. */
const leftovers: Row[] = [
  ['a newer cookie refuses', [cookie(ON, { time: NOW - 9 }), cookie(OFF, { time: NOW - 8 })], ''],
  ['a leftover refuses', [cookie(OFF, { time: NOW - 9 }), cookie(ON, { time: NOW - 8 })], ''],
  ['a later cookie of the same second refuses', [cookie(ON), cookie(OFF, { sequence: 2 })], ''],
  ['a leftover of the same second refuses', [cookie(OFF), cookie(ON, { sequence: 2 })], ''],
  [
    'the leftover has the higher sequence',
    [cookie(OFF, { time: NOW - 9, sequence: 7 }), cookie(ON, { time: NOW - 8 })],
    '',
  ],
  ['newest and leftover agree', [cookie(ON, { time: NOW - 9 }), cookie(ON)], ALL],
  [
    'each refuses what the other grants',
    [cookie('analytics:0!social:1', { time: NOW - 9 }), cookie('analytics:1!social:0')],
    '',
  ],
  [
    'a leftover refuses a service of a granted purpose',
    [cookie(`${ON}!matomo:0`, { time: NOW - 9 }), cookie(ON)],
    'analytics social posthog video',
  ],
  [
    'both grant a service whose purpose the leftover refuses',
    [cookie(`${OFF}!matomo:1`, { time: NOW - 9 }), cookie(ON)],
    'matomo',
  ],
  [
    'a leftover has not decided a purpose',
    [cookie('social:1', { time: NOW - 9 }), cookie(ON)],
    'social video',
  ],
  [
    'one of three refuses',
    [cookie(ON, { time: NOW - 9 }), cookie('analytics:1!social:0', { time: NOW - 8 }), cookie(ON)],
    'analytics matomo posthog',
  ],
  ['an expired leftover refuses', [cookie(OFF, { time: EXPIRY }), cookie(ON)], ALL],
  ['a leftover from the future refuses', [cookie(OFF, { time: NOW + 301 }), cookie(ON)], ALL],
  [
    'a voided leftover refuses',
    [cookie(OFF, { revision: 2, time: NOW - 9 }), cookie(ON, { revision: 3 })],
    ALL,
    voided,
  ],
  ['a damaged leftover refuses', [cookie(`${OFF}!`), cookie('social:1', { time: NOW - 99 })], 'social video'],
  [
    'a leftover is older than a purpose',
    [cookie(ON, { time: NOW - 9 }), cookie(ON, { revision: 4 })],
    'social video',
    withSince({ analytics: 4 }),
  ],
  ['two cookies tie', [cookie(ON), cookie(OFF)], ''],
  ['two cookies tie, one naming more ids', [cookie('analytics:1'), cookie(`${OFF}!matomo:1`)], 'matomo'],
  ['two cookies tie, one naming strangers', [cookie('social:1'), cookie('matomo:1!a:1')], ''],
  [
    'two cookies tie, one voided by a newer purpose',
    [cookie(ON, { revision: 4 }), cookie(`${ON}!matomo:0!video:0`)],
    '',
    withSince({ analytics: 4, social: 4 }),
  ],
];

const copy = { name: 'eu-consent-server' };

const copies: Row[] = [
  ['the server’s copy refuses and is newer (CK-6)', [cookie(ON, { time: NOW - 99 }), cookie(OFF, copy)], ''],
  ['the server’s copy grants and is newer (CK-6)', [cookie(OFF, { time: NOW - 99 }), cookie(ON, copy)], ALL],
  ['the server’s copy refuses and is older', [cookie(ON), cookie(OFF, { ...copy, time: NOW - 99 })], ALL],
  ['the server’s copy grants and is older', [cookie(OFF), cookie(ON, { ...copy, time: NOW - 99 })], ''],
  [
    'the server’s copy is newer by its sequence',
    [cookie(OFF, { sequence: 7 }), cookie(ON, { ...copy, sequence: 8 })],
    ALL,
  ],
  ['the server’s copy repeats the choice', [cookie(ON), cookie(ON, copy)], ALL],
  ['only the server’s copy is left (CK-6)', [cookie(ON, copy)], ALL],
  [
    'the server’s copy ties, each refusing what the other grants',
    [cookie('analytics:1!social:0'), cookie('analytics:0!social:1', copy)],
    '',
  ],
  [
    'the server’s copy is newer than the choice and its leftover',
    [cookie(OFF, { time: NOW - 99 }), cookie(ON, { time: NOW - 98 }), cookie('social:1', copy)],
    'social video',
  ],
  [
    'two copies of the server contradict each other',
    [cookie(ON, { ...copy, time: NOW - 8 }), cookie('social:1', { ...copy, time: NOW - 9 })],
    'social video',
  ],
  [
    'the choice comes from the future, the server’s copy grants',
    [cookie(OFF, { time: NOW + 301 }), cookie('social:1', copy)],
    'social video',
  ],
];

const damaged: Row[] = [
  ['the cookie is of a newer version', [cookie(ON, { version: 2 })], ''],
  ['the cookie names an id twice', [cookie('analytics:1!analytics:1')], ''],
  ['the cookie was cut off', [cookie(ON).slice(0, -1)], ''],
  ['the cookie is of another name', [cookie(ON, { name: 'eu-consent-2' })], ''],
  ['the cookie is empty', ['eu-consent='], ''],
  ['the cookie is only a word', ['eu-consent=accept'], ''],
];

const table = [...decided, ...revisions, ...clocks, ...leftovers, ...copies, ...damaged].map(
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
