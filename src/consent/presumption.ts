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

/** A decision about this id is about no purpose: it says that the choice was made although the browser asked for an opt-out. */
export const DESPITE_SIGNAL = 'gpc';

/**
 * The choice in force where the law of the place may ask for an opt-out alone, frozen; anywhere else it is the visitor's
 * own. There what nobody has refused is granted, and all is refused where the browser asks for that (US-1) or a choice
 * cannot be understood. The signal counts over an earlier grant, and a grant that was made in spite of it over the signal
 * (GPC-4; CCPA regulations §7025(c)(3)). What is only presumed has no sequence number.
 * @param choice that the device remembers
 * @param isOptedOut whether the browser asks for an opt-out; or, where there is no choice, whether anything is unclear
 * @returns `undefined` where the law asks for consent and nobody has chosen: then nothing is presumed
 */
export const choiceInForce = (
  config: Configuration,
  choice: Choice | undefined,
  isOptedOut: boolean,
): Choice | undefined => {
  if ((choice && (!isOptedOut || choice.decisions[DESPITE_SIGNAL])) || !isOptOut(config)) return choice;
  const decisions = bare<boolean>();
  for (const { id } of config.purposes) decisions[id] = !isOptedOut;
  return Object.freeze({
    time: 0,
    ...choice,
    // Whatever is newer than the choice is decided too: a signal is no reason to ask (US-8).
    revision: config.revision,
    decisions: Object.freeze(decisions),
    // The reason for the cast: a choice that nobody has made has neither subject nor number nor notice, and is never kept.
  } as Choice);
};
