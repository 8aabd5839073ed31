// Asking: shows the first layer, if anything must be asked.
import { mustAsk } from '../consent/policy.ts';
import type { Controller } from './controller.ts';

/** A page in a frame never asks: it follows its top page. */
export const askIfDue = (controller: Controller): void => {
  if (top === self && mustAsk(controller.config, controller.choice))
    void controller.load('notice', (notice) => notice.show(controller, notice));
};
