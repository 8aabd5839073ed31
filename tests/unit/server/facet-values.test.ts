// What a filter of the register can choose among: every value that records have, once, and never without end.
import { describe, expect, it } from 'vitest';
import { FACET_NAMES, hasFacets, type SomeFacets } from '../../../src/consent/facets.ts';
import { facetValuesOf } from '../../../src/server/facet-values.ts';

const facets = (changes: SomeFacets = {}): SomeFacets => ({
  event: 'custom',
  surface: 'first-layer',
  gesture: 'trusted',
  granted: ['video', 'analytics'],
  refused: [],
  notice: 'a'.repeat(64),
  locale: 'fr',
  revision: 2,
  gpc: null,
  viewport: 'phone',
  parity: 'equal',
  widget: '0.1.0',
  ...changes,
});

describe('the values of the facets', () => {
  it('are sorted and each there once, and damaged records add nothing', () => {
    const { values, notices, more } = facetValuesOf([
      facets(),
      facets({ jurisdiction: 'FR', gpc: true, locale: 'en', notice: 'b'.repeat(64) }),
      {},
    ]);
    expect(values).toMatchObject({
      granted: ['analytics', 'video'],
      refused: [],
      gpc: ['true', 'unknown'],
      jurisdiction: ['FR'],
      locale: ['en', 'fr'],
    });
    expect(notices).toEqual([
      { hash: 'a'.repeat(64), locale: 'fr', revision: 2 },
      { hash: 'b'.repeat(64), locale: 'en', revision: 2 },
    ]);
    expect(more).toBe(false);
  });

  it('are spelt so that a filter with one of them finds the record', () => {
    const met = facets({ jurisdiction: 'FR', refused: ['social'] });
    const { values } = facetValuesOf([met]);
    for (const name of FACET_NAMES) {
      expect(values[name].length).toBeGreaterThan(0);
      for (const value of values[name]) expect(hasFacets(met, { [name]: value })).toBe(true);
    }
  });

  it('are at most two hundred of each, those met first, and say so', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      facets({ locale: `x-${String(at).padStart(3, '0')}` }),
    );
    const { values, more } = facetValuesOf([facets(), ...many]);
    expect(values.locale).toHaveLength(200);
    expect(values.locale).toContain('fr');
    expect(values.locale).toContain('x-000');
    expect(more).toBe(true);
  });
});
