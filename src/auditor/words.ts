// What a record says, in plain English: the words of the register and the sentence at the head of a record.
import type { Gesture, Parity, RecordEvent, StoredRecord, Surface } from '../consent/record.ts';
import { NO_NOTICE_SHOWN } from '../verify/notice-evidence.ts';
import type { WidgetPublication } from '../verify/widget-releases.ts';
import { instantWords, secondsBetween } from './instant.ts';

/** Each event in two or three words. */
export const EVENT_WORDS: Readonly<Record<RecordEvent, string>> = {
  'grant-all': 'Accepted all',
  'refuse-all': 'Refused all',
  custom: 'Chose in part',
  withdraw: 'Withdrew consent',
  once: 'Allowed once',
};

/** Each place of decision, as a column says it. */
export const SURFACE_WORDS: Readonly<Record<Surface, string>> = {
  'first-layer': 'First layer',
  preferences: 'Preferences',
  placeholder: 'Placeholder',
  api: 'Page’s own script',
  signal: 'Browser signal',
};

/** Each kind of gesture, as a column says it. */
export const GESTURE_WORDS: Readonly<Record<Gesture, string>> = {
  trusted: 'real gesture',
  synthetic: 'made by script',
  none: 'no gesture',
};

const SURFACE_PHRASES: Readonly<Record<Surface, string>> = {
  'first-layer': 'on the first layer',
  preferences: 'in the preferences',
  placeholder: 'on a placeholder in the page',
  api: 'through the page’s own script',
  signal: 'by a signal of the browser',
};

const GESTURE_SENTENCES: Readonly<Record<Gesture, string>> = {
  trusted: 'The browser reported a real gesture.',
  synthetic: 'The browser reported that a script made the gesture, not a person.',
  none: 'No gesture of the visitor was involved.',
};

// Beyond this the two clocks are worth a sentence; it is also how far ahead a cookie's time may lie (FORMAT §1).
const CLOCKS_AGREE_SECONDS = 300;
// Longer lists are counted instead.
const LISTED_MAX = 4;

/** Whether the record says that a notice was shown at all. */
export function noticeWasShown(notice: string): boolean {
  return notice !== NO_NOTICE_SHOWN;
}

/** The record in one sentence: when, what, where and in which language. */
export function sentenceOf(record: StoredRecord): string {
  const at = instantWords(record.receivedTime);
  const when = at ? `On ${at.day} at ${at.time}` : `At an unreadable time (${record.receivedTime})`;
  const shown = noticeWasShown(record.notice) ? `in ${languageName(record.locale)}` : 'with no notice shown';
  return `${when} this browser ${deedOf(record)} ${SURFACE_PHRASES[record.surface]}, ${shown}${keptOf(record)}.`;
}

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

/** `French`; the tag itself where it names no language that this browser knows. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    // What the reader sees instead: the tag as it was recorded.
    return tag;
  }
}

/** `analytics, social and player`; a count where the list is long; `nothing` for an empty one. */
export function listed(ids: readonly string[], longest = LISTED_MAX): string {
  if (!ids.length) return 'nothing';
  if (ids.length <= longest) return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(ids);
  const named = ids.slice(0, longest - 1);
  return `${named.join(', ')} and ${ids.length - named.length} more`;
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

/** `1 record`, `1,204 records`, `2 entries`, `3 days`, `4 accesses`. */
export function counted(count: number, noun: string): string {
  const plural = noun
    .replace(/([^aeiou])y$/, '$1ie')
    .replace(/s$/, 'se')
    .concat('s');
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
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

function deedOf({ event, granted, refused }: StoredRecord): string {
  if (event === 'grant-all') return 'accepted everything';
  if (event === 'refuse-all') return 'refused everything';
  if (event === 'custom') return `accepted ${listed(granted)} and refused ${listed(refused)}`;
  if (event === 'once') return 'allowed one embed to run this one time';
  return granted.length ? 'withdrew consent' : 'withdrew all consent';
}

/** After a withdrawal: what was left granted. */
function keptOf({ event, granted }: StoredRecord): string {
  return event === 'withdraw' && granted.length ? `, keeping ${listed(granted)}` : '';
}
