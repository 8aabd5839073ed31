// From when on something is unusual: every threshold of the anomalies, each with its reason.

/**
 * Chance that a log in which nothing has changed is told of one anomaly of a kind, in one look at all days asked for. Each
 * test is held to its share of it (Bonferroni): with three kinds that test, two looks in a hundred at most cry wolf.
 */
export const FALSE_ALARMS = 0.007;

/** Records below which a group is told in no number: few enough to be somebody. The same as for rates in pictures. */
export const SMALL_GROUP = 20;

/** Days in one question at most, as for all counts. Days before them are read as well, for comparison alone. */
export const BASELINE_WEEKS = 8;

/** A rate is compared with four weeks: each weekday four times, and not so long that a season's change is in it. */
export const RATE_BASELINE_DAYS = 28;

/** Decisions before, of which a share is worth comparing with; below, a share is off by ten points and more by chance. */
export const RATE_BASELINE_MIN = 100;

/** Days before that have a share of their own, from which on their scatter counts too. */
export const RATE_SCATTER_DAYS = 7;

/** A share of one day that is fewer points away than this is of no interest, however sure it is. */
export const RATE_DAY_EFFECT = 0.1;

/** The same of a week, in which less of it is chance. */
export const RATE_WEEK_EFFECT = 0.05;

/** Days scatter by more than chance (campaigns, weekdays): so many times their usual scatter away is unusual. */
export const RATE_SCATTER = 4;

/** Weeks before of which the same hour must be known: the median of fewer is any one of them. */
export const VOLUME_WEEKS_MIN = 4;

/** Records came and went by this factor before: less happens in any week. */
export const VOLUME_FACTOR = 2;

/** So many times the usual scatter of the same hour or weekday, which is at least that of chance. */
export const VOLUME_SCATTER = 5;

/** Hours in one day that can account for it by themselves; where more are unusual, the day is. */
export const HOURS_OF_A_BURST = 3;

/** Records that a time without any should have had: one without them comes by chance once in 500 million times. */
export const SILENCE_EXPECTED = 20;

/** A share of gestures made by script that is less than so many times the usual one is of no interest. */
export const SYNTHETIC_FACTOR = 3;

/** And one that is fewer points above it. */
export const SYNTHETIC_EFFECT = 0.1;

/** Days before of which the same hour is looked at: a script that comes every night is no burst, once it has for half of them. */
export const SYNTHETIC_DAYS = 7;

/** Anomalies in one answer, the newest. */
export const ANOMALIES_MAX = 200;

/** How long before the beginning of an anomaly a new notice or widget may have brought it about. */
export const CHANGE_BEFORE_HOURS = 24;
