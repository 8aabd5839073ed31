// What differs between two texts, word by word, as their language divides it into words.
import { diffWords } from 'diff';

/** A part of a text. */
export interface TextPart {
  readonly kind: 'kept' | 'inserted' | 'deleted';
  readonly text: string;
}

/**
 * The parts of both texts: those that were kept and deleted are together the older one, those kept and inserted the newer.
 * @param locale decides where words end
 */
export function textDiff(before: string, after: string, locale: string): TextPart[] {
  const intlSegmenter = segmenterOf(locale);
  return diffWords(before, after, intlSegmenter && { intlSegmenter }).map(({ added, removed, value }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'kept',
    text: value,
  }));
}

/** Undefined in a browser that has none, or does not know such a language: Latin words are told apart without it too. */
function segmenterOf(locale: string): Intl.Segmenter | undefined {
  try {
    return new Intl.Segmenter(locale, { granularity: 'word' });
  } catch {
    return undefined;
  }
}
