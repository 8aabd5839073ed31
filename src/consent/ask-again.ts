// The days for which a choice is remembered, accepting or refusing alike, before the visitor may be asked again.
import type { Configuration } from './configuration.ts';
import { isOptOut } from './presumption.ts';

/**
 * Unknown on a server. The days themselves in the gate of one place (src/site/build-gate.ts); 0 in any other gate, and in
 * what a page loads behind it (tools/build.ts): on a page the configuration has them as a number, or not at all.
 */
declare const __TEMOIN_ASK_AGAIN_DAYS__: number | undefined;

/** CNIL-9: six months, where the configuration says nothing else. */
export const USUAL_DAYS = 182;

/** US-8: no fewer where what nobody has refused runs, since a refusal that lapses there is a grant. */
export const OPT_OUT_DAYS = 365;

/** The one number of a configuration and its place that everything goes by: never another after a refusal (OMNI-3). */
export const askAgainDays = (config: Configuration): number =>
  typeof __TEMOIN_ASK_AGAIN_DAYS__ === 'undefined'
    ? daysAtPlace(config)
    : // The reason for the cast: see above; src/gate/configuration-source.ts sees to it where the page has it.
      __TEMOIN_ASK_AGAIN_DAYS__ || (config.askAgainDays as number | undefined) || USUAL_DAYS;

/**
 * What the setting says of the configuration's `jurisdiction`: the days of exactly that place, else the default.
 * @returns anything but a whole number above 0 where the setting is neither days nor days by place
 */
export const writtenDays = ({ askAgainDays: days = USUAL_DAYS, jurisdiction }: Configuration): number =>
  typeof days === 'object' ? days[jurisdiction || 'default'] || days.default : days;

/**
 * What the setting comes to there: {@link writtenDays}, and no fewer than {@link OPT_OUT_DAYS} where an opt-out is all
 * that the law asks for.
 */
export const daysAtPlace = (config: Configuration): number =>
  Math.max(writtenDays(config), isOptOut(config) ? OPT_OUT_DAYS : 0);
