// Forgetting: a withdrawal of everything after which this device remembers nothing. Loaded when the page calls the API.
import type { Act } from '../../consent/act.ts';
import { answerAll } from '../../consent/decisions.ts';
import { isOptOut } from '../../consent/presumption.ts';
import type { Controller } from '../controller.ts';
import { removeChoice } from '../sweep/cookie-remover.ts';
import { decide, REFUSAL_PATIENCE_MS } from './decide.ts';
import { delay } from './withdrawal.ts';

/** Withdraws everything, with its record, and removes what this device remembers: choice, cookie and receipts. */
export async function forget(controller: Controller, act: Act): Promise<void> {
  // Also one of another page, which this one may not have followed yet.
  if (!(controller.choice || controller.remembered())) return;
  // Told to the site's other pages too, before anything is removed: one that is left because of the withdrawal writes down what
  // it knows of its records, and must know of this by then.
  const told = controller.load('report', (report) => report.forgetReceipts());
  await Promise.race([told, delay(REFUSAL_PATIENCE_MS)]);
  await decide(controller, answerAll(controller.config, false), act, false);
  // Where nothing remembered means that all may run, the refusal itself must be remembered (US-8).
  if (isOptOut(controller.config)) {
    void controller.load('report', (report) => report.forgetReceipts());
    return;
  }
  controller.choice = undefined;
  // In this order, and once more, for what was decided meanwhile: no answer on its way must set a cookie afterwards.
  void controller.load('report', (report) => report.forgetReceipts());
  removeChoice(controller.config);
  controller.emit('choice', { choice: undefined });
}
