// The sections of the US that the IAB has registered, and which section is told where.
import type { GppSettings } from '../../consent/gpp-settings.ts';

/** The states that have one, two letters each, in the order of their section ids, which follow one another from 8. */
const STATES = 'CAVACOUTCTFLMTORTXDEIANENHNJTNMNMDINKYRI';

/** What the section of the US as a whole has. */
const NATIONAL = '7:usnat';

/**
 * The section that is told of visitors of a place, as `supportedAPIs` has it: section id and API prefix string.
 * @param jurisdiction of ISO 3166, as the configuration has it; `undefined` where it is not known
 * @returns the national one for a state without a section of its own; `undefined` outside the US
 */
export function usApiAt(jurisdiction: string | undefined, settings: GppSettings): string | undefined {
  const isNational = settings.sections === 'national';
  if (jurisdiction === undefined) return isNational ? NATIONAL : undefined;
  const [country, state = ''] = jurisdiction.split('-');
  if (country !== 'US') return undefined;
  const states: readonly string[] = STATES.match(/../g) || [];
  const at = states.indexOf(state);
  return isNational || at < 0 ? NATIONAL : `${at + 8}:us${state.toLowerCase()}`;
}

/**
 * What can be told on a page at all (`supportedAPIs`): in the US the one section of the place; elsewhere that of the TCF,
 * where the site uses it; else nothing.
 */
export function gppApisAt(
  jurisdiction: string | undefined,
  settings: GppSettings,
  hasTcf: boolean,
): string[] {
  const us = usApiAt(jurisdiction, settings);
  if (us) return [us];
  return hasTcf ? ['2:tcfeuv2'] : [];
}
