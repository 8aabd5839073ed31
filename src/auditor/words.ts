// What a record says, in plain English: the words of the register and the sentence at the head of a record.

import { instantWords, secondsBetween } from '../consent/instant-words.ts';
import type { Gesture, Parity, StoredRecord } from '../consent/record.ts';
import { counted, listed } from '../consent/record-words.ts';
import type { WidgetPublication } from '../verify/widget-releases.ts';

const GESTURE_SENTENCES: Readonly<Record<Gesture, string>> = {
  trusted: 'The browser reported a real gesture.',
  synthetic: 'The browser reported that a script made the gesture, not a person.',
  none: 'No gesture of the visitor was involved.',
};

// Beyond this the two clocks are worth a sentence; it is also how far ahead a cookie's time may lie (FORMAT §1).
const CLOCKS_AGREE_SECONDS = 300;
/** What else a reader should know at once: who acted, and whether the two clocks differ. */
export function remarksOn(record: StoredRecord): readonly string[] {
  const remarks = [GESTURE_SENTENCES[record.gesture]];
  const seconds = secondsBetween(record.clientTime, record.receivedTime);
  const at = instantWords(record.clientTime);
  if (seconds === undefined || Math.abs(seconds) <= CLOCKS_AGREE_SECONDS || !at) return remarks;
  return [...remarks, `By the visitor’s own clock it was ${at.day}, ${at.time}.`];
}

/** Whether refusing was as easy as accepting, as it was measured in the visitor's browser. */
export function parityWords({ refuse, accept, actionsToRefuse, actionsToAccept }: Parity): string {
  const sameSize = refuse.widthPx === accept.widthPx && refuse.heightPx === accept.heightPx;
  const sameContrast = refuse.contrastHundredths === accept.contrastHundredths;
  const differing = [
    sameSize ? '' : 'size',
    sameContrast ? '' : 'contrast',
    actionsToRefuse === actionsToAccept ? '' : 'number of actions',
  ].filter(Boolean);
  return differing.length ? `✕ differed in ${listed(differing)}` : '✓ were equal';
}

/**
 * Whether the log has published the release of the widget that made a record, in a sentence.
 * @param verdict undefined where the log has no such publication
 */
export function widgetPublishedWords(
  verdict: { readonly published: WidgetPublication } | { readonly problem: string } | undefined,
): string {
  if (!verdict)
    return '⚠ The log has not published this release of the widget: nothing in it shows since when these files were served.';
  if ('problem' in verdict)
    return `✕ That the log has published this release of the widget is not shown: ${sentence(verdict.problem)}`;
  const { index, time } = verdict.published;
  const { day, time: clock } = instantWords(time) ?? { day: time, time: '' };
  return `✓ The log has published this release, every file of it by its hash, in entry ${index.toLocaleString('en')}: since ${day} at ${clock}.`;
}

/**
 * How far a page that is not full was looked for, where a filter is so rare that looking has its limit.
 * @param found records on the page
 * @param lookedTo index of the oldest entry that was looked at
 * @param size number of entries in the log
 */
export function lookedWords(found: number, lookedTo: number, size: number): string {
  const looked = Math.max(size - lookedTo, 0).toLocaleString('en');
  return `Looked at the newest ${looked} of ${counted(size, 'entry')} so far: ${found} found on this page.`;
}

/** `about 12 seconds`, `about 3 minutes`; rounded up, since nobody minds being done early. */
export function durationWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  return `about ${seconds < 90 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute')}`;
}

/** `the key signed` becomes `The key signed.` */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}

/** `019ab1c2…8c11`: enough of both ends to tell two apart by eye. */
export function shortened(text: string, head = 8, tail = 4): string {
  return text.length <= head + tail + 1 ? text : `${text.slice(0, head)}…${text.slice(-tail)}`;
}
