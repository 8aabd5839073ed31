// The state in the address of the auditor's page: what a link keeps, and what a broken link does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportAddress } from '../../../src/auditor/api.ts';
import { COLUMNS, type Column } from '../../../src/auditor/columns.ts';
import {
  FILTER_NAMES,
  filterQuery,
  newerPage,
  olderPage,
  type Route,
  readRoute,
  refiltered,
  START,
  unfiltered,
  writeRoute,
} from '../../../src/auditor/route.ts';
import { EVENTS, FACET_NAMES, GESTURES, GPC_STATES, SURFACES } from '../../../src/consent/facets.ts';

// The reason for the cast: Object.keys forgets the names of a closed record.
const columnNames = Object.keys(COLUMNS) as Column[];
const value = fc.stringMatching(/^[!-~]{1,40}$/);

const routes = fc
  .record(
    {
      search: fc.stringMatching(/^[\w-]{0,36}$/),
      pages: fc.array(fc.nat({ max: 10_000_000 }), { maxLength: 20 }),
      record: fc.option(fc.uuid({ version: 7 }), { nil: undefined }),
      columns: fc.subarray(columnNames),
      event: fc.constantFrom(...EVENTS),
      surface: fc.constantFrom(...SURFACES),
      gesture: fc.constantFrom(...GESTURES),
      gpc: fc.constantFrom(...GPC_STATES),
      granted: value,
      refused: value,
      locale: value,
      notice: value,
      jurisdiction: value,
      viewport: value,
      parity: value,
      widget: value,
      from: fc.constantFrom('2026-11-23', '2026-11-23T15:14:07.000Z'),
      to: fc.constantFrom('2026-12-01', 'Monday'),
    },
    { requiredKeys: ['search', 'pages', 'record'] },
  )
  .map((route): Route => route);

describe('the route', () => {
  it('comes back from the address as it was', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(readRoute(writeRoute(route))).toEqual(route);
      }),
    );
  });

  it('keeps everything that an address asks for, so that the server can refuse what it does not understand', () => {
    const names = fc.constantFrom<string>(...FILTER_NAMES, 'evnt', '__proto__', 'constructor', 'limit');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, value)), (asked) => {
        const read = readRoute(`#${new URLSearchParams(asked)}`);
        const sorted = (pairs: Iterable<[string, string]>) => [...pairs].map(String).sort();
        expect(sorted(new URLSearchParams(filterQuery(read)))).toEqual(sorted(asked));
        expect(readRoute(writeRoute(read))).toEqual(read);
      }),
    );
  });

  it('can be read from any fragment whatever', () => {
    fc.assert(
      fc.property(fc.string(), (fragment) => {
        expect(readRoute(`#${fragment}`).pages.every(Number.isSafeInteger)).toBe(true);
      }),
    );
  });

  it.each([
    ['nothing', '', START],
    ['pages that are no indexes', '#before=-1.1e9.0x10.01.12', { ...START, pages: [12] }],
    ['an index that is no safe integer', '#before=9007199254740993', START],
    ['blanks around a search', '#search=%20abcd%20', { ...START, search: 'abcd' }],
    ['empty values', '#event=&from=&evnt=', START],
    ['columns that there are not', '#columns=colour.event', { ...START, columns: ['event'] }],
    ['a token', '#token=secret', START],
  ])('passes over %s', (_name, fragment, expected) => {
    expect(readRoute(fragment)).toEqual(expected);
  });

  it('keeps the filter, the page and the columns of the register while a record is open', () => {
    const register: Route = { ...START, search: 'abcd', event: 'withdraw', pages: [90, 40], columns: [] };
    const opened = readRoute(writeRoute({ ...register, record: 'a-record' }));
    expect({ ...opened, record: undefined }).toEqual(register);
  });

  it('begins on the newest page where a filter changes, and loses only that filter where one is removed', () => {
    const route: Route = { ...START, event: 'once', granted: 'video', pages: [90], columns: ['event'] };
    expect(refiltered(route, 'event', 'withdraw')).toEqual({ ...route, event: 'withdraw', pages: [] });
    expect(refiltered(route, 'event', '')).toEqual({ ...START, granted: 'video', columns: ['event'] });
    expect(refiltered({ ...route, search: 'abcd' }, 'search', '').search).toBe('');
    expect(unfiltered(route)).toEqual({ ...START, columns: ['event'] });
  });

  it('has a filter for every facet', () => {
    expect(FILTER_NAMES).toEqual(expect.arrayContaining([...FACET_NAMES]));
  });
});

describe('paging', () => {
  it('goes to older pages and the same way back', () => {
    const second = olderPage(START, 85);
    const third = olderPage(second, 35);
    expect(third.pages).toEqual([85, 35]);
    expect(newerPage(third)).toEqual(second);
    expect(newerPage(second)).toEqual(START);
  });

  it('remembers the last twenty pages, so that an address stays short', () => {
    let route = START;
    for (let before = 5_000; before > 0; before -= 50)
      route = readRoute(writeRoute(olderPage(route, before)));
    expect(route.pages).toHaveLength(20);
    expect(route.pages.at(-1)).toBe(50);
  });
});

describe('the address of an export', () => {
  it('has the filter and nothing else of the route', () => {
    const route: Route = { search: 'ab-_', event: 'once', pages: [7], record: 'x', columns: [] };
    expect(exportAddress('csv', route)).toBe('/temoin/audit/export.csv?search=ab-_&event=once');
    expect(exportAddress('jsonl', START)).toBe('/temoin/audit/export.jsonl');
  });

  it('of a period as JSON Lines has all of it, and as CSV what else is asked for too', () => {
    const route: Route = { ...START, event: 'once', from: '2026-11-23', to: '2026-11-24' };
    expect(exportAddress('jsonl', route)).toBe('/temoin/audit/export.jsonl?from=2026-11-23&to=2026-11-24');
    expect(exportAddress('csv', route)).toBe(
      '/temoin/audit/export.csv?event=once&from=2026-11-23&to=2026-11-24',
    );
  });
});
