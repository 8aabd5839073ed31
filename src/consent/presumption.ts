// The presumption: what holds where nobody has chosen and the law of the place asks for an opt-out alone.
import { bare } from './bare.ts';
import { type Choice, NO_NOTICE_PREFIX } from './choice.ts';
import type { Configuration } from './configuration.ts';

/** A place: ISO 3166-1 alpha-2, or a subdivision of ISO 3166-2. */
export const JURISDICTION = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/**
 * The states of the US whose privacy acts ask for a way to opt out (US-10, US-12); every other place is opt-in. Looked
 * up and not matched: what another script has made of `test` or `includes` presumes nothing (DESIGN §4.1).
 */
// The reason for the cast: TypeScript takes the prototype for a member.
const OPT_OUT = {
  __proto__: null,
  'US-CA': true,
  'US-CO': true,
  'US-CT': true,
  'US-DE': true,
  'US-IA': true,
  'US-IN': true,
  'US-KY': true,
  'US-MD': true,
  'US-MN': true,
  'US-MT': true,
  'US-NE': true,
  'US-NH': true,
  'US-NJ': true,
  'US-OR': true,
  'US-RI': true,
  'US-TN': true,
  'US-TX': true,
  'US-UT': true,
  'US-VA': true,
} as unknown as Readonly<Record<string, true | undefined>>;

/** One of them, for what is the same in all. */
export const OPT_OUT_EXAMPLE = 'US-CA';

/** Whether the configured place is one where what is not refused may run. Unknown places are not. */
export const isOptOut = ({ jurisdiction }: Configuration): boolean => !!OPT_OUT[jurisdiction || ''];

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
    notice: NO_NOTICE_PREFIX,
    revision: config.revision,
    sequence: 0,
    decisions,
  };
};
