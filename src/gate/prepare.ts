// Preparing, for a gate that reads its configuration: what few configurations ask for, loaded before anything is let go.
import { daysAtPlace } from '../consent/ask-again.ts';
import { withSignalKeys } from '../consent/signals.ts';
import type { Controller } from './controller.ts';
import { inForceHere } from './cookie-jar.ts';
import { beginTelling } from './tell.ts';

/** Protocols whose stub must stand before the first vendor, and so in the gate itself. */
const OWN_GATE = ['tcf', 'gpp'];

/**
 * Has the gate presume what the law of the place lets it, and tell all protocols, with an expression for each key. To
 * be called once, before a choice is in force. Says which protocols cannot be spoken from here.
 */
export function prepare(controller: Controller): void {
  const { remembered } = controller;
  // On the same object, which has no prototype, and by which the gate reads what is remembered.
  Object.assign(controller.config, { askAgainDays: daysAtPlace(controller.config) });
  const config = withSignalKeys(controller.config);
  controller.config = config;
  controller.remembered = () => inForceHere(config, remembered());
  for (const name of OWN_GATE)
    if (Object.hasOwn(config.signals ?? {}, name))
      controller.fail(
        'signal-failed',
        `${name} needs a gate with its configuration in it, as "temoin build" makes`,
      );
  if (config.signals) beginTelling(controller);
}
