// The delivery: sends what waits in the outbox, again and again but ever later, while somebody looks at the page.
import type { Configuration } from '../consent/configuration.ts';
import { isOptOut } from '../consent/presumption.ts';
import * as kept from './outbox.ts';
import { endPatience, keepPatience, patienceMs } from './patience.ts';
import { retryDelayMs } from './retry-delay.ts';
import { ANSWER_LIMIT_MS, send } from './send.ts';
import { inTurn } from './sending-turn.ts';
import { isAwake, nextChange } from './wakefulness.ts';

/** How often the log may fail to take a record on one page; what waits then is left to the next one. */
const FAILURES_LIMIT = 8;

/** How often to look for what an answer that nobody waits for any more has left, while such an answer may come. */
const LOOK_INTERVAL_MS = 500;

/**
 * Called after each try, before anything else follows from it.
 * @param isForgotten whether the visitor wants nothing of the record to stay on the device
 */
export type AfterTry = (isForgotten: boolean) => void;

/** Records of this page that nobody has tried to send yet. */
let fresh: kept.Waiting[] = [];

/** What is being sent, by id, each with what gives it up. */
const underWay = new Map<string, AbortController>();

/** Ids that the log has answered for: a device that refuses to remove one must not make us send it for ever. */
const answered = new Set<string>();

/** When a record is tried again at the earliest, by id, as `performance.now()` counts: no clock that is set moves it. */
const notBefore = new Map<string, number>();

/** The same for all of them, since a failure may be the log's and not the record's. */
let notAnyBefore = 0;

let failuresInRow = 0;
let failuresLeft = FAILURES_LIMIT;

/** Keeps a record; when this returns it survives the page, unless the device refuses to store. {@link flush} sends it. */
export function enqueue(waiting: kept.Waiting): void {
  kept.addToOutbox(waiting);
  fresh.push(waiting);
}

/**
 * Sends what this page has to tell, at once, since it may be left; then, in turn with the other pages of the site,
 * whatever waits. What may go now comes first, of that what was tried least often, and of that the oldest, so that a record
 * that the log never takes holds up no other. What the log has stored, or will never accept, leaves the outbox; anything
 * else is tried again later, while the page is looked at, and after {@link FAILURES_LIMIT} failures only once the browser
 * is online again.
 */
export function flush(config: Configuration, afterTry: AfterTry): void {
  const { log } = config;
  if (!log) return;
  const attempt: Attempt = (waiting) => tryToSend(log, waiting, isOptOut(config), afterTry);
  const own = fresh;
  fresh = [];
  // Where the log has asked for patience these wait like the others.
  if (!patienceMs()) for (const waiting of own) void attempt(waiting).then(() => goOn(attempt, afterTry));
  void goOn(attempt, afterTry);
}

/** Forgets the receipts, and gives up each request whose answer would repeat the choice; its record is sent without. */
export function forgetReceipts(): void {
  for (const id of kept.forgetReceipts()) underWay.get(id)?.abort();
}

type Attempt = (waiting: kept.Waiting) => Promise<void>;

async function tryToSend(
  address: string,
  { record, keepsReceipt, tries = 0 }: kept.Waiting,
  keepsChoice: boolean,
  afterTry: AfterTry,
): Promise<void> {
  const { id } = record;
  const sending = new AbortController();
  underWay.set(id, sending);
  const stopListening = kept.whenForgottenElsewhere(id, () => sending.abort());
  // Of a visitor who wants to be forgotten the log gets no cookie, and so sets none; where that leaves one, it may.
  const answer = await send(address, record, keepsReceipt || keepsChoice, sending);
  stopListening();
  underWay.delete(id);
  // Asked again, since the visitor may have wished to be forgotten meanwhile.
  const isKept = kept.outbox().find((item) => item.record.id === id)?.keepsReceipt;
  afterTry(!isKept);
  if (answer.outcome === 'later') {
    const { askedMs } = answer;
    failuresInRow += 1;
    failuresLeft = Math.max(failuresLeft - 1, 0);
    kept.noteTry(id);
    if (askedMs) keepPatience(askedMs);
    const waitFor = (times: number) => performance.now() + retryDelayMs(times, Math.random(), askedMs);
    notBefore.set(id, waitFor(tries + 1));
    notAnyBefore = waitFor(failuresInRow);
    return;
  }
  failuresInRow = notAnyBefore = 0;
  endPatience();
  answered.add(id);
  kept.removeFromOutbox(id);
  if (answer.outcome === 'refused') {
    dispatchEvent(new CustomEvent('temoin:failed', { detail: { code: 'record-dropped', detail: answer } }));
  } else if (isKept) kept.keepReceipt(id, answer.receipt);
}

let isGoingOn = false;

/** Tries what waits until nothing does; ends at once where nothing is to be tried. */
async function goOn(attempt: Attempt, afterTry: AfterTry): Promise<void> {
  if (isGoingOn) return;
  isGoingOn = true;
  while (nextToSend()) {
    if (mayTry()) await inTurn(() => tryInTurn(attempt, afterTry));
    else listen(await nextChange());
  }
  isGoingOn = false;
}

async function tryInTurn(attempt: Attempt, afterTry: AfterTry): Promise<void> {
  for (let next = nextToSend(); next && mayTry(); next = nextToSend()) {
    const waitMs = Math.max(notAnyBefore - performance.now(), patienceMs(), ownWaitMs(next));
    if (waitMs <= 0) await attempt(next);
    else if (!heldMs(next)) listen(await nextChange(waitMs));
    else {
      listen(await nextChange(Math.min(waitMs, LOOK_INTERVAL_MS)));
      afterTry(true);
    }
  }
}

const mayTry = () => failuresLeft > 0 && isAwake();

/** Back online, everything that failed may have failed for want of a network. */
function listen(change: string | undefined): void {
  if (change !== 'online') return;
  notBefore.clear();
  notAnyBefore = 0;
  failuresLeft ||= 1;
}

const nextToSend = () =>
  kept
    .outbox()
    .filter(({ record: { id } }) => !answered.has(id) && !underWay.has(id))
    .sort((a, b) => ownWaitMs(a) - ownWaitMs(b) || (a.tries ?? 0) - (b.tries ?? 0))[0];

/** How long this one record has to wait yet; 0 where it may go. */
const ownWaitMs = (waiting: kept.Waiting) =>
  Math.max((notBefore.get(waiting.record.id) ?? 0) - performance.now(), heldMs(waiting));

/** How long an answer may come yet to what was forgotten; 0 where none can. What lies further ahead is not ours. */
function heldMs({ notBeforeMs = 0 }: kept.Waiting): number {
  const leftMs = notBeforeMs - Date.now();
  return leftMs > 0 && leftMs <= ANSWER_LIMIT_MS ? leftMs : 0;
}
