// The facets that the register can be filtered by, as far as the log has met them.
import type { FastifyInstance } from 'fastify';
import { isNarrow } from '../audit/scope.ts';
import type { ScopedStore } from '../audit/scoped-store.ts';
import { auditOf, type SignedInContext } from '../audit/signed-in.ts';
import { facetValuesOf } from '../facet-values.ts';
import type { NumberedFacets } from '../store/known-facets.ts';

const FACETS_AT_ONCE = 1_000;

/** Counts of days that are looked through for the facets of a time. */
const COUNTS_MAX = 50_000;

/** More days than four digits of a year can name. */
const DAYS_END = 4_000_000;

/** The route. What it tells is of nobody, and so it is not written down. */
export async function auditFacetRoutes(app: FastifyInstance, { writer }: SignedInContext): Promise<void> {
  app.get('/temoin/audit/facets', async (request) => {
    const audit = auditOf(request);
    const store = audit.storeAt(writer.checkpoint.size);
    const met = isNarrow(audit.token.scope) ? await readShown(store) : await readAll(store);
    return facetValuesOf(met.map(({ facets }) => facets));
  });
}

/** They are numbered from 1 on, and there is a limit to them. */
async function readAll(store: Pick<ScopedStore, 'readFacets'>): Promise<readonly NumberedFacets[]> {
  const all: NumberedFacets[] = [];
  for (let read = FACETS_AT_ONCE; read === FACETS_AT_ONCE; ) {
    const numbers = Array.from({ length: FACETS_AT_ONCE }, (_, at) => all.length + at + 1);
    const found = await store.readFacets(numbers);
    all.push(...found);
    read = found.length;
  }
  return all;
}

/** Those of the days that a token shows whole, as its counts are, and of the records that it shows of a part of a day. */
async function readShown(store: ScopedStore): Promise<readonly NumberedFacets[]> {
  const counts = await store.readRollUps(store.shownDays({ start: 0, end: DAYS_END }), COUNTS_MAX);
  const cut = (await store.readCutDays()).flatMap(({ counts: ofDay }) => ofDay);
  return store.readFacets([...new Set([...counts, ...cut].map(({ facets }) => facets))]);
}
