// Telling IAB TCF: the stub at once, which keeps calls until the API is there, and from then on each choice before it releases anything.
import { tcfOf } from '../consent/tcf/tcf-of.ts';
import { standInForTcf } from '../signals/tcf/stub.ts';
import type { Controller } from './controller.ts';

/** Has the controller tell from now on: the choice that the device remembers at its first release, then every other one. */
export const beginTellingTcf = (controller: Controller): void => {
  const { release } = controller;
  const tell = () => {
    const { choice } = controller;
    void controller.load('../tcf', ({ tellTcf }) => tellTcf(controller, choice));
  };
  standInForTcf(tcfOf(controller.config)?.gdprApplies);
  controller.release = () => {
    tell();
    release();
  };
  // Under the server's policy a choice may let nothing go on this page, and one that was forgotten never does.
  addEventListener('temoin:choice', tell);
};
