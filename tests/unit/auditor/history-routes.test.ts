// The addresses of the history of notices and of the anomalies: what was written is read back, and nothing else means them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnomaliesRoute,
  readAnomaliesRoute,
  writeAnomaliesRoute,
} from '../../../src/auditor/anomalies/anomalies-route.ts';
import {
  type NoticesRoute,
  noticesQuery,
  readNoticesRoute,
  writeNoticesRoute,
} from '../../../src/auditor/notices/notices-route.ts';

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

describe('the address of the history of notices', () => {
  it('is read back as it was written', () => {
    const routes = fc.record<NoticesRoute>(
      {
        locale: fc.constantFrom('fr', 'pt-BR', 'zh-Hant'),
        before: fc.nat(),
        compared: fc.tuple(hash, hash),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(routes, (route) => {
        expect(readNoticesRoute(writeNoticesRoute(route))).toEqual(route);
      }),
    );
  });

  it.each([
    ['#', undefined],
    ['#notice=ab', undefined],
    ['#accesses=', undefined],
    ['#notices', {}],
    ["#notices=fr'", {}],
    ['#notices=fr&before=-1&a=12&b=34', { locale: 'fr' }],
    [`#notices=fr&a=${'a'.repeat(64)}`, { locale: 'fr' }],
  ])('%s means %j', (fragment, route) => {
    expect(readNoticesRoute(fragment)).toEqual(route);
  });

  it('asks the server for nothing that is only for this page', () => {
    const compared = ['a'.repeat(64), 'b'.repeat(64)] as const;
    expect(noticesQuery({ locale: 'fr', before: 7, compared })).toBe('limit=200&locale=fr&before=7');
  });
});

describe('the address of the anomalies', () => {
  it('is read back as it was written, wrong days too, which the server judges', () => {
    const text = fc.string({ minLength: 1 });
    const routes = fc.record<AnomaliesRoute>({ from: text, to: text }, { requiredKeys: [] });
    fc.assert(
      fc.property(routes, (route) => {
        expect(readAnomaliesRoute(writeAnomaliesRoute(route))).toEqual(route);
      }),
    );
  });

  it.each(['#', '#from=2026-11-23', '#notices=fr'])('%s means another page', (fragment) => {
    expect(readAnomaliesRoute(fragment)).toBeUndefined();
  });
});
