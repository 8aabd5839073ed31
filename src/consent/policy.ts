// The policy: the one place that decides whether something is granted, and what must be asked (DESIGN §4.1).
import { askAgainDays } from './ask-again.ts';
import { bare } from './bare.ts';
import type { Choice } from './choice.ts';
import type { Configuration, Purpose } from './configuration.ts';
import type { NamedChoice } from './cookie-value.ts';

/** `false` in a gate that was built for a configuration without `since` and `askAgainBefore` (src/site/build-gate.ts). */
declare const __TEMOIN_ASKS_AGAIN__: boolean | undefined;
const asksAgain = typeof __TEMOIN_ASKS_AGAIN__ === 'undefined' || __TEMOIN_ASKS_AGAIN__;

/** A clock corrected by a few minutes must not void a choice; anything further ahead comes from the future. */
const CLOCK_TOLERANCE_SECONDS = 300;

const DAY_SECONDS = 86_400;

/**
 * The choice, frozen, that counts among those read from the device: the newest by time, then by sequence, without what another
 * of the same cookie's name, a leftover of another path or domain, does not grant, or another of the very same age.
 * Expired ones, ones from the future and ones that the configuration voids (`askAgainBefore`) never count.
 * @param choices as `choicesInCookies` gives them
 */
export function validChoice(
  config: Configuration,
  choices: readonly NamedChoice[],
  nowSeconds: number,
): Choice | undefined {
  const isValid = (choice: Choice) =>
    (!asksAgain || choice.revision >= (config.askAgainBefore || 0)) &&
    choice.time <= nowSeconds + CLOCK_TOLERANCE_SECONDS &&
    choice.time + askAgainDays(config) * DAY_SECONDS > nowSeconds;
  let newest: NamedChoice | undefined;
  for (const named of choices)
    if (isValid(named[1]) && (!newest || secondsOlder(newest[1], named[1]) > 0)) newest = named;
  if (!newest) return undefined;
  const [name, choice] = newest;
  // The reason for the cast: TypeScript takes the prototype for a member.
  const decisions = { __proto__: null, ...choice.decisions } as unknown as Record<string, boolean>;
  const ours = decisionsOn(config, choice);
  for (const [otherName, other] of choices)
    if (other !== choice && isValid(other) && (otherName === name || !secondsOlder(other, choice))) {
      const theirs = decisionsOn(config, other);
      // It inherits nothing (SEC-5).
      for (const id in ours) if (ours[id]) decisions[id] = ours[id] = !!theirs[id];
    }
  // Whoever looks at the choice, as a page may, and keeps it, cannot change it.
  return Object.freeze({ ...choice, decisions: Object.freeze(decisions) });
}

/** How much older one choice is than another, by time, then by sequence; 0 where they are of the very same age. */
export const secondsOlder = (a: Choice, b: Choice) => b.time - a.time || b.sequence - a.sequence;

/** A purpose, or a service under one. */
type Item = Pick<Purpose, 'id' | 'since'> & { readonly purpose?: string };

/**
 * What is decided about each id of the configuration: the one place that says so. Required purposes and their services
 * are always granted; anything else only where a choice covers it: a service follows its purpose unless the choice says
 * otherwise. `undefined` where no choice covers it; unknown ids are not in it. It has no prototype.
 * In loops: what another script has made of `find`, `some`, `every` or `filter` grants nothing (DESIGN §4.1). Whoever asks
 * about many ids asks once, or the time grows with the square of their number.
 */
export const decisionsOn = (
  config: Configuration,
  choice: Choice | undefined,
): Record<string, boolean | undefined> => {
  const decisions = bare<boolean | undefined>();
  const purposes = bare<Purpose>();
  for (const purpose of config.purposes) purposes[purpose.id] = purpose;
  // The reason for the cast: no purpose is under another one.
  for (const item of [...config.purposes, ...(config.services || [])] as readonly Item[]) {
    const purpose = purposes[item.purpose || item.id];
    if (purpose)
      decisions[item.id] =
        purpose.required ||
        (choice && (!asksAgain || choice.revision >= Math.max(item.since || 0, purpose.since || 0))
          ? (choice.decisions[item.id] ?? choice.decisions[purpose.id])
          : undefined);
  }
  return decisions;
};

/** Whether an id may run. Unknown ids never may. */
export function isGranted(config: Configuration, choice: Choice | undefined, id: string): boolean {
  return !!decisionsOn(config, choice)[id];
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
  const decisions = decisionsOn(config, choice);
  let granted = true;
  for (const term of expression.trim().split(/\s+/)) {
    let isEither = false;
    for (const id of term.split('|')) {
      if (!(id in decisions)) return undefined;
      isEither ||= !!decisions[id];
    }
    granted &&= isEither;
  }
  return granted;
}

/** Whether anything must be asked: whether {@link idsToAsk} would name an id, said in fewer bytes. */
export function mustAsk(config: Configuration, choice: Choice | undefined): boolean {
  return Object.values(decisionsOn(config, choice)).includes(undefined);
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
