// Canonical JSON (RFC 8785): the one text of a value, so that its hash can be recomputed by anybody.

/** Any value that JSON can carry. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * Serialises by RFC 8785: members sorted by UTF-16 code units, ECMAScript's own forms of strings and numbers, no
 * white space. Members whose value is `undefined` are left out.
 * @throws TypeError where JSON has no such value or the text would not be well-formed Unicode (lone surrogates,
 *   NaN, infinities, functions): such a value must never be hashed
 */
export function canonicalJson(value: Json): string {
  // Spread, so that a gap in a list is met as the undefined that it is.
  if (Array.isArray(value)) return `[${[...value].map(canonicalJson).join(',')}]`;
  if (value && typeof value === 'object') {
    // The reason for the cast: Array.isArray does not narrow a readonly array away (TypeScript#17002).
    const members = value as { readonly [key: string]: Json | undefined };
    const keys = Object.keys(members)
      .filter((key) => members[key] !== undefined)
      .sort();
    return `{${keys.map((key) => `${canonicalJson(key)}:${canonicalJson(members[key] ?? null)}`).join(',')}}`;
  }
  const text = JSON.stringify(value);
  // A lone surrogate is escaped by JSON.stringify (\ud800), whereas RFC 8785 §3.2.2.2 demands an error.
  if (text === undefined || (text === 'null' && value !== null) || /(^|[^\\])(\\\\)*\\ud[89a-f]/.test(text)) {
    throw new TypeError(`canonical JSON cannot carry ${String(value)}`);
  }
  return text;
}
