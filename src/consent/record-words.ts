// What a record says, in plain English, wherever somebody reads it: on the auditor's page and in an evidence pack. Pure.
import { NO_NOTICE } from './choice.ts';
import { instantWords } from './instant-words.ts';
import type { Gesture, RecordEvent, StoredRecord, Surface } from './record.ts';

/** Each event in two or three words. */
export const EVENT_WORDS: Readonly<Record<RecordEvent, string>> = {
  'grant-all': 'Accepted all',
  'refuse-all': 'Refused all',
  custom: 'Chose in part',
  withdraw: 'Withdrew consent',
  once: 'Allowed once',
};

/** Each place of decision, as a column or a table says it. */
export const SURFACE_WORDS: Readonly<Record<Surface, string>> = {
  'first-layer': 'First layer',
  preferences: 'Preferences',
  placeholder: 'Placeholder',
  api: 'Page’s own script',
  signal: 'Browser signal',
};

/** Each kind of gesture, as a column or a table says it. */
export const GESTURE_WORDS: Readonly<Record<Gesture, string>> = {
  trusted: 'real gesture',
  synthetic: 'made by script',
  none: 'no gesture',
};

/** Each place of decision, as it stands in a sentence. */
export const SURFACE_PHRASES: Readonly<Record<Surface, string>> = {
  'first-layer': 'on the first layer',
  preferences: 'in the preferences',
  placeholder: 'on a placeholder in the page',
  api: 'through the page’s own script',
  signal: 'by a signal of the browser',
};

/** Each kind of gesture, as it stands behind a semicolon. */
export const GESTURE_PHRASES: Readonly<Record<Gesture, string>> = {
  trusted: 'a real gesture, by the browser’s word',
  synthetic: 'a gesture made by a script, by the browser’s word',
  none: 'no gesture of the visitor',
};

// Longer lists are counted instead.
const LISTED_MAX = 4;

/** Whether the record says that a notice was shown at all. */
export function noticeWasShown(notice: string): boolean {
  return notice !== NO_NOTICE;
}

/** The record in one sentence: when, what, where and in which language. */
export function sentenceOf(record: StoredRecord): string {
  const at = instantWords(record.receivedTime);
  const when = at ? `On ${at.day} at ${at.time}` : `At an unreadable time (${record.receivedTime})`;
  const shown = noticeWasShown(record.notice) ? `in ${languageName(record.locale)}` : 'with no notice shown';
  return `${when} this browser ${deedOf(record)} ${SURFACE_PHRASES[record.surface]}, ${shown}${keptOf(record)}.`;
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

/** `1 record`, `1,204 records`, `2 entries`, `3 days`, `4 accesses`. */
export function counted(count: number, noun: string): string {
  const plural = noun
    .replace(/([^aeiou])y$/, '$1ie')
    .replace(/s$/, 'se')
    .concat('s');
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
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
