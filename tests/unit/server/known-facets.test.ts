// The table of facets when visitors send more than it takes: what of each record is still told, and that it ends.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FacetFilter, facetsOf, hasFacets, mayHaveFacets } from '../../../src/consent/facets.ts';
import { facetsTextOf, KnownFacets } from '../../../src/server/store/known-facets.ts';
import { recordFor } from './site.ts';

const LIMITS = { full: 2, placeless: 4 };

const record = (changes: Parameters<typeof recordFor>[1]) => ({ ...recordFor(0, changes) });

/** Numbers what these records say, each in a slice of its own, as they would be written and read back. */
function numbered(records: readonly Readonly<Record<string, unknown>>[], limits = LIMITS) {
  const known = new KnownFacets(limits);
  const numbers = records.map((each) => {
    const { numberOf, added } = known.numbering();
    const number = numberOf(facetsTextOf(each));
    known.learn(added.map((row) => ({ ...row })));
    return number;
  });
  return { known, numbers, told: numbers.map((number) => known.all[number - 1]?.facets) };
}

describe('facets of a table that is nearly full', () => {
  it('are told in full, then without the place, then by the event alone', () => {
    const { numbers, told } = numbered([
      record({ jurisdiction: 'FR' }),
      record({ jurisdiction: 'BE' }),
      record({ jurisdiction: 'CH', gpc: true }),
      record({ jurisdiction: 'CA' }),
      record({ jurisdiction: 'CA', locale: 'en' }),
      record({ jurisdiction: 'CA', locale: 'de' }),
      record({ jurisdiction: 'CA', locale: 'es' }),
      record({ jurisdiction: 'FR' }),
    ]);
    expect(numbers).toEqual([1, 2, 3, 3, 4, 5, 5, 1]);
    expect(told[2]).toMatchObject({ event: 'grant-all', locale: 'fr', other: true });
    expect(told[2]).not.toHaveProperty('gpc');
    expect(told[2]).not.toHaveProperty('jurisdiction');
    expect(told[5]).toEqual({ event: 'grant-all', other: true });
  });

  it('are as many as there is room for, and one for each event, whatever comes', () => {
    const some = fc.record({
      event: fc.constantFrom('grant-all', 'refuse-all', 'custom'),
      locale: fc.stringMatching(/^[a-z]{2}$/),
      jurisdiction: fc.stringMatching(/^[A-Z]{2}$/),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), (said) => {
        const { known } = numbered(said.map((changes) => record(changes as Parameters<typeof record>[0])));
        expect(known.all.length).toBeLessThanOrEqual(LIMITS.placeless + 3);
      }),
    );
  });

  it('never rule out a record that a filter means', () => {
    const values = { event: 'custom', locale: 'fr', jurisdiction: 'FR', gpc: 'true', granted: 'matomo' };
    const filters = fc.subarray(Object.keys(values) as (keyof typeof values)[]);
    const some = fc.record({
      event: fc.constantFrom('grant-all' as const, 'custom' as const),
      locale: fc.constantFrom('fr', 'en'),
      jurisdiction: fc.constantFrom('FR', 'BE'),
      gpc: fc.constantFrom(true, null),
      granted: fc.constantFrom(['matomo'], []),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), filters, (said, names) => {
        const filter: FacetFilter = Object.fromEntries(names.map((name) => [name, values[name]]));
        const records = said.map((changes) => record(changes));
        numbered(records).told.forEach((told, at) => {
          const isMeant = hasFacets(facetsOf(records[at] ?? {}), filter);
          if (isMeant) expect(mayHaveFacets(told ?? {}, filter)).toBe(true);
          if (isMeant && !told?.other) expect(hasFacets(told ?? {}, filter)).toBe(true);
        });
      }),
    );
  });
});
