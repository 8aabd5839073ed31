// The presumption: what holds where nobody has chosen and the law of the place asks for an opt-out alone.
import { bare } from './bare.ts';
import type { Choice } from './choice.ts';
import type { Configuration } from './configuration.ts';

/** A place: ISO 3166-1 alpha-2, or a subdivision of ISO 3166-2. */
export const JURISDICTION = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** The states of the US whose privacy acts ask for a way to opt out (US-10, US-12), two letters each; elsewhere is opt-in. */
const OPT_OUT_STATES = 'CACOCTDEIAINKYMDMNMTNENHNJORRITNTXUTVA';

/** Their codes. */
export const optOutPlaces = (): string[] => (OPT_OUT_STATES.match(/../g) ?? []).map((state) => `US-${state}`);

/** One of them, for what is the same in all. */
export const OPT_OUT_EXAMPLE = 'US-CA';

/**
 * Whether the configured place is one where what is not refused may run. Unknown places are not. In a loop: what another
 * script has made of `test` or `includes` presumes nothing (DESIGN §4.1).
 */
export const isOptOut = ({ jurisdiction }: Configuration): boolean => {
  for (let at = 0; at < OPT_OUT_STATES.length; at += 2)
    if (jurisdiction === `US-${OPT_OUT_STATES[at]}${OPT_OUT_STATES[at + 1]}`) return true;
  return false;
};

/**
 * Stands for the choice of a visitor who has made none: of sequence number 0, which no record has.
 * @param isOptedOut whether the browser says so for its visitor (US-1), or anything is unclear
 * @returns `undefined` where the law asks for consent: then nothing is presumed
 */
export const presumedChoice = (config: Configuration, isOptedOut: boolean): Choice | undefined => {
  if (!isOptOut(config)) return undefined;
  const decisions = bare<boolean>();
  for (const { id } of config.purposes) decisions[id] = !isOptedOut;
  return {
    subject: '',
    time: 0,
    notice: '',
    revision: config.revision,
    sequence: 0,
    decisions,
  };
};
