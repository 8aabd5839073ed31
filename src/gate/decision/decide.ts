// The steps of one decision, in their order. Loaded with the notice, or when the page calls the API.
import type { Act } from '../../consent/act.ts';
import { type Choice, type Decisions, NO_NOTICE_PREFIX, NOTICE_PREFIX_LENGTH } from '../../consent/choice.ts';
import { answerAll, nextDecisions } from '../../consent/decisions.ts';
import { OWED, type Owed } from '../../consent/owed.ts';
import { isOptOut } from '../../consent/presumption.ts';
import type { Controller } from '../controller.ts';
import { keepForNextPage } from '../pending.ts';
import { writeChoice } from './cookie-writer.ts';
import { inTurn, turn } from './turn.ts';
import { delay, grantsMore, isLoosened, settle } from './withdrawal.ts';

export { answerAll, settle, turn };

/** How long a refusal waits for the code that records it before it takes effect without. */
export const REFUSAL_PATIENCE_MS = 1000;

/** How long a grant waits for the same code before it is given up. */
export const GRANT_PATIENCE_MS = 10_000;

/**
 * Takes an answer; ids that it does not name stay as they are. The promise is kept when it is in force, and never
 * rejects. A grant is in force only once its record is in the outbox, or, where the page is left before, once the next page
 * has what the record is made of; where neither can be, it is given up, and the notice asks again (SEC-10). A refusal is in
 * force in any case, also one that came with such a grant.
 * @param keepsReceipt whether the device is to keep the log's receipt
 */
export function decide(
  controller: Controller,
  answers: Decisions,
  act: Act,
  keepsReceipt = true,
): Promise<void> {
  return inTurn((left) => take(controller, answers, act, keepsReceipt, left));
}

async function take(
  controller: Controller,
  answers: Decisions,
  act: Act,
  keepsReceipt: boolean,
  left: Promise<unknown>,
): Promise<void> {
  const { config } = controller;
  // 1. The new choice follows from the newest, which may be another page's.
  const previous = newer(controller.choice, controller.remembered());
  const choice: Choice = {
    subject: previous?.subject || randomSubject(),
    time: Math.max(Math.floor(Date.now() / 1000), previous?.time || 0),
    notice: NO_NOTICE_PREFIX,
    revision: config.revision,
    sequence: (previous?.sequence || 0) + 1,
    decisions: nextDecisions(config, previous, answers),
  };

  // 2. Recorded: into the outbox at once, to the log when it answers.
  let hash: string = choice.notice;
  let isOpen = true;
  const made: Owed = [previous, choice, act, keepsReceipt];
  const recorded = controller.load('report', (report) => {
    if (isOpen) hash = report.submit(config, ...made);
    isOpen = false;
    return true;
  });
  const isGrant = grantsMore(config, previous, choice);
  const isRecorded = await Promise.race([
    recorded,
    // Where the page is left before that, by the next page; but a grant that needs a mark is made by the report alone.
    left.then(() => {
      const isOwed = isOpen && !(isGrant && isOptOut(config));
      isOpen = false;
      return isOwed && keepForNextPage(OWED + choice.sequence, JSON.stringify(made));
    }),
    delay(isGrant ? GRANT_PATIENCE_MS : REFUSAL_PATIENCE_MS),
  ]);
  if (isGrant && !isRecorded) {
    isOpen = false;
    const refusals = Object.entries(answers).filter(([, granted]) => !granted);
    if (refusals.length) await take(controller, Object.fromEntries(refusals), act, keepsReceipt, left);
    return;
  }

  // 3. Remembered by the device; where cookies are refused it holds for this page only.
  const decided: Choice = Object.freeze({ ...choice, notice: hash.slice(0, NOTICE_PREFIX_LENGTH) });
  Object.freeze(decided.decisions);
  controller.choice = decided;
  writeChoice(config, decided);
  // 4. Let go of what is granted now.
  if (!isLoosened(config, previous, decided)) controller.release();
  // Sent once the device remembers, since the log's answer repeats the cookie that came along; and behind what the visitor
  // waits for.
  void controller.load('report', (report) => report.deliver(controller, writeChoice));
  const isKept = controller.remembered()?.sequence === decided.sequence;
  if (!isKept) {
    const { domain } = config.cookie || {};
    controller.fail('cookie-refused', domain ? `domain ${domain} on the host ${location.hostname}` : decided);
  }
  // 5. Swept; what has run is stopped by a reload, a task after the rest.
  void settle(controller, previous, decided, recorded);
  if (!isKept) holdForThisPage(controller);
  // 6. Told.
  controller.emit('choice', { choice: decided });
}

/** Where the device keeps nothing, or keeps an older choice, this page goes by the one that was made on it. */
export function holdForThisPage(controller: Controller): void {
  controller.remembered = () => controller.choice;
}

/** On a tie what the device remembers, which other cookies of the same name may make stricter. */
export const newer = (a: Choice | undefined, b: Choice | undefined) =>
  a && b && (b.time - a.time || b.sequence - a.sequence) >= 0 ? b : a || b;

/** 16 random bytes as 22 base64url characters; `getRandomValues` exists on plain http too. */
export function randomSubject(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .slice(0, 22);
}
