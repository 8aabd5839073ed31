// Resuming: does on this page what the page before it could not finish.
import type { Controller } from '../controller.ts';
import { isSweepDue } from '../pending.ts';
import { sweepAgain } from './sweep.ts';

/**
 * Sends the records that wait, and sweeps what the page before this one may have written while it was left.
 * @throws where local storage cannot be read; then nothing was kept in it either
 */
export function resume(controller: Controller): void {
  void controller.load('report', (report) => report.flush(controller.config));
  if (isSweepDue()) void sweepAgain(controller);
}
