// What a filter of the register can choose among: the values of the facets that the log has met. Pure.
import { FACET_NAMES, type FacetFilter, type SomeFacets } from '../consent/facets.ts';

/** Values of one facet at most. Visitors choose some of them freely; those met first are the ones in earnest. */
const VALUES_MAX = 200;

/** A notice that records name, with what tells one from another by eye. */
export interface NamedNotice {
  readonly hash: string;
  readonly locale: string;
  readonly revision: number;
}

/** By name, spelt as a filter spells them and sorted. */
export interface FacetValues {
  readonly values: Readonly<Record<keyof FacetFilter, readonly string[]>>;
  readonly notices: readonly NamedNotice[];
  /** Whether there are more than those. */
  readonly more: boolean;
}

const VALUES: Readonly<Record<keyof FacetFilter, (facets: SomeFacets) => readonly (string | undefined)[]>> = {
  event: ({ event }) => [event],
  surface: ({ surface }) => [surface],
  gesture: ({ gesture }) => [gesture],
  granted: ({ granted }) => granted ?? [],
  refused: ({ refused }) => refused ?? [],
  locale: ({ locale }) => [locale],
  notice: ({ notice }) => [notice],
  jurisdiction: ({ jurisdiction }) => [jurisdiction],
  gpc: ({ gpc }) => (gpc === undefined ? [] : [gpc === null ? 'unknown' : `${gpc}`]),
  viewport: ({ viewport }) => [viewport],
  parity: ({ parity }) => [parity],
  widget: ({ widget }) => [widget],
};

/** @param met in the order in which they were met */
export function facetValuesOf(met: readonly SomeFacets[]): FacetValues {
  const values = new MetFacets();
  for (const facets of met) values.add(facets);
  return values.values();
}

/** The same, to which more can be added as a log meets them: what was added before is not read again. */
export class MetFacets {
  readonly #values = new Map(FACET_NAMES.map((name) => [name, new Set<string>()]));
  readonly #notices = new Map<string, NamedNotice>();
  #isMore = false;

  /** To be called in the order in which they were met. What was added already changes nothing. */
  add(facets: SomeFacets): void {
    for (const [name, known] of this.#values)
      for (const value of VALUES[name](facets)) {
        if (value === undefined || known.has(value)) continue;
        if (known.size < VALUES_MAX) known.add(value);
        else this.#isMore = true;
      }
    const { notice, locale, revision } = facets;
    if (notice === undefined || this.#notices.has(notice) || !this.#values.get('notice')?.has(notice)) return;
    if (locale !== undefined && revision !== undefined)
      this.#notices.set(notice, { hash: notice, locale, revision });
  }

  values(): FacetValues {
    const sorted = (name: keyof FacetFilter) => [...(this.#values.get(name) ?? [])].sort();
    return {
      values: {
        event: sorted('event'),
        surface: sorted('surface'),
        gesture: sorted('gesture'),
        granted: sorted('granted'),
        refused: sorted('refused'),
        locale: sorted('locale'),
        notice: sorted('notice'),
        jurisdiction: sorted('jurisdiction'),
        gpc: sorted('gpc'),
        viewport: sorted('viewport'),
        parity: sorted('parity'),
        widget: sorted('widget'),
      },
      notices: sorted('notice').flatMap((hash) => this.#notices.get(hash) ?? []),
      more: this.#isMore,
    };
  }
}
