// The places: where a site serves several, the law of each visitor's, as a proxy or CDN in front says it by a header.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { JURISDICTION } from '../consent/presumption.ts';

/** How the place of a visitor is known, and what follows from it. */
export interface Places {
  /** Name of the header, in lower case. Whoever sends it decides for nobody but themselves. */
  readonly header: string;
  /** The gate with a place of ISO 3166 in its configuration, in place of the configuration's own. */
  gateAt(jurisdiction: string): string;
}

/**
 * The place that a request comes from, and a word to caches that the answer depends on it.
 * @returns `undefined` where no header is looked at, or says nothing that can be understood: then the configuration's
 *   own place holds, and without one the stricter rule
 */
export function placeOf(
  places: Places | undefined,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): string | undefined {
  if (!places) return undefined;
  reply.header('vary', [reply.getHeader('vary'), places.header].filter(Boolean).join(', '));
  const place = `${headers[places.header] ?? ''}`.trim().toUpperCase();
  return JURISDICTION.test(place) ? place : undefined;
}
