// The places of the GDPR: where a framework made for it is to say that it applies.

/**
 * ISO 3166-1: the member states with those of their territories that are the Union's too and have a code of their own, the rest
 * of the EEA, and, since the IAB's framework is used there alike, the United Kingdom, Gibraltar and Switzerland.
 */
const PLACES =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' +
  'AX GF GP MF MQ RE YT IS LI NO GB GI CH';

/**
 * Whether the GDPR, or the law that follows it, is to be taken to apply.
 * @param jurisdiction ISO 3166-1 or 3166-2; where the place is not known it does
 */
export const isGdprPlace = (jurisdiction: string | undefined): boolean =>
  !jurisdiction || PLACES.split(' ').includes(jurisdiction.slice(0, 2));
