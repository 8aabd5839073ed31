// The time that a token is for: whether it is but a part, in words, and which periods may be asked for by its holder. Pure.
import type { Period } from '../period.ts';
import type { Scope } from '../store/access-store.ts';

/** Whether a token shows but a part of the log. */
export const isNarrow = ({ from, to }: Scope): boolean => from !== undefined || to !== undefined;

/**
 * The period that is meant where this one is asked for: an end that is not said is the token's.
 * @returns in words what is wrong where one that is said lies outside of the token's time: to show less than what was
 *   asked for would be to say that there is no more
 */
export function periodWithin(
  scope: Scope,
  { from, to }: Period,
): { readonly period: Period } | { readonly problem: string } {
  const start = from ?? scope.from;
  const end = to ?? scope.to;
  const isOutside = [start, end].some(
    (time) => time !== undefined && (time < (scope.from ?? time) || time > (scope.to ?? time)),
  );
  if (isOutside || (start !== undefined && end !== undefined && start >= end)) {
    return { problem: `this token is for records ${inWords(scope)}; ask for a period within` };
  }
  return { period: { ...(start !== undefined && { from: start }), ...(end !== undefined && { to: end }) } };
}

/** The time of a scope, as it stands in a sentence. */
function inWords({ from, to }: Scope): string {
  if (from === undefined) return to === undefined ? 'of all times' : `received before ${to}`;
  return `received from ${from}${to === undefined ? ' on' : ` to before ${to}`}`;
}

/** Why a period cannot be exported whose ends only others may see. */
export const endsOutside = (scope: Scope): string =>
  `the export of a period shows its ends by the records before and behind it, and this token is for records ${inWords(scope)}; ask for a shorter period, or leave from and to out to get every record by itself`;
