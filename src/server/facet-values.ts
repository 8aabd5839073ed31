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
  const all = new Map(
    FACET_NAMES.map((name) => [name, distinct(met.flatMap((facets) => VALUES[name](facets)))]),
  );
  const values = (name: keyof FacetFilter) => (all.get(name) ?? []).slice(0, VALUES_MAX).sort();
  return {
    values: {
      event: values('event'),
      surface: values('surface'),
      gesture: values('gesture'),
      granted: values('granted'),
      refused: values('refused'),
      locale: values('locale'),
      notice: values('notice'),
      jurisdiction: values('jurisdiction'),
      gpc: values('gpc'),
      viewport: values('viewport'),
      parity: values('parity'),
      widget: values('widget'),
    },
    notices: values('notice').flatMap((hash) => namedNotice(hash, met)),
    more: [...all.values()].some(({ length }) => length > VALUES_MAX),
  };
}

const distinct = (values: readonly (string | undefined)[]) =>
  [...new Set(values)].filter((value) => value !== undefined);

function namedNotice(hash: string, met: readonly SomeFacets[]): NamedNotice[] {
  const first = met.find(({ notice }) => notice === hash);
  if (first?.locale === undefined || first.revision === undefined) return [];
  return [{ hash, locale: first.locale, revision: first.revision }];
}
