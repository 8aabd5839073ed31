// The decisions: how the next choice follows from the last one and what the visitor answers now.
import { bare } from './bare.ts';
import type { Choice, Decisions } from './choice.ts';
import type { Configuration } from './configuration.ts';
import { decisionsOn } from './policy.ts';

/**
 * The decisions that follow when some ids are answered and the rest stays as it effectively is.
 * A purpose nobody has decided stays undecided, so that the notice still asks about it. A service that an older
 * choice does not cover is written down as refused: to leave it out would grant it along with its purpose.
 * @param answers what the visitor said now, by id; an answer for a purpose covers its services unless they have their own
 */
export function nextDecisions(
  config: Configuration,
  previous: Choice | undefined,
  answers: Decisions,
): Decisions {
  const decisions = bare<boolean>();
  // SEC-5: what another script has put on Object.prototype is no answer.
  const answered: Decisions = Object.assign(bare(), answers);
  const before = decisionsOn(config, previous);
  const optional = config.purposes.filter(({ required }) => !required);
  for (const { id, since = 0 } of optional) {
    const isDecided = previous && id in previous.decisions && previous.revision >= since;
    const decision = answered[id] ?? (isDecided ? !!before[id] : undefined);
    if (decision !== undefined) decisions[id] = decision;
  }
  for (const { id, purpose } of config.services || []) {
    if (!optional.some((candidate) => candidate.id === purpose)) continue;
    const decision = answered[id] ?? answered[purpose] ?? !!before[id];
    if (decision !== !!decisions[purpose]) decisions[id] = decision;
  }
  return decisions;
}

/** Answers every purpose and service alike: all granted, or all refused. Required ones are granted all the same. */
export function answerAll(config: Configuration, granted: boolean): Decisions {
  const answers = bare<boolean>();
  for (const item of [...config.purposes, ...(config.services || [])]) answers[item.id] = granted;
  return answers;
}
