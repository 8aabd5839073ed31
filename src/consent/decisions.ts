// The decisions: how the next choice follows from the last one and what the visitor answers now.
import type { Choice, Decisions } from './choice.ts';
import type { Configuration } from './configuration.ts';
import { isGranted } from './policy.ts';

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
  const decisions: Record<string, boolean> = Object.create(null);
  for (const purpose of config.purposes) {
    if (purpose.required) continue;
    const isDecided =
      previous && purpose.id in previous.decisions && previous.revision >= (purpose.since || 0);
    const decision = answers[purpose.id] ?? (isDecided ? isGranted(config, previous, purpose.id) : undefined);
    if (decision !== undefined) decisions[purpose.id] = decision;
    for (const service of config.services || []) {
      if (service.purpose !== purpose.id) continue;
      const serviceDecision =
        answers[service.id] ?? answers[purpose.id] ?? isGranted(config, previous, service.id);
      if (serviceDecision !== !!decision) decisions[service.id] = serviceDecision;
    }
  }
  return decisions;
}

/** Answers every optional purpose and service alike: all granted, or all refused. */
export function answerAll(config: Configuration, granted: boolean): Decisions {
  const answers: Record<string, boolean> = Object.create(null);
  for (const item of [...config.purposes, ...(config.services || [])]) answers[item.id] = granted;
  return answers;
}
