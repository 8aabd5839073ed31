// The state in the address of the auditor's page: what a link keeps, and what a broken link does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportAddress } from '../../../src/auditor/api.ts';
import {
  newerPage,
  olderPage,
  type Route,
  readRoute,
  SEARCH_CHARS_MAX,
  START,
  writeRoute,
} from '../../../src/auditor/route.ts';
import { EVENTS } from '../../../src/consent/facets.ts';

const routes = fc.record<Route>({
  search: fc.stringMatching(/^[\w-]{0,36}$/),
  event: fc.constantFrom(undefined, ...EVENTS),
  from: fc.constantFrom(undefined, '2026-11-23', '2024-02-29'),
  to: fc.constantFrom(undefined, '2026-12-01'),
  pages: fc.array(fc.nat({ max: 10_000_000 }), { maxLength: 20 }),
  record: fc.option(fc.uuid({ version: 7 }), { nil: undefined }),
});

describe('the route', () => {
  it('comes back from the address as it was', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(readRoute(writeRoute(route))).toEqual(route);
      }),
    );
  });

  it('can be read from any fragment whatever', () => {
    fc.assert(
      fc.property(fc.string(), (fragment) => {
        const { search, event, pages } = readRoute(`#${fragment}`);
        expect(search.length).toBeLessThanOrEqual(SEARCH_CHARS_MAX);
        expect([undefined, ...EVENTS]).toContain(event);
        expect(pages.every(Number.isSafeInteger)).toBe(true);
      }),
    );
  });

  it.each([
    ['nothing', '', START],
    ['an event that there is not', '#event=delete-all', START],
    ['pages that are no indexes', '#before=-1.1e9.0x10.01.12', { ...START, pages: [12] }],
    ['an index that is no safe integer', '#before=9007199254740993', START],
    ['blanks around a search', '#search=%20abcd%20', { ...START, search: 'abcd' }],
    ['days that are none', '#from=2026-02-30&to=Monday', START],
    ['parameters that it does not have', '#token=secret&x=1', START],
  ])('passes over %s', (_name, fragment, expected) => {
    expect(readRoute(fragment)).toEqual(expected);
  });

  it('keeps the filter and the page of the register while a record is open', () => {
    const register: Route = { search: 'abcd', event: 'withdraw', pages: [90, 40], record: undefined };
    const opened = readRoute(writeRoute({ ...register, record: 'a-record' }));
    expect({ ...opened, record: undefined }).toEqual(register);
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
    const route: Route = { search: 'ab-_', event: 'once', pages: [7], record: 'x' };
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
