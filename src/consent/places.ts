// The places that differ: what visitors of one site may be shown, where they are of several places.
import { daysAtPlace } from './ask-again.ts';
import type { Configuration } from './configuration.ts';
import { isOptOut, optOutPlaces } from './presumption.ts';

/**
 * The configuration once for each rule and number of days that any place of the world has by it, the unknown place
 * first: together their notices are all that its visitors can see.
 */
export function atPlacesApart(configuration: Configuration): Configuration[] {
  const { jurisdiction: _, ...nowhere } = configuration;
  const { askAgainDays: days } = configuration;
  const places = [...optOutPlaces(), ...(typeof days === 'object' ? Object.keys(days) : [])];
  const apart = new Map<string, Configuration>();
  for (const each of [nowhere, ...places.map((jurisdiction) => ({ ...configuration, jurisdiction }))]) {
    const rule = `${isOptOut(each)} ${daysAtPlace(each)}`;
    if (!apart.has(rule)) apart.set(rule, each);
  }
  return [...apart.values()];
}
