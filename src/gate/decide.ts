// The steps of one decision, in their order. Loaded with the notice, or when the page calls the API.
import { type Choice, type Decisions, NOTICE_PREFIX_LENGTH } from '../consent/choice.ts';
import { answerAll, nextDecisions } from '../consent/decisions.ts';
import { isGranted } from '../consent/policy.ts';
import type { Circumstances } from '../consent/record.ts';
import type { Controller } from './controller.ts';
import { removeChoice, writeChoice } from './cookie-writer.ts';

export { answerAll };

/** How a decision came about, for the record. */
export type Act = Pick<Circumstances, 'surface' | 'gesture' | 'notice' | 'locale' | 'parity' | 'layout'>;

/** How long a reload after a withdrawal waits for the outbox where its code must still be loaded. */
const RELOAD_PATIENCE_MS = 1000;

/**
 * Takes an answer; ids that it does not name stay as they are. Never throws.
 * @param keepsReceipt whether the device is to keep the log's receipt
 */
export function decide(controller: Controller, answers: Decisions, act: Act, keepsReceipt = true): void {
  const { config, choice: previous } = controller;
  // 1. The new choice.
  const choice: Choice = {
    subject: previous?.subject || randomSubject(),
    time: Math.max(Math.floor(Date.now() / 1000), previous?.time || 0),
    notice: act.notice.slice(0, NOTICE_PREFIX_LENGTH),
    revision: config.revision,
    sequence: (previous?.sequence || 0) + 1,
    decisions: nextDecisions(config, previous, answers),
  };
  Object.freeze(choice.decisions);
  controller.choice = Object.freeze(choice);
  // 2. Remembered by the device; where cookies are refused it holds for this page only.
  writeChoice(config, choice);
  if (controller.remembered()?.sequence !== choice.sequence) controller.fail('cookie-refused', choice);
  // 3. Recorded: into the outbox at once, to the log when it answers.
  const kept =
    config.log &&
    controller.withReport((report) =>
      report.submit(config, previous, choice, act, controller.widget, keepsReceipt),
    );
  // 4. Let go of what is granted now.
  controller.release();
  // 5. Told.
  controller.emit('choice', { choice });
  // 6. What has run can only be stopped by a reload, once the record is in the outbox.
  const ids = Object.keys(answerAll(config, false));
  if (ids.some((id) => isGranted(config, previous, id) && !isGranted(config, choice, id))) {
    const patience = new Promise((resolve) => setTimeout(resolve, RELOAD_PATIENCE_MS));
    Promise.race([kept, patience]).then(() => setTimeout(() => location.reload()));
  }
}

/** Withdraws everything, with its record, and removes what this device remembers: choice, cookie and receipts. */
export function forget(controller: Controller, act: Act): void {
  if (!controller.choice) return;
  decide(controller, answerAll(controller.config, false), act, false);
  controller.choice = undefined;
  removeChoice(controller.config);
  controller.withReport((report) => report.forgetReceipts());
  controller.emit('choice', { choice: undefined });
}

/** 16 random bytes as 22 base64url characters; `getRandomValues` exists on plain http too. */
function randomSubject(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .slice(0, 22);
}
