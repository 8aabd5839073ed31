// Letting one embed go, for this page view alone: recorded like a grant, remembered by nothing.
import type { Act } from '../../consent/act.ts';
import { type Choice, NO_NOTICE_PREFIX } from '../../consent/choice.ts';
import type { Controller } from '../controller.ts';
import { readChoice } from '../cookie-jar.ts';
import { writeChoice } from './cookie-writer.ts';
import { GRANT_PATIENCE_MS, holdForThisPage, newer, randomSubject } from './decide.ts';
import { inTurn } from './turn.ts';
import { delay } from './withdrawal.ts';

/**
 * Lets a held element go whatever the choice says, and leaves the choice as it is. Nothing goes before the record is
 * in the outbox; where that cannot be, the element stays held, as with a grant (SEC-10). Never rejects.
 * @param ids what the element needs and no choice grants; the record names them
 */
export function once(
  controller: Controller,
  element: Element,
  ids: readonly string[],
  act: Act,
): Promise<void> {
  return inTurn(() => take(controller, element, ids, act));
}

async function take(
  controller: Controller,
  element: Element,
  ids: readonly string[],
  act: Act,
): Promise<void> {
  const { config } = controller;
  const newest = newer(controller.choice, controller.remembered());
  // What is only presumed is no choice, and must not become one.
  const choice = newest?.sequence ? newest : undefined;
  const moment = {
    // A visitor who has decided nothing stays unknown: this subject is forgotten with the page.
    subject: choice?.subject || randomSubject(),
    sequence: (choice?.sequence || 0) + 1,
    time: Math.floor(Date.now() / 1000),
    revision: config.revision,
    notice: NO_NOTICE_PREFIX,
    decisions: {},
  };
  let isGivenUp = false;
  const recorded = controller.load('report', (report) => {
    // Without a choice the device keeps no receipt either: nothing but the record on its way is written to it.
    if (!isGivenUp) report.submit(config, choice, moment, { ...act, once: ids }, !!choice);
    return true;
  });
  if (!(await Promise.race([recorded, delay(GRANT_PATIENCE_MS)]))) {
    isGivenUp = true;
    return;
  }
  if (choice) keepSequence(controller, choice, moment.sequence);
  void controller.load('report', (report) => report.deliver(controller));
  controller.releaseOnce(element);
}

/**
 * The same choice, of the same time, so that it is not prolonged; only the next record must not repeat the number. What is
 * kept is the visitor's own, and never what the browser's signal has made of it (GPC-5).
 */
function keepSequence(controller: Controller, choice: Choice, sequence: number): void {
  const { config } = controller;
  controller.choice = Object.freeze({ ...choice, sequence });
  writeChoice(config, { ...(readChoice(config) ?? choice), sequence });
  if (controller.remembered()?.sequence === sequence) return;
  controller.fail('cookie-refused', controller.choice);
  holdForThisPage(controller);
}
