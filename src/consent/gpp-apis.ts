// The APIs of the IAB's Global Privacy Platform: which section is told where, and the settings as a gate has them.
import type { Configuration } from './configuration.ts';
import type { GppSettings } from './gpp-settings.ts';
import { tcfOf } from './tcf/tcf-of.ts';

/** The settings as the gate finds them, which has no table of places. */
export interface FilledGppSettings extends GppSettings {
  readonly cmpId: number;
  /** What can be told at this place at all, with section ids: one section (`8:usca`, `2:tcfeuv2`), or none. */
  readonly supportedAPIs: readonly string[];
}

/** Section id and API prefix string of the TCF. */
export const TCF_API = '2:tcfeuv2';

/** The same of the US as a whole. */
const NATIONAL_API = '7:usnat';

/** The states that have a section, two letters each, in the order of their section ids, which follow one another from 8. */
const STATES = 'CAVACOUTCTFLMTORTXDEIANENHNJTNMNMDINKYRI';

/**
 * What can be told of visitors of a place: in the US its one section, the national one for a state without one; elsewhere that
 * of the TCF, where the site uses it; else nothing.
 * @param jurisdiction of ISO 3166, as the configuration has it; left out or empty where it is not known
 */
export function gppApisAt(
  jurisdiction: string | undefined,
  { sections = 'state' }: GppSettings,
  hasTcf: boolean,
): string[] {
  const isNational = sections === 'national';
  const [country, state = ''] = (jurisdiction || (isNational ? 'US' : '')).split('-');
  if (country !== 'US') return hasTcf ? [TCF_API] : [];
  const states: readonly string[] = STATES.match(/../g) ?? [];
  const at = states.indexOf(state);
  return [isNational || at < 0 ? NATIONAL_API : `${at + 8}:us${state.toLowerCase()}`];
}

/**
 * A configuration whose `signals.gpp` says what its place comes to.
 * @returns the same configuration where it has none; else a copy
 */
export function withGppApis(config: Configuration): Configuration {
  const { jurisdiction, signals } = config;
  if (!signals?.gpp) return config;
  // Whoever is registered for the TCF has one id for both (GPP-4).
  const { cmpId, gdprApplies } = tcfOf(config) ?? {};
  const gpp: FilledGppSettings = {
    ...signals.gpp,
    cmpId: signals.gpp.cmpId ?? cmpId ?? 1,
    supportedAPIs: gppApisAt(jurisdiction, signals.gpp, !!cmpId && gdprApplies !== false),
  };
  return { ...config, signals: { ...signals, gpp } };
}
