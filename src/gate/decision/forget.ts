// Forgetting: a withdrawal of everything after which this device remembers nothing. Loaded when the page calls the API.
import type { Act } from '../../consent/act.ts';
import { answerAll } from '../../consent/decisions.ts';
import type { Controller } from '../controller.ts';
import { removeChoice } from '../sweep/cookie-remover.ts';
import { decide } from './decide.ts';

/** Withdraws everything, with its record, and removes what this device remembers: choice, cookie and receipts. */
export async function forget(controller: Controller, act: Act): Promise<void> {
  if (!controller.choice) return;
  await decide(controller, answerAll(controller.config, false), act, false);
  controller.choice = undefined;
  removeChoice(controller.config);
  void controller.load('report', (report) => report.forgetReceipts());
  controller.emit('choice', { choice: undefined });
}
