// Outside text on a terminal: nothing in it may move the cursor, change colours or turn the line around.

// Control and format characters (among these, bidirectional overrides), but not the newline, and lone surrogates.
const UNPRINTABLE = /[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The text with every such character written as its code, `\u{1b}`. Newlines stay. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
