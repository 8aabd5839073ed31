// Telling, for a gate that reads its configuration: all protocols, loaded where the configuration has any.
import { withSignalKeys } from '../consent/signals.ts';
import type { Controller } from './controller.ts';
import { beginTelling } from './tell.ts';

/** As {@link beginTelling}, with an expression for each key. */
export function tellAll(controller: Controller): void {
  controller.config = withSignalKeys(controller.config);
  beginTelling(controller);
}
