// The report: from a choice on the page to an acknowledged record in the log.
import type { Act } from '../consent/act.ts';
import { type Choice, NO_NOTICE } from '../consent/choice.ts';
import type { Configuration } from '../consent/configuration.ts';
import { noticeHash } from '../consent/notice-hash.ts';
import { noticeOf } from '../consent/notice-of.ts';
import { type Circumstances, onceRecordOf, PHONE_MAX_WIDTH_PX, recordOf } from '../consent/record.ts';
import { widget } from '../consent/widget-version.ts';
import { addToOutbox, keepReceipt, outbox, removeFromOutbox } from './outbox.ts';
import { parityOf } from './parity.ts';
import { send } from './send.ts';
import { texts } from './texts.ts';
import { uuidv7 } from './uuid.ts';

export { dropOldReceipts, forgetReceipts, newestReceipt as receipt, receipts } from './outbox.ts';

/**
 * Makes the record, keeps it in the outbox before anything is sent, and tries to send. A log that does not answer
 * leaves it there for the next page. Without a log nothing is kept.
 * @returns the hash of the notice that was shown, 64 zeros where none was
 */
export function submit(
  config: Configuration,
  previous: Choice | undefined,
  choice: Choice,
  act: Act,
  keepsReceipt: boolean,
): string {
  const { shown, once, parity, ...how } = act;
  const notice = shown && noticeOf(config, texts, widget, shown.asks);
  const hash = notice ? noticeHash(notice) : NO_NOTICE;
  if (!config.log) return hash;
  const circumstances: Circumstances = {
    ...how,
    ...(parity && { parity: parityOf(parity) }),
    // A placeholder stands in none.
    ...(notice && act.surface !== 'placeholder' && { layout: notice.layout }),
    notice: hash,
    id: uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    gpc: readGpc(),
    viewport: innerWidth > PHONE_MAX_WIDTH_PX ? 'desktop' : 'phone',
    widget,
  };
  const record = once
    ? onceRecordOf(config, choice, once, circumstances)
    : recordOf(config, previous, choice, circumstances);
  addToOutbox({ record, keepsReceipt });
  void flush(config);
  return hash;
}

/**
 * Sends everything in the outbox, oldest first. What the log has stored, or will never accept, leaves it; at the
 * first answer that says neither, the rest stays for the next page or until the browser is online again.
 */
export async function flush(config: Configuration): Promise<void> {
  if (!config.log || isFlushing) return;
  isFlushing = true;
  for (let waiting = nextToSend(); waiting; waiting = nextToSend()) {
    const { record } = waiting;
    const answer = await send(config.log, record);
    if (answer.outcome === 'later') {
      addEventListener('online', () => void flush(config), { once: true });
      break;
    }
    answered.add(record.id);
    // Asked again, since the visitor may have wished to be forgotten meanwhile.
    const keepsReceipt = outbox().find((item) => item.record.id === record.id)?.keepsReceipt;
    removeFromOutbox(record.id);
    if (answer.outcome === 'refused') {
      dispatchEvent(new CustomEvent('temoin:failed', { detail: { code: 'record-dropped', detail: answer } }));
    } else if (keepsReceipt) keepReceipt(record.id, answer.receipt);
  }
  isFlushing = false;
}

/** One page sends one record at a time. Two pages may send the same one: the log stores it once, by its id. */
let isFlushing = false;

/** Ids that the log has answered for: a device that refuses to remove one must not make us send it for ever. */
const answered = new Set<string>();

const nextToSend = () => outbox().find(({ record }) => !answered.has(record.id));

/** GPC-2: only `true` counts; `null` where the browser does not know the signal, which is not the same as off. */
export function readGpc(): boolean | null {
  const signal: unknown = 'globalPrivacyControl' in navigator ? navigator.globalPrivacyControl : null;
  return typeof signal === 'boolean' ? signal : null;
}
