// The visitor's own choice, in the preferences: what was decided and when, its receipt, and what came before it.
import { askAgainDays } from '../consent/ask-again.ts';
import { fill } from '../consent/first-layer-of.ts';
import { layersOf } from '../consent/own-texts.ts';
import type { Controller } from '../gate/controller.ts';
import { box, create } from './element.ts';
import { type KeptRecord, keptRecordOf } from './kept-record.ts';
import styles from './your-choice.css?inline';
import { yourChoiceTexts } from './your-choice-texts.ts';

const DAY_MS = 86_400_000;

/** How long the browser has to begin reading a file that it was told to save. */
const SAVE_MS = 10_000;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/**
 * Draws it as it is now; where the receipts cannot be reached, without them.
 * @param place in the shadow root of the preferences, which gets the styles; what was drawn into it before goes
 * @param locale language of the dates, which is the texts'
 * @param withdraw what the button does that refuses all; `false` where nothing is granted
 */
export async function drawYourChoice(
  place: HTMLElement,
  { choice: inForce, config, load }: Controller,
  locale: string,
  withdraw: false | ((event: Event) => void),
): Promise<void> {
  const texts = layersOf(config, { locale, layers: yourChoiceTexts });
  // What is only presumed was chosen by nobody.
  const choice = inForce?.sequence ? inForce : undefined;
  const records = ((await load('report', (report) => report.receipts())) ?? [])
    .flatMap(({ receipt }) => keptRecordOf(receipt) ?? [])
    .reverse();
  const madeAtMs = (choice?.time ?? 0) * 1000;
  // The time is the choice's own; the sequence is not, since an embed that is loaded once takes the next one.
  const present = records.find(
    ({ event, subject, atMs }) => event !== 'once' && subject === choice?.subject && atMs === madeAtMs,
  );
  const earlier = records.filter((record) => record !== present);

  const moment = (ms: number) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(ms);
  const expiry = () =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(madeAtMs + askAgainDays(config) * DAY_MS);
  const paragraph = (...children: (Node | string)[]) => create('p', {}, ...children);
  const button = (textContent: string, onclick: (event: Event) => void, className = '') =>
    create('button', { textContent, onclick, className });
  const download = (record: KeptRecord, className?: string) => {
    const control = button(texts.downloadReceipt, () => save(record), className);
    // Of several buttons each says which it is.
    control.ariaLabel = `${texts.downloadReceipt}, ${moment(record.atMs)}`;
    return control;
  };

  const drawn = [
    paragraph(choice ? fill(texts.madeOn, { date: moment(madeAtMs), expiry: expiry() }) : texts.notMade),
    ...(choice ? [paragraph(`${texts.reference} `, create('code', { textContent: choice.subject }))] : []),
    ...(present ? [download(present)] : choice && config.log ? [paragraph(texts.noReceipt)] : []),
    ...(withdraw ? [button(texts.withdrawAll, withdraw)] : []),
    ...(earlier.length
      ? [
          create('h3', { textContent: texts.history }),
          create(
            'ul',
            {},
            ...earlier.map((record) =>
              create(
                'li',
                {},
                create('span', { textContent: texts.events[record.event] }),
                create('span', { className: 'soft', textContent: moment(record.atMs) }),
                download(record, 'link'),
              ),
            ),
          ),
        ]
      : []),
  ];
  place.querySelector('div')?.remove();
  place.append(box('', drawn));
  const root = place.getRootNode();
  if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, sheet])];
}

/** Saves a receipt as a file of its own. */
function save({ atMs, receipt }: KeptRecord): void {
  const href = URL.createObjectURL(new Blob([receipt]));
  const date = new Date(atMs).toISOString().slice(0, 10);
  create('a', { href, download: `temoin-${date}.tlog-proof` }).click();
  setTimeout(() => URL.revokeObjectURL(href), SAVE_MS);
}
