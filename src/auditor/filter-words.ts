// What the register is filtered by, in words: the labels of its fields, and what each value stands for.

import { momentWords } from '../consent/instant-words.ts';
import {
  EVENT_WORDS,
  GESTURE_WORDS,
  languageName,
  noticeWasShown,
  SURFACE_WORDS,
} from '../consent/record-words.ts';
import type { FacetValues } from './answers.ts';
import type { FilterName } from './route.ts';
import { shortened } from './words.ts';

/** The name of each field of the filter. */
export const FILTER_LABELS: Readonly<Record<FilterName, string>> = {
  search: 'Subject or record id',
  event: 'Event',
  granted: 'Granted',
  refused: 'Refused',
  surface: 'Surface',
  gesture: 'Gesture',
  locale: 'Language',
  viewport: 'Viewport',
  notice: 'Notice',
  jurisdiction: 'Jurisdiction',
  gpc: 'Global Privacy Control',
  parity: 'Ease of refusing',
  widget: 'Widget version',
  from: 'Received from',
  to: 'Received before',
};

/** A value in words, or as it is where it is an id. */
export interface ValueWords {
  readonly words: string;
  readonly isId: boolean;
}

const WORDS: { readonly [name in FilterName]?: ReadonlyMap<string, string> } = {
  event: new Map(Object.entries(EVENT_WORDS)),
  surface: new Map(Object.entries(SURFACE_WORDS)),
  gesture: new Map(Object.entries(GESTURE_WORDS)),
  viewport: new Map([
    ['phone', 'phone'],
    ['desktop', 'desktop'],
  ]),
  gpc: new Map([
    ['true', 'on'],
    ['false', 'off'],
    ['unknown', 'unknown to the browser'],
  ]),
  parity: new Map([
    ['equal', 'as easy as accepting'],
    ['unequal', 'harder than accepting'],
    ['absent', 'not measured'],
  ]),
};

/** @param value outside text; what is no value of its facet stays as it is */
export function valueWords(name: FilterName, value: string): ValueWords {
  const known = WORDS[name]?.get(value);
  if (known !== undefined) return { words: known, isId: false };
  if (name === 'locale') return { words: `${languageName(value)} (${value})`, isId: false };
  if (name === 'jurisdiction') return { words: placeName(value), isId: false };
  if (name === 'from' || name === 'to') return { words: momentWords(value), isId: false };
  if (name === 'notice') {
    return noticeWasShown(value)
      ? { words: shortened(value), isId: true }
      : { words: 'none was shown', isId: false };
  }
  return { words: value, isId: true };
}

/** A notice among others in words: its language and revision before its hash. */
export function noticeWords(hash: string, notices: FacetValues['notices']): string {
  const notice = notices.find((known) => known.hash === hash);
  const { words } = valueWords('notice', hash);
  if (!notice || !noticeWasShown(hash)) return words;
  return `${languageName(notice.locale)}, revision ${notice.revision}, ${words}`;
}

/** `France (FR)`, `US-CA`: of parts of a country browsers have no names. */
export function placeName(code: string): string {
  try {
    const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code);
    return name ? `${name} (${code})` : code;
  } catch {
    // What the reader sees instead: the code as it was recorded.
    return code;
  }
}
