// The policy: the one place that decides whether something is granted, and what must be asked (DESIGN §4.1).
import type { Choice } from './choice.ts';
import type { Configuration } from './configuration.ts';

/** CNIL-9: a choice, accepting or refusing alike, is remembered for six months. */
export const VALIDITY_DAYS = 182;

/** A clock corrected by a few minutes must not void a choice; anything further ahead comes from the future. */
const CLOCK_TOLERANCE_SECONDS = 300;

const DAY_SECONDS = 86_400;

/** Days that a choice has left, as seconds; 0 or less once it has expired. */
export function remainingSeconds(choice: Choice, nowSeconds: number): number {
  return choice.time + VALIDITY_DAYS * DAY_SECONDS - nowSeconds;
}

/**
 * The choice that counts among those read from the device: the newest by time, then by sequence; on a tie the
 * stricter, which is the one that grants less. Expired ones, ones from the future and ones that the configuration
 * voids (`askAgainBefore`) never count.
 */
export function validChoice(
  config: Configuration,
  choices: readonly Choice[],
  nowSeconds: number,
): Choice | undefined {
  const grants = (choice: Choice) => itemsOf(config).filter(({ id }) => isGranted(config, choice, id)).length;
  let best: Choice | undefined;
  for (const choice of choices) {
    const isValid =
      choice.time <= nowSeconds + CLOCK_TOLERANCE_SECONDS &&
      remainingSeconds(choice, nowSeconds) > 0 &&
      choice.revision >= (config.askAgainBefore || 0);
    const isBetter = () =>
      !best ||
      (choice.time - best.time || choice.sequence - best.sequence || grants(best) - grants(choice)) > 0;
    if (isValid && isBetter()) best = choice;
  }
  return best;
}

/**
 * Whether an id may run. Required purposes and their services always may; anything else only where a choice covers
 * it and grants it: a service follows its purpose unless the choice says otherwise. Unknown ids never may.
 */
export function isGranted(config: Configuration, choice: Choice | undefined, id: string): boolean {
  const service = withId(config.services, id);
  const purpose = withId(config.purposes, service ? service.purpose : id);
  if (!purpose) return false;
  if (purpose.required) return true;
  if (!choice || choice.revision < Math.max(purpose.since || 0, service?.since || 0)) return false;
  return (choice.decisions[id] ?? choice.decisions[purpose.id]) === true;
}

/**
 * Whether a `data-consent` expression is satisfied: ids separated by spaces are all needed, `a|b` means either.
 * @returns `undefined` where an id is unknown or the expression is empty: never to be released, and worth saying
 */
export function isExpressionGranted(
  config: Configuration,
  choice: Choice | undefined,
  expression: string,
): boolean | undefined {
  let granted: boolean | undefined;
  for (const term of expression.split(/\s+/)) {
    if (!term) continue;
    let isEither = false;
    for (const id of term.split('|')) {
      if (!withId(itemsOf(config), id)) return undefined;
      isEither ||= isGranted(config, choice, id);
    }
    granted = granted !== false && isEither;
  }
  return granted;
}

/**
 * What the notice must ask about: the optional ids that no valid choice covers.
 * With no choice, or where a purpose that it knew was never decided, that is everything (`all`); where only ids of a
 * newer revision are uncovered, those alone; otherwise the list is empty and no notice is due.
 */
export function idsToAsk(config: Configuration, choice: Choice | undefined): { all: boolean; ids: string[] } {
  const optional = config.purposes.filter(({ required }) => !required);
  const services = (config.services || []).filter(({ purpose }) => optional.some(({ id }) => id === purpose));
  const all = optional.some(
    ({ id, since }) => !choice || !(id in choice.decisions || choice.revision < (since || 0)),
  );
  const ids = [...optional, ...services]
    .filter(({ since }) => all || (choice && choice.revision < (since || 0)))
    .map(({ id }) => id);
  return { all, ids };
}

const itemsOf = (config: Configuration) => [...config.purposes, ...(config.services || [])];

/**
 * In loops, here and above: what another script has made of `find`, `some`, `every` or `filter` grants nothing
 * (DESIGN §4.1).
 */
function withId<Item extends { id: string }>(items: readonly Item[] = [], id: string): Item | undefined {
  for (const item of items) if (item.id === id) return item;
  return undefined;
}
