// The address of the list of those who have looked: what a link keeps, and what a broken link does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessesRoute,
  accessesQuery,
  readAccessesRoute,
  writeAccessesRoute,
} from '../../../src/auditor/accesses-route.ts';
import { readRoute, START, writeRoute } from '../../../src/auditor/route.ts';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const routes = fc.record<AccessesRoute>(
  { same: hash, pages: fc.array(fc.nat({ max: 10_000_000 }), { maxLength: 20 }) },
  { requiredKeys: ['pages'] },
);

describe('the list’s address', () => {
  it('comes back as it was, and is no page of the register’s', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(readAccessesRoute(writeAccessesRoute(route))).toEqual(route);
        expect(readRoute(writeAccessesRoute(route)).record).toBeUndefined();
      }),
    );
    expect(readAccessesRoute(writeRoute({ ...START, search: 'accesses', record: 'a' }))).toBeUndefined();
  });

  it('can be read from any fragment whatever, and asks for nothing that the server refuses', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const route = readAccessesRoute(`#accesses=${text}&before=${text}`);
        const query = new URLSearchParams(route && accessesQuery(route));
        expect(query.get('same') ?? '0'.repeat(64)).toMatch(/^[0-9a-f]{64}$/);
        expect(query.get('before') ?? '0').toMatch(/^\d{1,15}$/);
      }),
    );
  });
});
