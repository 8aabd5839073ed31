// The withdrawal: brings a page in line with a choice: what is refused is swept, what cannot be undone is reloaded.
import type { Choice } from '../../consent/choice.ts';
import type { Configuration } from '../../consent/configuration.ts';
import { decisionsOn } from '../../consent/policy.ts';
import type { Controller } from '../controller.ts';
import { rememberSweep } from '../pending.ts';

/** How long a reload waits for the code that makes the record, which must have kept it before the page is left, and sweeps. */
const RELOAD_PATIENCE_MS = 5000;

/**
 * Carries a choice out that is in force already: sweeps, and where needed reloads the page, a task later. Also for a
 * choice that was made in another tab. What can be swept at once is swept before the first wait, so that a caller may
 * tell of the choice right after the call.
 * @param previous what was in force on this page until now
 * @param choice what is in force now, as `controller.choice`; `undefined` where it was forgotten
 * @param recorded settles once the record is in the outbox; the reload waits for it
 * @returns kept when all is swept, after five seconds at most, and the reload, if any, on its way; never rejects
 */
export async function settle(
  controller: Controller,
  previous: Choice | undefined,
  choice: Choice | undefined,
  recorded: Promise<unknown>,
): Promise<void> {
  const { config } = controller;
  // What has run can only be stopped by a reload.
  const isStopping =
    config.reloadOnWithdrawal !== false &&
    // Under the server's policy plain tags ran too, which no gate has seen.
    ((config.guard === 'server' && grantsMore(config, choice, previous)) ||
      [...controller.started].some((expression) => !controller.verdict(expression)));
  // Asked of the device: where it refuses cookies the server would send the same policy again.
  const isOpening = isLoosened(config, previous, controller.remembered());
  // A tracker may write again while its page is left.
  if (isStopping) rememberSweep();
  const sweeping = controller.load('report', (report) => {
    if (isStopping) report.tighten(config, choice);
    return report.sweep(controller, choice, rememberSweep).then(() => true);
  });
  const all = sweeping.then((isSwept) => Promise.all([recorded, isSwept || rememberSweep()]));
  await Promise.race([all, delay(RELOAD_PATIENCE_MS)]);
  if (isStopping || isOpening) setTimeout(() => location.reload());
}

/** Settles after so many milliseconds. */
export const delay = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Whether one choice grants something that the one before it does not. */
export function grantsMore(
  config: Configuration,
  previous: Choice | undefined,
  choice: Choice | undefined,
): boolean {
  const before = decisionsOn(config, previous);
  return Object.entries(decisionsOn(config, choice)).some(([id, granted]) => granted && !before[id]);
}

/**
 * Whether a choice grants what only the next page can run: the policy that the server sent with this one allows no
 * more than the choice that it saw (`guard: "server"`), and a policy cannot be loosened. Nothing is let go then.
 */
export function isLoosened(
  config: Configuration,
  previous: Choice | undefined,
  choice: Choice | undefined,
): boolean {
  return config.guard === 'server' && grantsMore(config, previous, choice);
}
