// The table of facets when visitors send more than it takes: what of each record is still told, and that it ends.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FacetFilter, facetsOf, hasFacets, mayHaveFacets } from '../../../src/consent/facets.ts';
import { FacetsNumbering } from '../../../src/server/store/facets-numbering.ts';
import { facetsTextOf, KnownFacets } from '../../../src/server/store/known-facets.ts';
import { recordFor } from './site.ts';

const LIMITS = { full: 3, placeless: 2, days: 4 };

const record = (changes: Parameters<typeof recordFor>[1]) => ({ ...recordFor(0, changes) });

/** Numbers what these records say, each in a slice of its own, as they would be written and read back. */
function numbered(records: readonly Readonly<Record<string, unknown>>[], limits = LIMITS) {
  const numbering = new FacetsNumbering(limits);
  const known = new KnownFacets();
  const numbers = records.map((each) => {
    const { numbersOf, added } = numbering.begin();
    const given = numbersOf(facetsTextOf(each));
    const written = added.map((row) => ({ ...row }));
    numbering.learn(written);
    known.learn(written);
    return given;
  });
  const rows = new Map([...known.ofDays, ...known.ofLines].map(({ number, facets }) => [number, facets]));
  return {
    rows,
    told: numbers.map(({ facets }) => rows.get(facets)),
    counted: numbers.map(({ placeless }) => rows.get(placeless)),
  };
}

describe('facets of a table that is nearly full', () => {
  it('are told in full, then without the place, then by the event alone', () => {
    const { told } = numbered([
      record({ jurisdiction: 'FR' }),
      record({ jurisdiction: 'BE' }),
      record({ jurisdiction: 'CH' }),
      record({ jurisdiction: 'CA', gpc: true }),
      record({ jurisdiction: 'CA', locale: 'en' }),
      record({ jurisdiction: 'CA', locale: 'de' }),
      record({ jurisdiction: 'FR' }),
    ]);
    expect(told.slice(0, 3)).toMatchObject([
      { jurisdiction: 'FR' },
      { jurisdiction: 'BE' },
      { jurisdiction: 'CH' },
    ]);
    expect(told[3]).toMatchObject({ event: 'grant-all', locale: 'fr', other: true });
    expect(told[3]).not.toHaveProperty('gpc');
    expect(told[3]).not.toHaveProperty('jurisdiction');
    expect(told[4]).toMatchObject({ locale: 'en', other: true });
    expect(told[5]).toEqual({ event: 'grant-all', other: true });
    expect(told[6]).toBe(told[0]);
  });

  it('have one spelling for days that leaves out the place, and one for each event beyond the room for those', () => {
    const { counted } = numbered([
      record({ jurisdiction: 'FR' }),
      record({ jurisdiction: 'BE', gpc: true }),
      ...['en', 'de', 'es', 'nl', 'it', 'pl'].map((locale) => record({ locale })),
    ]);
    expect(counted[0]).toMatchObject({ locale: 'fr', day: true });
    expect(counted[0]).not.toHaveProperty('jurisdiction');
    expect(counted[1]).toBe(counted[0]);
    expect(counted.at(-1)).toEqual({ event: 'grant-all', other: true });
  });

  it('are as many as there is room for, and one for each event, whatever comes', () => {
    const some = fc.record({
      event: fc.constantFrom('grant-all', 'refuse-all', 'custom'),
      locale: fc.stringMatching(/^[a-z]{2}$/),
      jurisdiction: fc.stringMatching(/^[A-Z]{2}$/),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), (said) => {
        const { rows } = numbered(said.map((changes) => record(changes as Parameters<typeof record>[0])));
        expect(rows.size).toBeLessThanOrEqual(3 + 2 + 4 + 3);
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
