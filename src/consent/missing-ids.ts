// The missing ids: what a held element still needs, as its placeholder names it and offers to grant.
import type { Configuration } from './configuration.ts';

/**
 * Of every term of a `data-consent` expression that is not granted, one id. Of alternatives (`a|b`) it is a service
 * before a purpose, else the first: no more is asked for than what suffices.
 * @returns the ids in the order of the expression, each once; none where it is granted, empty, or has an unknown id
 */
export function missingIds(
  config: Configuration,
  isGranted: (id: string) => boolean,
  expression: string,
): string[] {
  const { purposes, services = [] } = config;
  const isService = (id: string) => services.some((service) => service.id === id);
  const terms = expression
    .split(/\s+/)
    .filter(Boolean)
    .map((term) => term.split('|'));
  if (!terms.flat().every((id) => isService(id) || purposes.some((purpose) => purpose.id === id))) return [];
  const missing = terms
    .filter((ids) => !ids.some(isGranted))
    .flatMap((ids) => ids.find(isService) ?? ids[0] ?? []);
  return [...new Set(missing)];
}
