// The policy: the one place that decides whether something is granted, and what must be asked (DESIGN §4.1).
import type { Choice } from './choice.ts';
import type { Configuration } from './configuration.ts';
import type { NamedChoice } from './cookie-value.ts';

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
 * The choice that counts among those read from the device: the newest by time, then by sequence, without what another
 * of the same cookie's name, a leftover of another path or domain, does not grant, or another of the very same age.
 * Expired ones, ones from the future and ones that the configuration voids (`askAgainBefore`) never count.
 * @param choices as `choicesInCookies` gives them
 */
export function validChoice(
  config: Configuration,
  choices: readonly NamedChoice[],
  nowSeconds: number,
): Choice | undefined {
  const byAge = (a: Choice, b: Choice) => b.time - a.time || b.sequence - a.sequence;
  const valid: NamedChoice[] = [];
  let newest: NamedChoice | undefined;
  for (const named of choices) {
    const [, choice] = named;
    if (
      choice.time <= nowSeconds + CLOCK_TOLERANCE_SECONDS &&
      remainingSeconds(choice, nowSeconds) > 0 &&
      choice.revision >= (config.askAgainBefore || 0)
    ) {
      valid.push(named);
      if (!newest || byAge(newest[1], choice) > 0) newest = named;
    }
  }
  if (!newest) return undefined;
  const [name, choice] = newest;
  const decisions: Record<string, boolean> = Object.assign(Object.create(null), choice.decisions);
  for (const { id } of itemsOf(config)) {
    if (!valid[1] || !isGranted(config, choice, id)) continue;
    decisions[id] = true;
    for (const [otherName, other] of valid)
      if ((otherName === name || !byAge(choice, other)) && !isGranted(config, other, id))
        decisions[id] = false;
  }
  return { ...choice, decisions };
}

/**
 * What is decided about an id. Required purposes and their services are always granted; anything else only where a
 * choice covers it: a service follows its purpose unless the choice says otherwise.
 * @returns `undefined` where no choice covers it, and for an unknown id
 */
function decisionOn(config: Configuration, choice: Choice | undefined, id: string): boolean | undefined {
  const service = withId(config.services, id);
  const purpose = withId(config.purposes, service ? service.purpose : id);
  if (purpose?.required) return true;
  return purpose && choice && choice.revision >= Math.max(purpose.since || 0, service?.since || 0)
    ? (choice.decisions[id] ?? choice.decisions[purpose.id])
    : undefined;
}

/** Whether an id may run. Unknown ids never may. */
export function isGranted(config: Configuration, choice: Choice | undefined, id: string): boolean {
  return decisionOn(config, choice, id) === true;
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

/** Whether anything must be asked: whether {@link idsToAsk} would name an id, said in fewer bytes. */
export function mustAsk(config: Configuration, choice: Choice | undefined): boolean {
  return itemsOf(config).some(({ id }) => decisionOn(config, choice, id) === undefined);
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
