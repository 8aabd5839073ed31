// The days' bounds: how soon the law of each place lets a site ask again, and how late.
import { OPT_OUT_DAYS, USUAL_DAYS } from './ask-again.ts';
import type { Problem } from './configuration-problem.ts';
import { valueAt } from './configuration-relations.ts';
import { isPlace } from './countries.ts';
import { optOutPlaces } from './presumption.ts';

/** TCF-12: a visitor is reminded at least every 13 months. Browsers keep no cookie for more than 400 days (CK-2). */
export const LONGEST_DAYS = 395;

/** OMNI-2: four months, the shortest time that any draft of a law names; asking sooner is nagging (DDP-1). */
export const LEAST_DAYS = 120;

/** Where six months are the least, in a law or in what its authority recommends. */
const SIX_MONTHS: Readonly<Record<string, string>> = { BE: 'BE-2', FR: 'CNIL-9', IT: 'IT-3' };

/** Days that would have visitors asked too often, or never again, and places that there are not. */
export function askAgainProblems(value: unknown): Problem[] {
  const setting = valueAt(value, ['askAgainDays']);
  const own = valueAt(value, ['jurisdiction']);
  if (typeof setting === 'number') return boundsOf('askAgainDays', setting, leastAnywhere(own));
  // Anything else was found by the schema.
  if (!setting || typeof setting !== 'object' || Array.isArray(setting)) return [];
  return Object.entries(setting).flatMap(([place, days]) => {
    const path = `askAgainDays.${place}`;
    if (place === 'default')
      return boundsOf(
        path,
        days,
        leastAnywhere(typeof own === 'string' && Object.hasOwn(setting, own) ? undefined : own),
      );
    if (!isPlace(place)) {
      return [
        {
          path,
          message: `must be "default" or a code of ISO 3166-1 or 3166-2 in capitals, such as "FR" or "US-CA", but is "${place}"; correct it, as no visitor is of such a place`,
        },
      ];
    }
    return boundsOf(path, days, leastAt(place));
  });
}

/** The least number of days, and why. */
type Least = readonly [days: number, reason: string];

const IN_OPT_OUT: Least = [
  OPT_OUT_DAYS,
  'where an opt-out is all that the law asks for, so that a refusal holds for twelve months (US-8)',
];

/** @param own the place of the whole configuration, if that is what the days are for */
const leastAnywhere = (own: unknown): Least =>
  optOutPlaces().some((place) => place === own)
    ? IN_OPT_OUT
    : [
        USUAL_DAYS,
        'six months, where the place is not known (CNIL-9, IT-3), or give fewer to a place that allows it, as in {"default": 182, "IE": 120}',
      ];

function leastAt(place: string): Least {
  if (optOutPlaces().includes(place)) return IN_OPT_OUT;
  const requirement = SIX_MONTHS[place.slice(0, 2)];
  return requirement
    ? [USUAL_DAYS, `six months in "${place}" (${requirement})`]
    : [LEAST_DAYS, 'four months, so that nobody is asked again and again (DDP-1, OMNI-2)'];
}

function boundsOf(path: string, days: unknown, [least, reason]: Least): Problem[] {
  // Anything else was found by the schema.
  if (typeof days !== 'number') return [];
  if (days > LONGEST_DAYS) {
    return [
      {
        path,
        message: `must be at most ${LONGEST_DAYS}, 13 months, so that visitors are reminded of what they chose (TCF-12), and as browsers keep no cookie for more than 400 days (CK-2), but is ${days}; lower it`,
      },
    ];
  }
  if (days >= least) return [];
  return [{ path, message: `must be at least ${least}, ${reason}, but is ${days}; raise it` }];
}
