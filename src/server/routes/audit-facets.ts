// The facets that the register can be filtered by, as far as the log has met them.
import type { FastifyInstance } from 'fastify';
import { isNarrow } from '../audit/scope.ts';
import type { ScopedStore } from '../audit/scoped-store.ts';
import { auditOf, type SignedInContext } from '../audit/signed-in.ts';
import { type FacetValues, facetValuesOf, MetFacets } from '../facet-values.ts';
import type { NumberedFacets } from '../store/known-facets.ts';

const FACETS_AT_ONCE = 1_000;

/** Counts of days that are looked through for the facets of a time. */
const COUNTS_MAX = 50_000;

/** Lines that are looked through for places. */
const LINES_MAX = 100_000;

/** More days than four digits of a year can name. */
const DAYS_END = 4_000_000;

/** The route. What it tells is of nobody, and so it is not written down. */
export async function auditFacetRoutes(app: FastifyInstance, { writer }: SignedInContext): Promise<void> {
  const all = new AllFacets();
  app.get('/temoin/audit/facets', async (request) => {
    const audit = auditOf(request);
    const store = audit.storeAt(writer.checkpoint.size);
    if (!isNarrow(audit.token.scope)) return all.read(store);
    return facetValuesOf((await readShown(store)).map(({ facets }) => facets));
  });
}

/** Those of the whole log. They are numbered from 1 on and never change, so that each is read once. */
class AllFacets {
  readonly #met = new MetFacets();
  #last = 0;

  async read(store: Pick<ScopedStore, 'readFacets'>): Promise<FacetValues> {
    for (let isMore = true; isMore; ) {
      const after = this.#last;
      const numbers = Array.from({ length: FACETS_AT_ONCE }, (_, at) => after + at + 1);
      const found = await store.readFacets(numbers);
      for (const { number, facets } of found) {
        this.#met.add(facets);
        this.#last = Math.max(this.#last, number);
      }
      isMore = found.length === FACETS_AT_ONCE;
    }
    return this.#met.values();
  }
}

/**
 * Those of the days that a token shows whole, as its counts are, and of the records that it shows of a part of a day. Days are
 * counted without the place: that is of the first records that it shows.
 */
async function readShown(store: ScopedStore): Promise<readonly NumberedFacets[]> {
  const counts = await store.readRollUps(store.shownDays({ start: 0, end: DAYS_END }), COUNTS_MAX);
  const cut = (await store.readCutDays()).flatMap(({ counts: ofDay }) => ofDay);
  const first = await store.countFacets(0, Number.MAX_SAFE_INTEGER, LINES_MAX);
  return store.readFacets([...new Set([...counts, ...cut, ...first].map(({ facets }) => facets))]);
}
