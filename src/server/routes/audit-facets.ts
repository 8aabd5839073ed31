// The facets that the register can be filtered by, as far as the log has met them.
import type { FastifyInstance } from 'fastify';
import type { ServerContext } from '../context.ts';
import { facetValuesOf } from '../facet-values.ts';
import type { NumberedFacets } from '../store/known-facets.ts';
import type { LogStore } from '../store/log-store.ts';
import { sessionRequired } from './audit-session.ts';

const FACETS_AT_ONCE = 1_000;

/** The route. */
export async function auditFacetRoutes(app: FastifyInstance, context: ServerContext): Promise<void> {
  app.addHook('preHandler', sessionRequired(context));

  app.get('/temoin/audit/facets', async () =>
    facetValuesOf((await readAll(context.store)).map(({ facets }) => facets)),
  );
}

/** They are numbered from 1 on, and there is a limit to them. */
async function readAll(store: Pick<LogStore, 'readFacets'>): Promise<readonly NumberedFacets[]> {
  const all: NumberedFacets[] = [];
  for (let read = FACETS_AT_ONCE; read === FACETS_AT_ONCE; ) {
    const numbers = Array.from({ length: FACETS_AT_ONCE }, (_, at) => all.length + at + 1);
    const found = await store.readFacets(numbers);
    all.push(...found);
    read = found.length;
  }
  return all;
}
