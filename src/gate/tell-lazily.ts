// Telling, for a gate that reads its configuration: all protocols, loaded where the configuration has any.
import { withSignalKeys } from '../consent/signals.ts';
import type { Controller } from './controller.ts';
import { beginTelling } from './tell.ts';

/** Protocols whose stub must stand before the first vendor, and so in the gate itself. */
const OWN_GATE = ['tcf', 'gpp'];

/** As {@link beginTelling}, with an expression for each key. Says which protocols cannot be spoken from here. */
export function tellAll(controller: Controller): void {
  const config = withSignalKeys(controller.config);
  controller.config = config;
  for (const name of OWN_GATE)
    if (Object.hasOwn(config.signals ?? {}, name))
      controller.fail(
        'signal-failed',
        `${name} needs a gate with its configuration in it, as "temoin build" makes`,
      );
  beginTelling(controller);
}
