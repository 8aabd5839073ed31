// Resuming: does on this page what the page before it could not finish.
import type { Controller } from '../controller.ts';
import type { writeChoice } from '../decision/cookie-writer.ts';
import { isSweepDue } from '../pending.ts';
import { removeLeftovers, removeStaleCopy } from './cookie-remover.ts';
import { sweepAgain } from './sweep.ts';

/**
 * Sends the records that wait, those of this page first. The log's answer repeats the choice that the device remembers by
 * then, as a second cookie (DESIGN §3); one that must not be there any more is removed after each try.
 * @param write keeps the choice in force again where others contradicted it; given once that has been decided
 */
export function deliver({ config, choice, load }: Controller, write?: typeof writeChoice): void {
  if (write && choice && removeLeftovers(config, choice)) write(config, choice);
  void load('report', (report) =>
    report.flush(config, (isForgotten) => removeStaleCopy(config, isForgotten)),
  );
}

/**
 * Makes the records that are owed, sends those that wait, removes receipts that are too old (GDPR-17), and sweeps what the page before this one may have
 * written while it was left.
 * @throws where local storage cannot be read; then nothing was kept in it either
 */
export function resume(controller: Controller): void {
  void controller.load('report', (report) => report.takeStock(controller.config));
  deliver(controller);
  if (isSweepDue()) void sweepAgain(controller);
}
