// The report: from a choice on the page to an acknowledged record in the log.
import type { Act } from '../consent/act.ts';
import { type Choice, NO_NOTICE } from '../consent/choice.ts';
import type { Configuration } from '../consent/configuration.ts';
import type { Notice } from '../consent/notice.ts';
import { OWED, type Owed } from '../consent/owed.ts';
import { DESPITE_SIGNAL, isOptOut } from '../consent/presumption.ts';
import { type Circumstances, onceRecordOf, PHONE_MAX_WIDTH_PX, recordOf } from '../consent/record.ts';
import { shownAddress } from '../consent/shown.ts';
import { widget } from '../consent/widget-version.ts';
import { enqueue } from './delivery.ts';
import { hashed, hashedNotice } from './hashed-notice.ts';
import { keptItems, removeItem } from './kept-items.ts';
import { dropOldReceipts } from './outbox.ts';
import { parityOf } from './parity.ts';
import { sendShown } from './send.ts';
import { standBy } from './stand-by.ts';
import { texts } from './texts.ts';
import { uuidv7 } from './uuid.ts';

export { flush, forgetReceipts } from './delivery.ts';
export { newestReceipt as receipt, receipts } from './outbox.ts';

/**
 * Makes the record and keeps it in the outbox. It is sent by the `flush` after it, once the device remembers the choice,
 * which the log's answer repeats. Without a log nothing is kept.
 * @param choice about to be in force, which is not frozen yet: a grant that was made although the browser asks for an
 *   opt-out gets a mark, by which it counts over that ({@link DESPITE_SIGNAL})
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
  const { notice, hash } = shown ? hashedNotice(config, shown.asks) : { hash: NO_NOTICE };
  // GPC-4: a grant that the browser's signal speaks against is one in spite of it, which the choice itself must say.
  if (!once && isOptOut(config) && readGpc() && Object.values(choice.decisions).includes(true))
    Object.assign(choice.decisions, { [DESPITE_SIGNAL]: true });
  if (!config.log) return hash;
  const circumstances: Circumstances = {
    ...how,
    ...(parity && { parity: parityOf(parity) }),
    // A placeholder stands in none.
    ...(notice && act.surface !== 'placeholder' && { layout: notice.layout }),
    notice: hash,
    id: uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    gpc: readGpc(),
    viewport: viewport(),
    widget,
  };
  const record = once
    ? onceRecordOf(config, choice, once, circumstances)
    : recordOf(config, previous, choice, circumstances);
  enqueue({ record, keepsReceipt });
  return hash;
}

/**
 * What is due on a page whose device keeps something: records that are owed by pages which were left before they could make
 * them are made, and kept in the outbox; receipts that are too old go (GDPR-17).
 */
export function takeStock(config: Configuration): void {
  for (const owed of keptItems<Owed>(OWED, Array.isArray)) {
    try {
      removeItem(OWED + owed[1].sequence);
      submit(config, ...owed);
    } catch {
      // What the operator sees instead: nothing; no page of ours has kept it.
    }
  }
  dropOldReceipts(config);
}

/** What is done for a notice on the screen beside its record, from the same file, by code that the report does not know. */
interface Attending<Turn> {
  stayClear(layer: HTMLElement): void;
  takeTurnAhead(turn: Turn): void;
}

/**
 * What is due once somebody is there to answer a notice on the screen: that is made ready for; and, where the site counts
 * notices, the log is told of this one, once the page is at rest. Nothing about the visitor is told or kept; whatever
 * goes wrong is nothing to the page.
 * @param layer in which it stands
 * @param turn of the page, taken when the visitor comes near to answering
 */
export function noteShown<Turn>(
  config: Configuration,
  { asks }: Pick<Notice, 'asks'>,
  layer: HTMLElement,
  attending: Attending<Turn>,
  turn: Turn,
): void {
  attending.stayClear(layer);
  standBy(layer, config, asks, () => attending.takeTurnAhead(turn));
  // Exactly that, since nothing has checked a configuration from outside for it. Browsers without idle callbacks are at rest
  // soon enough.
  if (config.log && config.countShown === true)
    (globalThis.requestIdleCallback ?? setTimeout)(() => void tellShown(config, asks));
}

async function tellShown(config: Configuration, asks: readonly string[] | undefined): Promise<void> {
  try {
    const { site, log = '' } = config;
    const { hash: notice } = await hashed(config, asks);
    const address = shownAddress(new URL(log, document.baseURI).href);
    sendShown(address, { site, notice, locale: texts().locale, viewport: viewport() });
  } catch {
    // What the operator sees instead: one notice less.
  }
}

const viewport = () => (innerWidth > PHONE_MAX_WIDTH_PX ? 'desktop' : 'phone');

/**
 * What is due once the preferences are open: receipts that are too old go.
 * @param controller with the choice that they show
 * @returns whether the browser asks for an opt-out and is heard, which its visitor is told then (US-2); not where anything
 *   is granted in spite of it
 */
export function noteOpened({ config, choice }: Opened): boolean {
  dropOldReceipts(config);
  return !!readGpc() && !Object.values(choice?.decisions ?? {}).includes(true);
}

/** As much of the page's controller as says what is granted. */
interface Opened {
  readonly config: Configuration;
  readonly choice: Choice | undefined;
}

/** GPC-2: only `true` counts; `null` where the browser does not know the signal, which is not the same as off. */
function readGpc(): boolean | null {
  const signal = navigator.globalPrivacyControl;
  return typeof signal === 'boolean' ? signal : null;
}
